import type { Verdict } from './article'
import type { Reading } from './consider'
import { judging } from './detect'
import { isShell, queryDom } from './query'
import { type Steps, toEnd } from './steps'

/** What became of a page, and the frame that has its article, where that is not the page's own. */
export interface Decision extends Verdict {
  frame?: HTMLIFrameElement
  /** What was read of the page itself, where that is the article. */
  reading?: Reading
}

/** Further frames are advertisements. */
const mostFrames = 10
/** Of the window's width and height, for a frame to be what the page is there for. */
const leastShare = 0.5

/**
 * Is this page an article, or does it show one in a frame, as archives and viewers do? Only frames of the page's own
 * origin can be read; of most pages that are no article none is looked into. `url` is the page's address.
 */
export const decide = (document: Document, url: string): Decision => toEnd(deciding(document, url))

/** The same in steps. */
export function* deciding(document: Document, url: string): Steps<Decision> {
  const { verdict, reading } = yield* judging(document, url)
  if (verdict.article) return { ...verdict, reading }
  for (const frame of [...(queryDom(document)?.all('iframe') ?? [])].slice(0, mostFrames)) {
    const shown = judgeFrame(document, frame as HTMLIFrameElement)
    if (shown) return shown
  }
  return verdict
}

/**
 * The verdict on a frame that the page is there for; undefined of any other. It has to declare itself an article: mail
 * is shown in frames, too.
 */
export function judgeFrame(document: Document, frame: HTMLIFrameElement): Decision | undefined {
  const inside = frame.contentDocument
  const around = queryDom(document)
  if (!inside || !around || !isShell(around)) return
  const { verdict } = toEnd(judging(inside, addressOf(inside) ?? ''))
  if (!verdict.article || !verdict.why.some(({ key }) => key === 'declared') || !fills(frame)) return
  return { ...verdict, frame }
}

/**
 * The address of what a frame shows, where it has one of its own. A page's own names hide a document's properties, but
 * not its location.
 */
export function addressOf({ location }: Document): string | undefined {
  return /^https?:/.test(location?.href ?? '') ? location.href : undefined
}

/** Asked last, since it makes the browser lay the page out. */
function fills({ clientWidth, clientHeight, ownerDocument: { defaultView } }: HTMLIFrameElement): boolean {
  const { innerWidth = 0, innerHeight = 0 } = defaultView ?? {}
  return clientWidth >= innerWidth * leastShare && clientHeight >= innerHeight * leastShare
}
