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
