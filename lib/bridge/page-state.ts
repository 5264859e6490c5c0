/*
 * What the two scripts of a page share: the small one that every page gets, and the one that an article gets later.
 * They live in the same isolated world, whose globals no page can see.
 */

export interface PageState {
  /** Aborted when the page's scripts have to leave: a newer copy has come. */
  readonly leave: AbortController
  /** Whether the page was taken for an article, and why: keys of lib/article. */
  readonly article: boolean
  readonly why: { key: string; value?: string | number }[]
  /** Set by the second script, which then hears all messages. Returns the answer, if there is one. */
  hear?: (message: unknown) => unknown
}

const KEY = Symbol.for('backgrounder.page')
const world = globalThis as { [KEY]?: PageState }

export const pageState = (): PageState | undefined => world[KEY]

/** Takes the page over from an earlier copy of the scripts (before an update of the extension, say). */
export function takeOver(verdict: Pick<PageState, 'article' | 'why'>): PageState {
  world[KEY]?.leave.abort()
  const state: PageState = { leave: new AbortController(), ...verdict }
  world[KEY] = state
  return state
}
