import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { openCard, readMarks } from '../../lib/cli/marks'
import { builtFor, type Session } from './harness'
import { worldsOf } from './left-behind'

const terms = async (page: Page) => (await readMarks(page)).map(({ term }) => term)

/** Runs in the page: goes to another address, where the article is on another place. */
const goOn = (from: string, to: string, address: string) => {
  history.pushState({}, '', address)
  const main = document.querySelector('main')!
  main.innerHTML = main.innerHTML.replaceAll(from, to)
}

/** Tests of what is left of us in a page, which only Chromium's debugger can count. The last one leaves a new copy. */
export function testLeaving(session: () => Session): void {
  test('nothing gathers in a page that goes from article to article, and nothing watches one that has none', async () => {
    const { page } = await session().open('/live')
    await waitForMarks(page)
    const [world] = await worldsOf(page)
    const atFirst = await world!.listeners()
    await world!.countObservers()
    const cities = ['Budapest', 'Canberra', 'Nairobi']
    for (let at = 0; at < 12; at++) {
      const [from, to] = [cities[at % 3]!, cities[(at + 1) % 3]!]
      await page.evaluate(goOn, from, to, `/live/${at}`)
      await expect.poll(() => terms(page)).toContain(to)
      await openCard(page, (await terms(page)).indexOf(to))
    }
    await page.evaluate(goOn, 'Budapest', 'Canberra', '/live/next')
    await expect.poll(() => terms(page)).toContain('Canberra')
    expect(await world!.listeners()).toEqual(atFirst)
    expect(await world!.observers()).toBeGreaterThan(0)
    await page.evaluate(() => {
      history.pushState({}, '', '/section')
      document.querySelector('main')!.innerHTML = '<a href="/other">Talks in Canberra</a>'.repeat(40)
    })
    await expect.poll(() => page.$$('backgrounder-ui')).toHaveLength(0)
    await expect.poll(() => world!.observers()).toBe(0)
    expect((await world!.listeners()).filter((one) => /pointer|click|key|resize/.test(one))).toEqual([])
    await page.close()
  })

  test('an old copy leaves neither listeners nor observers when a new one comes', async () => {
    const { page } = await session().open('/live')
    await waitForMarks(page)
    const [old] = await worldsOf(page)
    await old!.countObservers()
    await page.evaluate(goOn, 'Budapest', 'Canberra', '/live/next')
    await expect.poll(() => terms(page)).toContain('Canberra')
    await openCard(page, (await terms(page)).indexOf('Canberra'))
    expect(await old!.observers()).toBeGreaterThan(0)
    expect(await old!.listeners()).not.toEqual([])
    await session().browser.installExtension(builtFor('chromium'))
    await expect.poll(() => old!.listeners()).toEqual([])
    expect(await old!.observers()).toBe(0)
    await page.close()
  })
}
