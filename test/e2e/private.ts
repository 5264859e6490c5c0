import type { Page } from 'puppeteer-core'
import { builtFor, type Session } from './harness'
import { openExtensionPage } from './toolbar'

declare const chrome: { windows: { create(what: object): Promise<unknown> } }

interface Bidi {
  connection: { send(method: string, params: object): Promise<unknown> }
}

/** Installs the extension once more, now for private windows too, which puppeteer itself has no word for. */
export async function allowInPrivate({ browser, extensionOrigin }: Session): Promise<void> {
  if (extensionOrigin.startsWith('moz-')) {
    const { connection } = browser as unknown as Bidi
    const extensionData = { type: 'path', path: builtFor('firefox') }
    await connection.send('webExtension.install', { extensionData, 'moz:allowPrivateBrowsing': true })
    return
  }
  const cdp = await browser.target().createCDPSession()
  await cdp.send('Extensions.loadUnpacked' as never, { path: builtFor('chromium'), enableInIncognito: true } as never)
}

/** Opens an address in a private window. */
export async function openPrivate(session: Session, url: string): Promise<Page> {
  const opener = await openExtensionPage(session, 'popup.html?page')
  await opener.evaluate((url) => chrome.windows.create({ url, incognito: true }).then(() => {}), url)
  const target = await session.browser.waitForTarget((one) => one.url() === url, { timeout: 20_000 })
  const page = await target.page()
  await opener.close()
  if (!page) throw new Error(`no page of ${url} in a private window`)
  return page
}
