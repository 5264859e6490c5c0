import type { ShortCard } from '../../lib/knowledge/entity'

export interface Point {
  x: number
  y: number
}

/** The part of a `DOMRect` that says where it lies. */
export interface Edges {
  left: number
  top: number
  right: number
  bottom: number
}

/** A mention that a card can be opened for. */
export interface CardTarget {
  short: ShortCard
  /** Why the mention was linked, as ready sentences. */
  why: string[]
  /** One rectangle a line of the term, as it lies in the viewport now. */
  rects(): DOMRect[]
  /** An element around the term, by which scrolling boxes that hide it are found. */
  context?: Element
}

/** Whether two targets are one mention: entrypoints may make a new object for each pointer move. */
export function isSameTarget(a: CardTarget | undefined, b: CardTarget | undefined): boolean {
  if (a === b) return true
  if (!a || !b || a.short.id !== b.short.id) return false
  const [first, other] = [a.rects()[0], b.rects()[0]]
  return first !== undefined && first.left === other?.left && first.top === other.top
}

/** The line of a term that a point lies on or within `slack` px of; absent: none. */
export function lineAt(rects: readonly DOMRect[], point: Point, slack: number): DOMRect | undefined {
  return rects.find((rect) => contains(rect, point, slack))
}

/** Whether a point lies in a rectangle widened by `slack` px. */
export function contains(rect: Edges, { x, y }: Point, slack = 0): boolean {
  return x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack
}
