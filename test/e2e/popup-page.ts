import type { Page } from 'puppeteer-core'
import type { Session } from './harness'
import { helperOf, openExtensionPage } from './toolbar'

declare const chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } }

/** The popup, as a page of its own, about the tab that was last opened on a page's address. */
export async function popupFor(session: Session, page: Page): Promise<Page> {
  const helper = await helperOf(session)
  const tabs = await helper.evaluate(() => chrome.tabs.query({}))
  const tab = tabs.filter(({ url }) => url === page.url()).sort((a, b) => b.id - a.id)[0]
  if (!tab) throw new Error(`no tab has the address ${page.url()}`)
  return openExtensionPage(session, `popup.html?page&tab=${tab.id}`)
}
