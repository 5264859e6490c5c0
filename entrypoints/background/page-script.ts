import { browser, type MessageSender } from '../../lib/bridge/browser'
import { looks } from '../../lib/highlight/looks'

/**
 * Loads what shows marks and cards into the frame that asked for it. A content script can neither import() nor fetch
 * the package's files without exposing them to every page; this way they stay private. In Chromium the looks of marks have
 * come with the first script.
 * @throws where the frame is gone or the browser withholds access to the site
 */
export async function loadPageScript({ tab, frameId }: MessageSender): Promise<void> {
  if (tab?.id === undefined) return
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] }
  if (import.meta.env.FIREFOX) await browser.scripting.insertCSS({ target, ...looks })
  await browser.scripting.executeScript({ target, files: ['page.js'] })
}

/** Gives marks their looks in all frames of a page: which of them has the article its scripts cannot tell us. */
export async function paintFrames({ tab }: MessageSender): Promise<void> {
  if (tab?.id === undefined) return
  const sheet = { target: { tabId: tab.id, allFrames: true }, ...looks }
  // A frame that had it already would have it twice.
  await browser.scripting.removeCSS(sheet).catch(() => {})
  await browser.scripting.insertCSS(sheet)
}
