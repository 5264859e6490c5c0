import type { Page } from 'puppeteer-core'
import type { Session } from './harness'

/** The part of the extension's interfaces that tests use; both browsers have it under this name. */
declare const chrome: {
  action: { getTitle(where: { tabId: number }): Promise<string> }
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>
    sendMessage(tabId: number, message: unknown): Promise<unknown>
  }
  extension: { getBackgroundPage(): Window | null }
}

/** Opens one of the extension's own pages; Firefox has to be asked twice whether it is there. */
export async function openExtensionPage({ browser, extensionOrigin }: Session, path: string): Promise<Page> {
  const page = await browser.newPage()
  const firefox = extensionOrigin.startsWith('moz-')
  await page.goto(`${extensionOrigin}${path}`, firefox ? { waitUntil: [] } : {})
  await page.waitForFunction(() => document.readyState === 'complete' && location.protocol.endsWith('extension:'))
  return page
}

/** One page of the extension a session, for looking at what only extensions see. */
const helpers = new WeakMap<Session, Promise<Page>>()
export function helperOf(session: Session): Promise<Page> {
  const known = helpers.get(session) ?? openExtensionPage(session, 'options.html')
  helpers.set(session, known)
  return known
}

/** The tab that was last opened on a page's address. */
async function tabOf(session: Session, page: Page): Promise<number> {
  const helper = await helperOf(session)
  const tabs = await helper.evaluate(() => chrome.tabs.query({}))
  const found = tabs.filter(({ url }) => url === page.url()).sort((a, b) => b.id - a.id)[0]
  if (!found) throw new Error(`no tab has the address ${page.url()}`)
  return found.id
}

/** What the toolbar icon says on a page. */
export async function toolbarTitle(session: Session, page: Page): Promise<string> {
  const tabId = await tabOf(session, page)
  return (await helperOf(session)).evaluate((tabId) => chrome.action.getTitle({ tabId }), tabId)
}

/** Sends a page's scripts a message, as the popup or a key would. */
export async function tellTab(session: Session, page: Page, message: object): Promise<void> {
  const tabId = await tabOf(session, page)
  await (await helperOf(session)).evaluate((tabId, message) => chrome.tabs.sendMessage(tabId, message), tabId, message)
}

/** Stops the background as the browsers do when it is idle. */
export async function stopBackground(session: Session): Promise<void> {
  if (session.extensionOrigin.startsWith('moz-')) {
    // The session's idle timeout is short; the page exists for as long as the background runs.
    await (await helperOf(session)).waitForFunction(() => chrome.extension.getBackgroundPage() === null, {
      timeout: 20_000,
    })
    return
  }
  const target = session.browser.targets().find((one) => one.type() === 'service_worker')
  await (await target?.worker())?.close()
}
