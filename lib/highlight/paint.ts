import type { Kind } from '../knowledge/entity'
import type { Stretch } from './locate'
import { untilNextSlice } from './slice'

/** A mention as it is painted. */
export interface Mark {
  kind: Kind
  /** The first mention in its section; later ones are fainter. */
  first: boolean
  stretch: Stretch
}

const kinds: readonly Kind[] = ['leader', 'weapon', 'place', 'body']
/** Names of our highlights in the page's registry; looks.css styles them. */
const nameOf = ({ kind, first }: Pick<Mark, 'kind' | 'first'>) => `backgrounder-${kind}${first ? '' : '-again'}`
const names = kinds.flatMap((kind) => [`backgrounder-${kind}`, `backgrounder-${kind}-again`])

/** How many ranges are made between two looks at the clock. */
const BATCH = 64

/**
 * Paints marks with the CSS Custom Highlight API: nothing of the page changes, and static ranges cost nothing when it
 * does. What stays from one painting to the next is not touched.
 */
export class Painter {
  readonly #highlights = new Map<string, Highlight>()
  #painted = new Painted()
  readonly #registry: HighlightRegistry
  #turn = 0

  /**
   * Takes over from an earlier copy of us that the browser took away without a word (Firefox, at an update).
   * @param registry of the window that has the text
   */
  constructor(registry: HighlightRegistry = CSS.highlights) {
    this.#registry = registry
    for (const name of names) this.#registry.delete(name)
  }

  /**
   * Shows these marks and no others. What is gone goes at once; what is new comes in slices, in the order given.
   * @returns when all are shown, or a later call or `clear` has taken over
   */
  async show(marks: readonly Mark[]): Promise<void> {
    const turn = ++this.#turn
    const before = this.#painted
    const after = new Painted()
    this.#painted = after
    const added: Mark[] = []
    for (const mark of marks) {
      const range = before.take(nameOf(mark), mark.stretch)
      if (range) after.keep(nameOf(mark), range)
      else added.push(mark)
    }
    for (const [name, range] of before.rest()) this.#highlights.get(name)?.delete(range)
    for (const [at, mark] of added.entries()) {
      if (at > 0 && at % BATCH === 0) await untilNextSlice()
      if (this.#turn !== turn) return
      const range = new StaticRange(mark.stretch)
      this.#highlightOf(mark).add(range)
      after.keep(nameOf(mark), range)
    }
    for (const [name, highlight] of this.#highlights) if (highlight.size === 0) this.#remove(name)
  }

  clear(): void {
    this.#turn++
    for (const name of [...this.#highlights.keys()]) this.#remove(name)
    this.#painted = new Painted()
  }

  #highlightOf(mark: Mark): Highlight {
    const name = nameOf(mark)
    const highlight = this.#highlights.get(name) ?? new Highlight()
    this.#highlights.set(name, highlight)
    if (this.#registry.get(name) !== highlight) this.#registry.set(name, highlight)
    return highlight
  }

  /** What somebody else has set under our name since is theirs. */
  #remove(name: string): void {
    const ours = this.#highlights.get(name)
    this.#highlights.delete(name)
    try {
      if (this.#registry.get(name) === ours) this.#registry.delete(name)
    } catch {
      // The frame has gone, and its highlights with it.
    }
  }
}

/** What is painted, to be found again by its place: highlight by highlight, from the node that it begins in. */
class Painted {
  readonly #ranges = new Map<string, Map<Node, StaticRange[]>>()

  keep(name: string, range: StaticRange): void {
    const byNode = this.#ranges.get(name) ?? new Map<Node, StaticRange[]>()
    this.#ranges.set(name, byNode)
    const there = byNode.get(range.startContainer)
    if (there) there.push(range)
    else byNode.set(range.startContainer, [range])
  }

  /** @returns the range that lies just there, which is not kept any longer */
  take(name: string, stretch: Stretch): StaticRange | undefined {
    const there = this.#ranges.get(name)?.get(stretch.startContainer)
    const at = there?.findIndex((range) => isAt(range, stretch)) ?? -1
    return at < 0 ? undefined : there!.splice(at, 1)[0]
  }

  rest(): [string, StaticRange][] {
    return [...this.#ranges].flatMap(([name, byNode]) =>
      [...byNode.values()].flat().map((range): [string, StaticRange] => [name, range]),
    )
  }
}

const isAt = (range: StaticRange, stretch: Stretch) =>
  range.startOffset === stretch.startOffset &&
  range.endContainer === stretch.endContainer &&
  range.endOffset === stretch.endOffset
