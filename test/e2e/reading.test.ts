import { describe, expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { openCard, readMarks, rectsOfMark } from '../../lib/cli/marks'
import { browserNames, builtFor, isBrowsersOwn, site, useSession } from './harness'
import { article, paragraphs, sampleArticle } from './pages'
import { tellTab } from './toolbar'

declare global {
  interface Window {
    before: string
  }
}

/** Keeps the page's own markup as it was before anything of ours could touch it. */
const remember =
  '<script>addEventListener("DOMContentLoaded", () => { window.before = document.documentElement.outerHTML })</script>'

describe.each(browserNames)('reading an article in %s', (name) => {
  const session = useSession(name, {
    '/sample': sampleArticle,
    '/plain': article({ head: remember }),
    '/home': `<!doctype html><title>Home</title><ul>${'<li><a href="/a">Putin in Budapest</a></li>'.repeat(40)}</ul>`,
    '/breaks': article({ paragraphs: [Array(20).fill(paragraphs.join('<br><br>')).join('<br><br>')] }),
    '/german': article({
      lang: 'de',
      paragraphs: Array(6).fill(
        'Der Präsident der Ukraine, Wolodymyr Selenskyj, ist am Montag in Budapest eingetroffen und wurde dort von der Regierung empfangen, die sich zu den Gesprächen nicht weiter äußern wollte.',
      ),
    }),
  })

  test('marks leaders, weapons and places of the sample article, each as what it is', async () => {
    const { page, complaints } = await session().open('/sample')
    await waitForMarks(page)
    const marks = await readMarks(page)
    const kinds = Object.fromEntries(marks.map(({ term, kind }) => [term, kind]))
    const expected = {
      leader: ['Trump', 'Putin', 'Zelenskyy', 'Yuri Ushakov', 'Steve Witkoff', 'Joe Biden'],
      weapon: ['Tomahawk', 'Tomahawks', 'ERAM', 'ATACMS', 'HIMARS'],
      place: [
        'Budapest',
        'Hungary',
        'White House',
        'Washington',
        'WASHINGTON',
        'Alaska',
        'Ukraine',
        'Russia',
        'Moscow',
        'Israel',
        'Egypt',
        'Jerusalem',
        'Gaza',
        'Europe',
        'Kremlin',
      ],
    }
    for (const [kind, terms] of Object.entries(expected)) {
      for (const term of terms) expect.soft(kinds[term], term).toBe(kind)
    }
    // Neither comments nor related stories nor the list of most read ones.
    for (const term of ['Macron', 'Xi Jinping', 'Seoul', 'Tokyo', 'Merz', 'Warsaw'])
      expect.soft(kinds[term], term).toBeUndefined()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('opens cards on hover: the office on the article’s date, the range, the map', async () => {
    const { page } = await session().open('/sample')
    await waitForMarks(page)
    const marks = await readMarks(page)
    const card = (term: string) => openCard(page, marks.find((mark) => mark.term === term)!.nth)

    const biden = await card('Joe Biden')
    expect(biden.headline).toMatch(/^Former president of the United States \(2021–2025\)$/)
    const eram = await card('ERAM')
    expect(eram.headline).toContain('United States')
    expect(eram.text).toMatch(/240–450\skm/)
    const budapest = await card('Budapest')
    expect(budapest.headline).toBe('Capital of Hungary')
    const map = await page.waitForSelector('>>> .bg-card svg[role="img"]', { timeout: 20_000 })
    expect((await map?.boundingBox())?.width).toBeGreaterThan(250)
    await page.close()
  })

  test('never covers the term that its card explains', async () => {
    const { page } = await session().open('/sample')
    await waitForMarks(page)
    for (const { nth, first } of await readMarks(page)) {
      if (!first || nth % 3 > 0) continue
      await openCard(page, nth)
      const card = await (await page.$('>>> .bg-card'))!.boundingBox()
      const [line] = await rectsOfMark(page, nth)
      const apart =
        card!.x >= line!.x + line!.width ||
        card!.x + card!.width <= line!.x ||
        card!.y >= line!.y + line!.height - 1 ||
        card!.y + card!.height <= line!.y + 1
      expect.soft(apart, `mark ${nth}`).toBe(true)
    }
    await page.close()
  }, 60_000)

  test('leaves the page as it was, but for one element on <html>', async () => {
    const { page, complaints } = await session().open('/plain')
    await waitForMarks(page)
    await openCard(page, 0)
    const seen = await page.evaluate(() => ({
      unchanged:
        document.documentElement.outerHTML.replace('<backgrounder-ui></backgrounder-ui>', '') === window.before,
      parent: document.querySelector('backgrounder-ui')?.parentElement?.tagName,
      styles: document.adoptedStyleSheets.length,
    }))
    expect(seen).toEqual({ unchanged: true, parent: 'HTML', styles: 0 })
    expect(complaints).toEqual([])
    await page.close()
  })

  test('Esc closes the card; a page that is no article and one in German stay unmarked', async () => {
    const { page } = await session().open('/plain')
    await waitForMarks(page)
    await openCard(page, 0)
    await page.keyboard.press('Escape')
    await page.waitForFunction(
      () => !document.querySelector('backgrounder-ui')?.shadowRoot?.querySelector('.bg-card:popover-open'),
    )
    for (const path of ['/home', '/german']) {
      await page.goto(`${site}${path}`, { waitUntil: 'load' })
      // A marked page next to it shows that time enough has passed for marks to appear.
      const other = await session().open('/plain')
      await waitForMarks(other.page)
      expect(await readMarks(page), path).toEqual([])
      expect(await page.$('backgrounder-ui'), path).toBeNull()
      await other.page.close()
    }
    await page.close()
  })

  test('keys step through the mentions: the focus goes into the card and comes back', async () => {
    const { page } = await session().open('/plain')
    await waitForMarks(page)
    await page.focus('nav a')
    const cardName = () => page.$eval('>>> .bg-card .bg-name', (name) => name.textContent)
    await tellTab(session(), page, { type: 'step', by: 1 })
    await page.waitForSelector('>>> .bg-card:popover-open')
    await expect.poll(cardName).toBe('Budapest')
    await tellTab(session(), page, { type: 'step', by: 1 })
    await expect.poll(cardName).toBe('Volodymyr Zelenskyy')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BACKGROUNDER-UI')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Home')
    await page.close()
  })

  test('a mention far down in one element that holds all paragraphs is scrolled to', async () => {
    const { page } = await session().open('/breaks')
    await waitForMarks(page)
    await tellTab(session(), page, { type: 'step', by: -1 })
    await page.waitForSelector('>>> .bg-card:popover-open')
    const { lowest, height } = await page.evaluate(() => {
      const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight] as StaticRange[])
      const tops = ranges.map((at) => {
        const range = document.createRange()
        range.setStart(at.startContainer, at.startOffset)
        return range.getBoundingClientRect().top
      })
      return { lowest: Math.max(...tops), height: innerHeight }
    })
    expect(lowest).toBeGreaterThan(0)
    expect(lowest).toBeLessThan(height)
    await page.close()
  })

  test('asks the network for nothing but the page itself', () => {
    const others = session().requests.filter(
      (request) => !request.startsWith(`GET ${site}/`) && !isBrowsersOwn(request),
    )
    expect(others).toEqual([])
  })
})

describe.each(browserNames)('the release build in %s', (name) => {
  const session = useSession(name, { '/plain': article() }, () => builtFor(name, 'release'))

  test('keeps its shadow root closed to the page', async () => {
    const { page } = await session().open('/plain')
    await waitForMarks(page)
    const [line] = await rectsOfMark(page, 0)
    await page.mouse.move(line!.x + 3, line!.y + line!.height / 2)
    await page.mouse.move(line!.x + 6, line!.y + line!.height / 2, { steps: 4 })
    await page.waitForSelector('backgrounder-ui')
    expect(await page.evaluate(() => document.querySelector('backgrounder-ui')!.shadowRoot)).toBeNull()
    await page.close()
  })
})
