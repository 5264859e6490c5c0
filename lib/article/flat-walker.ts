import { shadowOf, walkFrom } from './dom'

/** Where the walk goes on when it has left a shadow root or what was put into a slot. */
interface Outside {
  walker: TreeWalker
  assigned: readonly Node[]
  at: number
}

/**
 * Walks a document as its reader sees it: an element with an open shadow root holds what is in that root, and a slot what
 * is put into it. Elsewhere it does what a TreeWalker does, at its price.
 */
export class FlatWalker {
  /** Every open shadow root that was met. */
  readonly roots: ShadowRoot[] = []
  readonly #document: Document
  readonly #outside: Outside[] = []
  #walker: TreeWalker
  /** What is put into the slot that is being walked, and which of it is. */
  #assigned: readonly Node[] = []
  #at = 0

  constructor(document: Document) {
    this.#document = document
    this.#walker = walkFrom(document, document)
  }

  /** The root element. */
  begin(): Node | null {
    return this.#walker.firstChild()
  }

  /** The first of what the element holds at which the walk is; `name` is that element's. */
  firstChild(element: Element, name: string): Node | null {
    const root = shadowOf(element, name)
    if (root) {
      this.roots.push(root)
      const inside = walkFrom(this.#document, root)
      const first = inside.firstChild()
      if (first) this.#enter(inside, nothing)
      return first
    }
    const assigned = name === 'slot' ? assignedTo(element) : nothing
    const first = assigned[0]
    if (!first) return this.#walker.firstChild()
    this.#enter(walkFrom(this.#document, first), assigned)
    return first
  }

  nextSibling(): Node | null {
    const next = this.#walker.nextSibling()
    const beside = this.#assigned[this.#at + 1]
    if (next || !beside || this.#walker.currentNode !== this.#walker.root) return next
    this.#walker = walkFrom(this.#document, beside)
    this.#at++
    return beside
  }

  /** Goes back to what holds the node at which the walk is. */
  parentNode(): void {
    if (this.#walker.parentNode()) return
    const outside = this.#outside.pop()
    if (outside) ({ walker: this.#walker, assigned: this.#assigned, at: this.#at } = outside)
  }

  #enter(walker: TreeWalker, assigned: readonly Node[]): void {
    this.#outside.push({ walker: this.#walker, assigned: this.#assigned, at: this.#at })
    this.#walker = walker
    this.#assigned = assigned
    this.#at = 0
  }
}

const nothing: readonly Node[] = []

/** Nothing outside shadow roots, and nothing of what is only called a slot, in XML. */
const assignedTo = (element: Element): readonly Node[] =>
  (element as Partial<HTMLSlotElement>).assignedNodes?.() ?? nothing
