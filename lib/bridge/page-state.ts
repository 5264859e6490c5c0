/*
 * What the two scripts of a page share: the small one that every page gets, and the one that an article gets later.
 * They live in the same isolated world, whose globals no page can see.
 */

export interface PageState {
  /** Aborted when the page's scripts have to leave: a newer copy has come. */
  readonly leave: AbortController
  /** Set by the second script: marks the page (again). */
  annotate?: () => void
  /** Set by the second script: opens the card of the next (1) or previous (−1) mention. */
  step?: (by: 1 | -1) => void
}

const KEY = Symbol.for('backgrounder.page')
const world = globalThis as { [KEY]?: PageState }

export const pageState = (): PageState | undefined => world[KEY]

/** Takes the page over from an earlier copy of the scripts (before an update of the extension, say). */
export function takeOver(): PageState {
  world[KEY]?.leave.abort()
  const state: PageState = { leave: new AbortController() }
  world[KEY] = state
  return state
}
