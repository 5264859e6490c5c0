import { isShadowRoot, originOf } from './frame'
import { rectsOf } from './locate'
import type { Mark } from './paint'

/** Finds the mark under a point of the viewport, from the caret position there: the cost of one lookup. */
export class HitTest<M extends Mark> {
  readonly #byNode = new Map<Text, M[]>()
  readonly #shown: Document
  /** Those that marks are in: of others the browser tells no more than their host. */
  readonly #shadowRoots: ShadowRoot[]

  constructor(marks: readonly M[]) {
    this.#shown = marks[0]?.stretch.startContainer.ownerDocument ?? document
    for (const mark of marks) {
      for (const node of mark.stretch.nodes) {
        const there = this.#byNode.get(node)
        if (there) there.push(mark)
        else this.#byNode.set(node, [mark])
      }
    }
    this.#shadowRoots = [...new Set([...this.#byNode.keys()].map((node) => node.getRootNode()))].filter(isShadowRoot)
  }

  /** @param x,y in CSS pixels of the viewport */
  at(x: number, y: number): M | undefined {
    const origin = originOf(this.#shown)
    const caret = this.#shown.caretPositionFromPoint(x - origin.x, y - origin.y, { shadowRoots: this.#shadowRoots })
    const candidates = caret && this.#byNode.get(caret.offsetNode as Text)
    // The caret snaps to text nearby: only what lies under the point counts.
    return candidates?.find(({ stretch }) => rectsOf(stretch).some((rect) => contains(rect, x, y)))
  }
}

const contains = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
  x >= left && x <= right && y >= top && y <= bottom
