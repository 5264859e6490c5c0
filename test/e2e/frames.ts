import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { readMarks } from '../../lib/cli/marks'
import type { Session } from './harness'
import { gone, seen, texts } from './looking'
import { article, paragraphs } from './pages'
import { isPainted, lineOf } from './painted'
import { tellTab, toolbarTitle } from './toolbar'

/** A page that is there for what it shows in a frame, as archives have it. */
const viewer = (frame: string) => `<!doctype html><title>Archive</title><p>Kept on Monday.</p>
<iframe style="width:90%;height:700px;border:5px solid;padding:7px" ${frame}></iframe>`
const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

const kept = article({ paragraphs: Array(8).fill(paragraphs).flat() })

export const framePages = {
  '/kept': kept,
  '/kept-later': kept.replaceAll('Budapest', 'Canberra'),
  '/archive': viewer('src="/kept"'),
  '/copy': viewer(`srcdoc="${quoted(kept)}"`),
  '/empty-archive': viewer('src="/front"'),
  '/front': `<!doctype html><title>Front</title><ul>${'<li><a href="/a">Read on</a></li>'.repeat(40)}</ul>`,
}

/** The frame's own window, as soon as it has what it is to show. */
async function insideOf(page: Page) {
  const frame = await (await page.waitForSelector('iframe'))!.contentFrame()
  return frame!
}

/** Rests the pointer on a mark in the frame. @returns the name on the card that comes */
async function hover(page: Page, term: string) {
  const frame = await insideOf(page)
  const nth = (await readMarks(frame)).findIndex((mark) => mark.term === term)
  const line = await lineOf(page, nth, frame)
  const [x, y] = [line.x + line.width / 2, line.y + line.height / 2]
  await page.mouse.move(x - 3, y - 1)
  await page.mouse.move(x, y, { steps: 3 })
  const name = await seen(page, '.bg-card:popover-open .bg-name')
  return { name: await name.evaluate((one) => one.innerText.trim()), nth, x, y }
}

/** Tests of an article in a frame, in a session that others have begun. */
export function testFrames(session: () => Session): void {
  const open = async (path: string) => {
    const opened = await session().open(path)
    const frame = await insideOf(opened.page)
    await waitForMarks(frame)
    const terms = async () => (await readMarks(await insideOf(opened.page))).map(({ term }) => term)
    return { ...opened, frame, terms }
  }

  test.each(['/archive', '/copy'])('an article in a frame is marked and explained from the page: %s', async (path) => {
    const { page, frame, complaints } = await open(path)
    const { name, nth, x, y } = await hover(page, 'Tomahawk')
    expect(name).toMatch('Tomahawk')
    const card = await (await page.$('>>> .bg-card'))!.boundingBox()
    expect(Math.min(Math.abs(card!.y - y), Math.abs(card!.y + card!.height - y))).toBeLessThan(60)
    expect(card!.x).toBeLessThan(x)
    // Nothing is put into the frame.
    expect(await frame.$('backgrounder-ui')).toBeNull()
    await frame.click('h1')
    await gone(page, '.bg-card:popover-open')
    expect(await isPainted(page, nth, frame)).toBe(true)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('an article in a frame is counted, listed and gone to as the page’s own', async () => {
    const { page, frame } = await open('/archive')
    await expect.poll(() => toolbarTitle(session(), page)).toMatch(/\d/)
    // There is no room for it beside the frame's text.
    await tellTab(session(), page, { type: 'toggle sidebar' })
    await expect.poll(() => texts(page, '.bg-term-go')).toContain('Budapest')
    await tellTab(session(), page, { type: 'step', by: -1 })
    await seen(page, '.bg-card:popover-open')
    expect(await frame.evaluate(() => scrollY)).toBeGreaterThan(300)
    await page.keyboard.press('Escape')
    await gone(page, '.bg-card:popover-open')
    await page.close()
  })

  test('a frame is followed to what it shows next, and as that changes', async () => {
    const { page, terms, complaints } = await open('/archive')
    const go = (path: string) => page.$eval('iframe', (frame, path) => frame.setAttribute('src', path), path)
    await go('/kept-later')
    await expect.poll(() => terms().catch(() => [])).toContain('Canberra')
    await (await insideOf(page)).$eval('p', (paragraph) => {
      paragraph.textContent = paragraph.textContent!.replace('Canberra', 'Nairobi')
    })
    await expect.poll(terms).toContain('Nairobi')
    await go('/front')
    await page.waitForSelector('backgrounder-ui', { hidden: true })
    await expect.poll(() => toolbarTitle(session(), page)).not.toMatch(/\d/)
    await go('/kept')
    await expect.poll(() => terms().catch(() => [])).toContain('Budapest')
    expect(complaints).toEqual([])
    await page.close()
  })

  test('a frame that is taken away takes its terms along, and another in its place is read', async () => {
    const { page, terms, complaints } = await open('/archive')
    await expect.poll(() => toolbarTitle(session(), page)).toMatch(/\d/)
    await page.$eval('iframe', (frame) => frame.remove())
    await expect.poll(() => toolbarTitle(session(), page)).not.toMatch(/\d/)
    await page.mouse.move(300, 300)
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), viewer('src="/kept-later"'))
    await expect.poll(() => terms().catch(() => [])).toContain('Canberra')
    await page.$eval('iframe', (frame, html) => (frame.outerHTML = html), viewer('src="/kept"'))
    await expect.poll(() => terms().catch(() => [])).toContain('Budapest')
    expect(complaints).toEqual([])
    await page.close()
  })

  test('an article that comes into an empty frame is found', async () => {
    const { page } = await session().open('/empty-archive')
    await page.$eval('iframe', (frame) => frame.setAttribute('src', '/kept'))
    await expect.poll(async () => (await readMarks(await insideOf(page)).catch(() => [])).length).toBeGreaterThan(0)
    await page.close()
  })
}
