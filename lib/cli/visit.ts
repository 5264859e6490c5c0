import type { Page } from 'puppeteer-core'

/** What is asked of a page here. */
type Visitor = Pick<Page, 'goto' | 'evaluate' | 'waitForFunction'>

/**
 * Goes to `url` and waits until the page has loaded. One that is there goes on though something in it failed or hangs: in
 * Firefox a frame whose address cannot be reached ends the navigation of the whole page with "Address rejected".
 * @throws what the browser says where the page itself did not arrive
 */
export async function visit(page: Visitor, url: string): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'load' })
  } catch (error) {
    // Blank pages and the browsers' pages of errors, whatever address they bear.
    const isElsewhere = await page.evaluate(() => /^(about|chrome-error):/.test(document.documentURI)).catch(() => true)
    if (isElsewhere) throw error
    await page.waitForFunction(() => document.readyState === 'complete', { timeout: 15_000 }).catch(() => {})
  }
}
