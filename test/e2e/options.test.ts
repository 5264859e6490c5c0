import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { openCard, readMarks, rectsOfMark } from '../../lib/cli/marks'
import { browserNames, useSession } from './harness'
import { gone, pressText, seen, texts } from './looking'
import { article, paragraphs } from './pages'
import { helperOf, openExtensionPage } from './toolbar'

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } }

describe.each(browserNames)('the options in %s', (name) => {
  const session = useSession(name, {
    '/plain': article(),
    '/bodies': article({
      paragraphs: paragraphs.map((text) => `${text} NATO and the European Union were informed of it on the same day.`),
    }),
  })

  /** An article and, in a tab beside it, the options; at the end they are as they were. */
  async function withOptions(work: (page: Page, options: Page) => Promise<void>, path = '/plain'): Promise<void> {
    const { page } = await session().open(path)
    await page.bringToFront()
    await waitForMarks(page)
    const options = await openExtensionPage(session(), 'options.html')
    await seen(options, 'form')
    await work(page, options)
    await options.close()
    await page.close()
  }
  const kinds = async (page: Page) => [...new Set((await readMarks(page)).map(({ kind }) => kind))].sort()
  const choose = async (options: Page, label: string) => {
    await options.bringToFront()
    await pressText(options, 'label', label)
    await expect.poll(() => texts(options, '.bg-saved')).toEqual(['Saved'])
  }
  const tomahawk = async (page: Page) => {
    await page.bringToFront()
    const { nth } = (await readMarks(page)).find(({ term }) => term === 'Tomahawk')!
    return (await openCard(page, nth)).text
  }

  test('nothing moves under the pointer when the sample’s card comes', () =>
    withOptions(async (_, options) => {
      await options.setViewport({ width: 700, height: 900 })
      await seen(options, '.bg-sample-card .bg-name')
      const below = () => options.$eval('form', (form) => form.getBoundingClientRect().top)
      const before = await below()
      await options.$eval('.bg-sample-card', (card) => card.replaceChildren())
      expect(await below()).toBe(before)
    }))

  test('a kind that is switched off is marked no more in the open article, and again when it is on', () =>
    withOptions(async (page, options) => {
      expect(await kinds(page)).toEqual(['leader', 'place', 'weapon'])
      await choose(options, 'Places')
      await expect.poll(() => kinds(page)).toEqual(['leader', 'weapon'])
      const again = await openExtensionPage(session(), 'options.html')
      const checked = () =>
        again.$$eval('fieldset [type="checkbox"]', (all) => all.map((box) => (box as HTMLInputElement).checked))
      await expect.poll(checked).toEqual([true, true, false, false])
      await again.close()
      await choose(options, 'Places')
      await expect.poll(() => kinds(page)).toEqual(['leader', 'place', 'weapon'])
    }))

  test('organisations are marked once the reader wants them, and have cards', () =>
    withOptions(async (page, options) => {
      expect(await kinds(page)).toEqual(['leader', 'place', 'weapon'])
      await choose(options, 'Organisations')
      await expect.poll(() => kinds(page)).toEqual(['body', 'leader', 'place', 'weapon'])
      await page.bringToFront()
      const { nth } = (await readMarks(page)).find(({ term }) => term === 'NATO')!
      expect((await openCard(page, nth)).headline).toContain('Alliance')
      await choose(options, 'Organisations')
      await expect.poll(() => kinds(page)).toEqual(['leader', 'place', 'weapon'])
    }, '/bodies'))

  test('mentions are marked all alike, not at all, or the first strongly', () =>
    withOptions(async (page, options) => {
      const firsts = async () => (await readMarks(page)).map(({ first }) => first)
      const count = (await firsts()).length
      expect(new Set(await firsts())).toEqual(new Set([true, false]))
      await choose(options, 'All alike')
      await expect.poll(firsts).toEqual(Array(count).fill(true))
      await choose(options, 'None')
      await expect.poll(firsts).toEqual([])
      await choose(options, 'First strongly, later ones faintly')
      await expect.poll(async () => new Set(await firsts())).toEqual(new Set([true, false]))
    }))

  test('with Alt a card opens only while it is held', () =>
    withOptions(async (page, options) => {
      await setDelay(options, 'Home')
      await choose(options, 'Only with Alt held')
      await page.bringToFront()
      const [line] = await rectsOfMark(page, 0)
      const [x, y] = [line!.x + line!.width / 2, line!.y + line!.height / 2]
      await page.mouse.move(1, 1)
      await page.mouse.move(x - 4, y)
      await page.mouse.move(x, y, { steps: 3 })
      // A card that need not wait would be there after a few frames.
      expect(await page.evaluate(isCardThereWithin, 30)).toBe(false)
      await page.keyboard.down('Alt')
      await page.mouse.move(x - 3, y)
      await page.mouse.move(x + 1, y, { steps: 3 })
      await seen(page, '.bg-card')
      await page.keyboard.up('Alt')
      await choose(options, 'Always')
      await setDelay(options, 'Home')
      await page.bringToFront()
      await page.keyboard.press('Escape')
      await page.mouse.move(1, 1)
      await page.mouse.move(x - 4, y)
      await page.mouse.move(x, y, { steps: 3 })
      await seen(page, '.bg-card')
    }))

  test('a card waits for as long as was chosen', () =>
    withOptions(async (page, options) => {
      await setDelay(options, 'End')
      expect(await texts(options, 'output')).toEqual(['800 ms'])
      await page.bringToFront()
      const [line] = await rectsOfMark(page, 0)
      const [x, y] = [line!.x + line!.width / 2, line!.y + line!.height / 2]
      await page.mouse.move(1, 1)
      await page.mouse.move(x - 4, y)
      await page.evaluate(() =>
        addEventListener('pointermove', () => Object.assign(window, { moved: performance.now() })),
      )
      await page.mouse.move(x, y, { steps: 2 })
      await seen(page, '.bg-card')
      const waited = await page.evaluate(() => performance.now() - (window as unknown as { moved: number }).moved)
      expect(waited).toBeGreaterThan(700)
      await setDelay(options, 'Home')
    }))

  test('figures on cards are in the units that were chosen', () =>
    withOptions(async (page, options) => {
      const [km, miles] = [/\d\skm\b/, /\d\smi\b/]
      const both = await tomahawk(page)
      expect(both).toMatch(km)
      expect(both).toMatch(miles)
      await choose(options, 'Kilometres')
      const metric = await tomahawk(page)
      expect(metric).toMatch(km)
      expect(metric).not.toMatch(miles)
      await choose(options, 'Miles')
      const imperial = await tomahawk(page)
      expect(imperial).toMatch(miles)
      expect(imperial).not.toMatch(km)
      await choose(options, 'Both')
    }))

  test('the theme holds for cards, sidebar and the page of options, whatever the system has', () =>
    withOptions(async (page, options) => {
      const light = async () => {
        await tomahawk(page)
        const [card, own] = [await page.$('>>> .bg-card'), await options.$('html')]
        return [await card!.evaluate(lightness), await own!.evaluate(lightness)]
      }
      await choose(options, 'Dark')
      for (const value of await light()) expect(value).toBeLessThan(70)
      await choose(options, 'Light')
      for (const value of await light()) expect(value).toBeGreaterThan(230)
      await choose(options, 'As the system')
    }))

  test('a site that was switched off is listed, and switched on again from here', () =>
    withOptions(async (page, options) => {
      const message = { type: 'switch site', host: 'news.test', off: true }
      const helper = await helperOf(session())
      await helper.evaluate((message) => chrome.runtime.sendMessage(message), message)
      await expect.poll(async () => (await readMarks(page)).length).toBe(0)
      await options.bringToFront()
      await expect.poll(() => texts(options, '.bg-sites li span')).toEqual(['news.test'])
      await pressText(options, '.bg-sites button', 'Switch on again')
      await gone(options, '.bg-sites')
      await expect.poll(async () => (await readMarks(page)).length).toBeGreaterThan(5)
    }))
})

/** Moves the slider by key, as far as it goes. */
async function setDelay(options: Page, key: 'Home' | 'End'): Promise<void> {
  await options.bringToFront()
  await options.focus('input[type="range"]')
  await options.keyboard.press(key)
  const words = key === 'Home' ? 'not at all' : '800 ms'
  await expect.poll(() => texts(options, 'output')).toEqual([words])
  await expect.poll(() => texts(options, '.bg-saved')).toEqual(['Saved'])
}

/** Runs in the page. */
async function isCardThereWithin(frames: number): Promise<boolean> {
  for (let frame = 0; frame < frames; frame++) {
    await new Promise(requestAnimationFrame)
    if (document.querySelector('backgrounder-ui')?.shadowRoot?.querySelector('.bg-card:popover-open')) return true
  }
  return false
}

/** Runs in the page: how light an element's background is, of 255. */
function lightness(element: Element): number {
  const [red = 0, green = 0, blue = 0] = getComputedStyle(element)
    .backgroundColor.match(/[\d.]+/g)!
    .map(Number)
  return (red + green + blue) / 3
}
