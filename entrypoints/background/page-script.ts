import { browser, type MessageSender } from '../../lib/bridge/browser'
import { looks } from '../../lib/highlight/looks'

/**
 * Loads what shows marks and cards into the frame that asked for it. A content script can neither import() nor fetch
 * the package's files without exposing them to every page; this way they stay private.
 * @throws where the frame is gone or the browser withholds access to the site
 */
export async function loadPageScript({ tab, frameId }: MessageSender): Promise<void> {
  if (tab?.id === undefined) return
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] }
  await browser.scripting.insertCSS({ target, ...looks })
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

/**
 * Loads what every page gets into the tab that the reader looks at: they have just given us access to its site, and
 * should not have to reload it.
 */
export async function loadFirstScript(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id === undefined) return
  await loadInto(tab.id)
}

/** The reader may have given no access to this tab's site, or the tab may be closed: nothing is to be loaded then. */
async function loadInto(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['article.js'] }).catch(() => {})
}

/**
 * Brings what every page gets into the tabs that are open when the extension comes or is updated: the scripts of the
 * copy before have lost their background, and Chromium gives open pages no new ones. Firefox does so itself; a script
 * that comes twice takes over from itself.
 */
export async function renewFirstScripts(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false })
  await Promise.all(tabs.map(({ id }) => id !== undefined && loadInto(id)))
}
