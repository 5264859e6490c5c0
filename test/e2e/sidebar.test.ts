import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { readMarks } from '../../lib/cli/marks'
import { browserNames, useSession } from './harness'
import { focusOf, gone, labelled, press, seen, texts } from './looking'
import { article } from './pages'
import { helperOf, openExtensionPage, tellTab } from './toolbar'

const column = '<style>article { max-width: 560px; margin: 0 auto }</style>'
const remember =
  '<script>addEventListener("DOMContentLoaded", () => { window.before = document.documentElement.outerHTML })</script>'
const filler =
  'Nothing that was said in the long hall on that first evening went beyond what had been agreed months before, and those who had come from far away for it went back to their hotels early, tired and without a word to anybody.'
const named = [
  'President Volodymyr Zelenskyy of Ukraine arrived in Budapest on Monday for two days of talks, and was received there by the president of the republic.',
  'Zelenskyy said afterwards that deliveries of Tomahawk missiles had been discussed, though nothing had been signed, and that he would be back in Budapest before the winter.',
  'A further meeting is to follow in Warsaw before the end of the month, if the parties can agree on an agenda for it by then.',
]
const long = [named[0]!, ...Array(12).fill(filler), named[1]!, ...Array(12).fill(filler), named[2]!]

const rows = '.bg-dock .bg-term-go'

describe.each(browserNames)('the sidebar in %s', (name) => {
  const session = useSession(name, {
    '/long': article({ head: column + remember, paragraphs: long }),
    '/typing': article({
      head: column,
      body: '<input id="search" autofocus><script>addEventListener("focusout", () => { document.title = "focus lost" })</script>',
    }),
    '/other': article({
      head: column,
      paragraphs: Array(5).fill(`Officials in Cairo and in Moscow did not comment. ${filler}`),
    }),
  })

  /** An article in a tab in front, with what the sidebar makes of it. */
  async function opened(path: string): Promise<Page> {
    await helperOf(session())
    const { page } = await session().open(path)
    await page.bringToFront()
    await waitForMarks(page)
    await page.waitForSelector('>>> .bg-dock', { timeout: 20_000 })
    return page
  }

  const widthOf = (page: Page) => page.$eval('>>> .bg-dock', (dock) => Math.round(dock.getBoundingClientRect().width))

  test('lists the terms in their order, with counts, each a button that says what it is', async () => {
    const page = await opened('/long')
    await seen(page, '.bg-dock')
    expect(await texts(page, rows, 'aria-label')).toEqual([
      'Budapest, place, 3 mentions',
      'Volodymyr Zelenskyy, leader, 2 mentions',
      'Ukraine, place, 1 mention',
      'Tomahawk, weapon, 1 mention',
      'Warsaw, place, 1 mention',
    ])
    const counts = (await texts(page, '.bg-dock .bg-term-count')).map(Number)
    expect(counts).toEqual([3, 2, 1, 1, 1])
    expect(counts.reduce((sum, count) => sum + count)).toBe((await readMarks(page)).length)
    const names = await page.$$eval('>>> .bg-dock button', (all) =>
      all
        .filter((button) => !button.closest('.bg-terms'))
        .map((button) => button.getAttribute('aria-label') ?? button.textContent),
    )
    expect(names).toEqual([
      'Move to the left edge',
      name === 'firefox'
        ? 'Open in the browser’s side panel. Firefox opens its sidebar from the toolbar only: press the Backgrounder button there.'
        : 'Open in the browser’s side panel',
      'Collapse',
      'Only 1 leader',
      'Only 1 weapon',
      'Only 3 places',
    ])
    expect((await texts(page, '.bg-dock .bg-term-notes', 'aria-label'))[1]).toBe('Your notes on Volodymyr Zelenskyy')
    expect(await texts(page, '.bg-dock', 'aria-label')).toEqual(['Backgrounder: terms in this article'])
    await page.close()
  })

  test('a chosen term scrolls to its next mention and opens its card, from the last to the first again', async () => {
    const page = await opened('/long')
    const scrolled = () => page.evaluate(() => Math.round(scrollY))
    /** Waits until a term's nth mark is in the window with its card beside it. */
    const shown = async (row: string, nth: number) => {
      await page.waitForFunction(isInSight, { timeout: 20_000 }, row, nth)
      return await scrolled()
    }
    const top = await scrolled()
    await press(page, `${rows}[aria-label^="Warsaw"]`)
    const far = await shown('Warsaw', 0)
    expect(far).toBeGreaterThan(top + 900)
    expect(await texts(page, '.bg-card .bg-name')).toEqual(['Warsaw'])
    // From the last mention of all, the next of Budapest is the first in the text.
    await press(page, `${rows}[aria-label^="Budapest"]`)
    const positions = [await shown('Budapest', 0)]
    for (const nth of [1, 2, 0]) {
      await page.keyboard.press('Enter')
      positions.push(await shown('Budapest', nth))
    }
    expect(positions[2]!).toBeGreaterThan(positions[1]! + 400)
    expect(positions[3]).toBe(positions[0])
    expect(await texts(page, '.bg-card .bg-name')).toEqual(['Budapest'])
    await page.close()
  })

  test('shows one kind alone, and all again', async () => {
    const page = await opened('/long')
    await press(page, labelled('Only 1 weapon'))
    await expect.poll(() => texts(page, rows, 'aria-label')).toEqual(['Tomahawk, weapon, 1 mention'])
    await press(page, labelled('Only 1 weapon'))
    await expect.poll(async () => (await texts(page, rows)).length).toBe(5)
    await page.close()
  })

  test('stands beside the text where there is room, and is a handle with the count where there is none', async () => {
    const page = await opened('/long')
    await seen(page, '.bg-dock')
    expect(await page.evaluate(overlapsText), 'at 1280 px').toBe(0)
    await page.setViewport({ width: 800, height: 900 })
    await gone(page, '.bg-dock')
    const handle = await seen(page, '.bg-handle')
    expect(await handle.evaluate((button) => [button.innerText.trim(), button.getAttribute('aria-label')])).toEqual([
      '5',
      'Backgrounder: 5 terms in this article. Open the list.',
    ])
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, 'no sideways scrolling').toBe(0)
    await page.setViewport({ width: 1280, height: 900 })
    await seen(page, '.bg-dock')
    await gone(page, '.bg-handle')
    expect(await page.evaluate(overlapsText), 'at 1280 px again').toBe(0)
    await page.close()
  })

  test('takes no focus while a page loads: who types goes on typing', async () => {
    const page = await opened('/typing')
    await seen(page, '.bg-dock')
    expect(await focusOf(page)).toBe('search')
    await page.keyboard.type('n1')
    expect(await page.$eval('#search', (box) => (box as HTMLInputElement).value)).toBe('n1')
    expect(await page.title()).toBe('Talks in Budapest')
    await page.close()
  })

  test('its key moves the focus in, arrows and Enter choose a term, the key again gives the focus back', async () => {
    const page = await opened('/typing')
    await seen(page, '.bg-dock')
    await tellTab(session(), page, { type: 'toggle sidebar' })
    await expect.poll(() => focusOf(page)).toBe('Budapest, place, 3 mentions')
    await page.keyboard.press('ArrowDown')
    expect(await focusOf(page)).toBe('Volodymyr Zelenskyy, leader, 2 mentions')
    await page.keyboard.press('Enter')
    await seen(page, '.bg-card')
    await expect.poll(() => texts(page, '.bg-card .bg-name')).toEqual(['Volodymyr Zelenskyy'])
    expect(await focusOf(page), 'the card leaves the focus in the list').toBe('Volodymyr Zelenskyy, leader, 2 mentions')
    await page.keyboard.press('Tab')
    expect(await focusOf(page)).toBe('Your notes on Volodymyr Zelenskyy')
    await tellTab(session(), page, { type: 'toggle sidebar' })
    await gone(page, '.bg-dock')
    await expect.poll(() => focusOf(page)).toBe('search')
    // As it was: other tests begin with an open sidebar.
    await tellTab(session(), page, { type: 'toggle sidebar' })
    await seen(page, '.bg-dock')
    await page.close()
  })

  test('leaves the page’s own DOM as it was, whatever is done in it', async () => {
    const page = await opened('/long')
    await press(page, `${rows}[aria-label^="Tomahawk"]`)
    await seen(page, '.bg-card')
    await press(page, labelled('Your notes on Tomahawk'))
    await press(page, labelled('Move to the left edge'))
    await press(page, labelled('Move to the right edge'))
    const left = await page.evaluate(() => {
      const hosts = document.querySelectorAll('backgrounder-ui')
      for (const host of hosts) host.remove()
      const { before } = window as unknown as { before: string }
      return [hosts.length, document.documentElement.outerHTML === before, document.adoptedStyleSheets.length]
    })
    expect(left).toEqual([1, true, 0])
    await page.close()
  })

  test('is resized by keys, and stands on this site as it was left', async () => {
    const page = await opened('/long')
    const before = await widthOf(page)
    const grip = await seen(page, '.bg-dock [role="separator"]')
    const box = (await grip.boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    expect(await focusOf(page)).toBe('Width of the sidebar')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => widthOf(page)).toBe(before - 32)
    expect(await grip.evaluate((element) => element.getAttribute('aria-valuenow'))).toBe(String(before - 32))
    await page.reload()
    await seen(page, '.bg-dock')
    await expect.poll(() => widthOf(page)).toBe(before - 32)

    await press(page, labelled('Collapse'))
    await gone(page, '.bg-dock')
    await page.reload()
    await seen(page, '.bg-handle')
    expect(await page.$eval('>>> .bg-dock', (dock) => (dock as HTMLElement).hidden)).toBe(true)
    await press(page, '.bg-handle')
    await seen(page, '.bg-dock')
    expect(await widthOf(page)).toBe(before - 32)
    await page.reload()
    await seen(page, '.bg-dock')
    await page.close()
  })

  test('in the browser’s side panel it follows the tab in front', async () => {
    const long = await opened('/long')
    const other = await opened('/other')
    const panel = await openExtensionPage(session(), 'sidepanel.html')
    const listed = () => texts(panel, '.bg-term-go', 'aria-label')
    await other.bringToFront()
    await expect.poll(listed).toContain('Cairo, place, 5 mentions')
    await long.bringToFront()
    await expect.poll(listed).toContain('Warsaw, place, 1 mention')
    expect(await listed()).toHaveLength(5)
    for (const page of [panel, other, long]) await page.close()
  })
})

/** Runs in the page. Whether a term's nth mark and the card that names it are in the window together. */
function isInSight(term: string, nth: number): boolean {
  const card = document.querySelector('backgrounder-ui')?.shadowRoot?.querySelector('.bg-card:popover-open')
  const place = card?.getBoundingClientRect()
  if (!card?.querySelector('.bg-name')?.textContent?.includes(term) || !place) return false
  const marks = [...CSS.highlights]
    .filter(([name]) => name.startsWith('backgrounder-'))
    .flatMap(([, highlight]) => [...highlight])
    .map((at) => {
      const range = document.createRange()
      range.setStart(at.startContainer, at.startOffset)
      range.setEnd(at.endContainer, at.endOffset)
      return range
    })
    .filter((range) => range.toString() === term)
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
  const mark = marks[nth]?.getBoundingClientRect()
  if (!mark) return false
  const near = Math.min(Math.abs(place.top - mark.bottom), Math.abs(place.bottom - mark.top))
  return mark.top >= 0 && mark.bottom <= innerHeight && near < 60
}

/** Runs in the page. How many line boxes of the article's text lie under the sidebar. */
function overlapsText(): number {
  const dock = document.querySelector('backgrounder-ui')!.shadowRoot!.querySelector('.bg-dock')!.getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(document.querySelector('article')!)
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
  if (lines.length === 0 || dock.width === 0) throw new Error('there is nothing to compare')
  const texts = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT)
  let count = 0
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode)
    for (const line of range.getClientRects()) {
      if (line.width > 0 && line.left < dock.right && line.right > dock.left) count++
    }
  }
  return count
}
