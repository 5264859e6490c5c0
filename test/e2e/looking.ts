import type { ElementHandle, Page } from 'puppeteer-core'

/*
 * What a reader sees and does of ours in a page, by selectors that look through the open shadow root of the test build.
 * Extension pages have no such root; the same selectors find their elements there.
 */

/** Waits for an element. */
export async function seen(page: Page, selector: string, timeout = 20_000): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForSelector(`>>> ${selector}`, { visible: true, timeout })
  return found as ElementHandle<HTMLElement>
}

/** Waits until none of these elements is to be seen. */
export async function gone(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(`>>> ${selector}`, { hidden: true, timeout: 20_000 })
}

/** Presses the mouse in the middle of an element, scrolled whole into sight: of one that is cut off the driver may miss. */
export async function press(page: Page, selector: string): Promise<void> {
  const element = await seen(page, selector)
  await element.evaluate((one) => one.scrollIntoView({ block: 'nearest', behavior: 'instant' }))
  // Waits until it stands still: what is still being laid out cannot be pressed.
  await element.asLocator().setTimeout(20_000).click()
}

/** The texts of all such elements, or an attribute of theirs. */
export function texts(page: Page, selector: string, attribute?: string): Promise<string[]> {
  return page.$$eval(
    `>>> ${selector}`,
    (all, attribute) =>
      all.map((one) => (attribute ? (one.getAttribute(attribute) ?? '') : (one as HTMLElement).innerText.trim())),
    attribute,
  )
}

/** What has the focus, through shadow roots: its accessible name where it is given as such, else its tag. */
export function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    return at?.getAttribute('aria-label') || at?.id || at?.tagName || ''
  })
}

/** A selector for an element by its label. */
export const labelled = (label: string, tag = '') => `${tag}[aria-label=${JSON.stringify(label)}]`

/** Presses the mouse on the element that has this text. */
export async function pressText(page: Page, selector: string, text: string): Promise<void> {
  const found = await page.waitForFunction(
    (selector, text) =>
      [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.innerText.trim() === text),
    { timeout: 20_000 },
    selector,
    text,
  )
  const element = found.asElement() as ElementHandle<HTMLElement>
  await element.evaluate((one) => one.scrollIntoView({ block: 'nearest', behavior: 'instant' }))
  // Waits until it stands still: what is still being laid out cannot be pressed.
  await element.asLocator().setTimeout(20_000).click()
}
