import { browser } from '../../lib/bridge/browser'
import { looks } from '../../lib/highlight/looks'

/**
 * Loads into a tab what the manifest has every page get that is opened from now on.
 * @throws where the reader has given no access to its site, or it is closed
 */
export async function loadFirstScript(tabId: number): Promise<void> {
  const target = { tabId }
  if (!import.meta.env.FIREFOX) await browser.scripting.insertCSS({ target, ...looks })
  await browser.scripting.executeScript({ target, files: ['article.js'] })
}

/**
 * Loads what every page gets into the tab that the reader looks at: they have just given us access to its site, and
 * should not have to reload it.
 */
export async function loadIntoActiveTab(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id === undefined) return
  await loadWhereAllowed(tab.id)
}

/** The reader may have given no access to this tab's site, or the tab may be closed: nothing is to be loaded then. */
const loadWhereAllowed = (tabId: number): Promise<void> => loadFirstScript(tabId).catch(() => {})

/**
 * Brings what every page gets into the tabs that are open when the extension comes or is updated: the scripts of the
 * copy before have lost their background, and Chromium gives open pages no new ones. Firefox does so itself; a script
 * that comes twice takes over from itself.
 */
export async function renewFirstScripts(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false })
  await Promise.all(tabs.map(({ id }) => id !== undefined && loadWhereAllowed(id)))
}
