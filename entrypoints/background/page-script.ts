import { browser, type MessageSender } from '../../lib/bridge/browser'

/**
 * Loads what shows marks and cards into the frame that asked for it. A content script can neither import() nor fetch
 * the package's files without exposing them to every page; this way they stay private.
 * @throws where the frame is gone or the browser withholds access to the site
 */
export async function loadPageScript({ tab, frameId }: MessageSender): Promise<void> {
  if (tab?.id === undefined) return
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] }
  await browser.scripting.insertCSS({ target, files: ['assets/highlight.css'] })
  await browser.scripting.executeScript({ target, files: ['page.js'] })
}

/**
 * Loads what every page gets into the tab that the reader looks at: they have just given us access to its site, and
 * should not have to reload it.
 */
export async function loadFirstScript(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id === undefined) return
  const target = { tabId: tab.id }
  // The access may be to another site than this tab's: nothing is to be loaded then.
  await browser.scripting.executeScript({ target, files: ['content-scripts/article.js'] }).catch(() => {})
}
