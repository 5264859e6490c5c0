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

/** @typeParam Reader what the first script leaves to the second of how and what it has read */
export interface PageState<Reader = unknown> extends Verdict {
  /** Aborted when the page's scripts have to leave: a newer copy has come, or the extension is gone. */
  readonly leave: AbortController
  reader?: Reader
  /** There while the page is being judged, until it is. */
  judged?: Promise<unknown>
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

export const pageState = <Reader>(): PageState<Reader> | undefined => world[KEY] as PageState<Reader> | undefined

/** Takes the page over from an earlier copy of the scripts (before an update of the extension, say). */
export function takeOver<Reader>({ article, why, frame }: Verdict): PageState<Reader> {
  world[KEY]?.leave.abort()
  const state: PageState<Reader> = { leave: new AbortController(), article, why, frame }
  world[KEY] = state
  return state
}
