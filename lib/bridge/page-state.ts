/*
 * What the two scripts of a page share: the small one that every page gets, and the one that an article gets later.
 * They live in the same isolated world, whose globals no page can see.
 */

export interface Verdict {
  /** Whether the page was taken for an article, and why: keys of lib/article. */
  article: boolean
  why: { key: string; value?: string | number }[]
  /** The frame of the page that has the article, where the page has none of its own. */
  frame?: HTMLIFrameElement
}

export interface PageState extends Verdict {
  /** Aborted when the page's scripts have to leave: a newer copy has come, or the extension is gone. */
  readonly leave: AbortController
  /** The reader has asked for marks on a page that was not taken for an article. */
  anyway?: boolean
  /** Set by the second script, which then hears all messages. Returns the answer, if there is one. */
  hear?: (message: unknown) => unknown
  /** Set by the second script: the page's own scripts go to another address, where all is read anew by `renew`. */
  depart?: () => void
  /** Set by the second script: the page's own scripts have gone to another address, and the verdict is that on it. */
  renew?: () => void
}

const KEY = Symbol.for('backgrounder.page')
const world = globalThis as { [KEY]?: PageState }

export const pageState = (): PageState | undefined => world[KEY]

/** Takes the page over from an earlier copy of the scripts (before an update of the extension, say). */
export function takeOver({ article, why, frame }: Verdict): PageState {
  world[KEY]?.leave.abort()
  const state: PageState = { leave: new AbortController(), article, why, frame }
  world[KEY] = state
  return state
}
