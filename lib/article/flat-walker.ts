import { shadowOf, walkFrom } from './dom'

/** Where the walk goes on when it has left a shadow root or what was put into a slot. */
interface Outside {
  walker: TreeWalker
  rest: readonly Node[]
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
  /** What is put into a slot beside the node that is being walked, further on. */
  #rest: readonly Node[] = []

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
      if (first) this.#enter(inside, [])
      return first
    }
    const [first, ...rest] = name === 'slot' ? assignedTo(element) : []
    if (!first) return this.#walker.firstChild()
    this.#enter(walkFrom(this.#document, first), rest)
    return first
  }

  nextSibling(): Node | null {
    const next = this.#walker.nextSibling()
    if (next || this.#rest.length === 0 || this.#walker.currentNode !== this.#walker.root) return next
    const [first, ...rest] = this.#rest
    this.#walker = walkFrom(this.#document, first!)
    this.#rest = rest
    return first!
  }

  /** Goes back to what holds the node at which the walk is. */
  parentNode(): void {
    if (this.#walker.parentNode()) return
    const outside = this.#outside.pop()
    if (outside) ({ walker: this.#walker, rest: this.#rest } = outside)
  }

  #enter(walker: TreeWalker, rest: readonly Node[]): void {
    this.#outside.push({ walker: this.#walker, rest: this.#rest })
    this.#walker = walker
    this.#rest = rest
  }
}

/** Nothing outside shadow roots, and nothing of what is only called a slot, in XML. */
const assignedTo = (element: Element): readonly Node[] => (element as Partial<HTMLSlotElement>).assignedNodes?.() ?? []
