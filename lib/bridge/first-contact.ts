import type { PageReport, ToPage } from './messages'
import type { PageState } from './page-state'

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
type Listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => void

/** Asks the background for the second script. A background that is gone has been updated: a newer copy of us will come. */
export async function askForSecondScript(): Promise<void> {
  try {
    await chrome.runtime.sendMessage({ type: 'found' })
  } catch {
    // Nobody is there to answer.
  }
}

/** Hears messages until the page's scripts leave, and passes them on to the second script once it is there. */
export function hearFirst(page: PageState): void {
  const listener: Listener = (message, sender, answer) => {
    if (sender.id !== chrome.runtime.id) return
    const reply = page.hear ? page.hear(message) : replyAlone(message, page)
    if (reply) answer(reply)
  }
  chrome.runtime.onMessage.addListener(listener)
  page.leave.signal.addEventListener('abort', () => chrome.runtime.onMessage.removeListener(listener))
}

function replyAlone(message: unknown, page: PageState): PageReport | undefined {
  const { article, why } = page
  const type = (message as Partial<ToPage> | null)?.type
  if (type === 'annotate anyway') {
    page.anyway = true
    void askForSecondScript()
  }
  if (type !== 'report') return undefined
  const state = article ? 'working' : 'no article'
  return { state, url: location.href, host: location.host, title: document.title, why, terms: [] }
}
