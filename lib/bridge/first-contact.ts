import type { PageReport, ToPage } from './messages'
import type { PageState } from './page-state'
import { isAlive } from './succession'

/*
 * The bridge as far as a page needs it before it is known to be an article: no polyfill and no schemas, since every page
 * that the reader opens pays for them. What comes here is only looked at for its type; everything else is checked by the
 * second script.
 */

/** The part of the interface that Chrome and Firefox have alike under this name. */
declare const chrome: {
  runtime: {
    id: string
    sendMessage(message: unknown): Promise<unknown>
    onMessage: {
      addListener(listener: Listener): void
      removeListener(listener: Listener): void
    }
  }
}
type Listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => true | undefined

/** In ms: before each time that the background is asked, and how long an answer may take. */
const pauses = [0, 300, 3000]
const patience = 10_000

/**
 * Asks the background for the second script, again where nobody answers: it may have been stopped at that very moment.
 * An extension that is gone has been updated: a newer copy of us will come.
 */
export async function askForSecondScript(page: PageState): Promise<void> {
  for (const pause of pauses) {
    if (pause > 0) await sleep(pause)
    if (page.hear || !isWanted(page) || page.leave.signal.aborted || !isAlive()) return
    if (await isAnswered({ type: 'found' })) return
  }
}

/** Meanwhile the page's own scripts may have gone to an address that is no article. */
const isWanted = ({ article, anyway }: PageState) => article || anyway === true

async function isAnswered(message: object): Promise<boolean> {
  try {
    const answer = await Promise.race([chrome.runtime.sendMessage(message), sleep(patience)])
    return (answer as { ok?: unknown } | undefined)?.ok === true
  } catch {
    return false
  }
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/**
 * Hears messages until the page's scripts leave, and passes them on to the second script once it is there. A page that is
 * being judged answers when it is.
 */
export function hearFirst(page: PageState): void {
  const reply = (message: unknown) => (page.hear ? page.hear(message) : replyAlone(message, page))
  const replyLater = async (message: unknown, answer: (value: unknown) => void) => {
    while (page.judged) await page.judged.catch(() => {})
    // A newer copy has come meanwhile: what this one knows is no longer so.
    answer(page.leave.signal.aborted ? undefined : reply(message))
  }
  const listener: Listener = (message, sender, answer) => {
    if (sender.id !== chrome.runtime.id) return
    if (page.judged) {
      void replyLater(message, answer)
      return true
    }
    const said = reply(message)
    if (said) answer(said)
    return
  }
  chrome.runtime.onMessage.addListener(listener)
  page.leave.signal.addEventListener('abort', () => chrome.runtime.onMessage.removeListener(listener))
}

function replyAlone(message: unknown, page: PageState): PageReport | undefined {
  const { article, why } = page
  const type = (message as Partial<ToPage> | null)?.type
  if (type === 'annotate anyway') {
    page.anyway = true
    void askForSecondScript(page)
  }
  if (type !== 'report') return undefined
  const state = article ? 'working' : 'no article'
  return { state, url: location.href, host: location.host, title: document.title, why, terms: [] }
}
