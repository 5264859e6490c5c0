import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { openCard, readMarks } from '../../lib/cli/marks'
import { browserNames, root, type Session } from './harness'
import { makeProfile, startKept } from './kept'
import { labelled, press, pressText, seen } from './looking'
import { article } from './pages'
import { popupFor } from './popup-page'
import { openExtensionPage } from './toolbar'

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } }
declare const axe: {
  run(
    what: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]; passes: unknown[] }>
}

const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
const pages = { '/plain': article({ head: '<style>article { max-width: 560px; margin: 0 auto }</style>' }) }
/** The values of Firefox's `layout.css.prefers-color-scheme.content-override`. */
const schemes = { dark: 0, light: 1 }
/** The colours are the same in both browsers; that they follow the system is asked of each. */
const themes = { chromium: ['light', 'dark'], firefox: ['dark'] } as const
const looks = browserNames.flatMap((name) => themes[name].map((theme) => [name, theme] as const))

describe.each(looks)('axe finds no violation in %s, %s', (name, theme) => {
  let profile: ReturnType<typeof makeProfile> | undefined
  let session: Session
  beforeAll(async () => {
    profile = makeProfile(name)
    const preferences = { 'layout.css.prefers-color-scheme.content-override': schemes[theme] }
    session = await startKept(name, profile.path, pages, preferences)
  })
  afterAll(async () => {
    await session?.close()
    profile?.remove()
  })

  /** Firefox has its theme from the start; in Chromium it is each page's. */
  async function themed(page: Page): Promise<Page> {
    if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
    return page
  }

  test('the system’s theme is the one that is looked at', async () => {
    const page = await themed((await session.open('/plain')).page)
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(theme === 'dark')
    await page.close()
  })

  test('on cards and in the sidebar, with a note', async () => {
    const page = await themed((await session.open('/plain')).page)
    await waitForMarks(page)
    await seen(page, '.bg-dock')
    await press(page, labelled('Your notes on Cairo', 'button'))
    await press(page, '.bg-dock .bg-note-text')
    await page.keyboard.type('Seen.')
    await seen(page, '.bg-dock .bg-note-state[data-state="saved"]')
    expect(await violations(page, 'backgrounder-ui'), 'sidebar').toEqual([])
    const marks = await readMarks(page)
    for (const term of ['Volodymyr Zelenskyy', 'Tomahawk', 'Cairo']) {
      await openCard(page, marks.find((mark) => mark.term === term)!.nth)
      expect(await isWorn(page, '.bg-card', theme), `${term} is ${theme}`).toBe(true)
      expect(await violations(page, 'backgrounder-ui'), term).toEqual([])
    }
    await page.keyboard.press('Escape')
    await page.setViewport({ width: 800, height: 900 })
    await seen(page, '.bg-handle')
    expect(await violations(page, 'backgrounder-ui'), 'handle').toEqual([])
    // It does look into the shadow root.
    await page.$eval('>>> .bg-handle', (handle) => handle.replaceChildren())
    await page.$eval('>>> .bg-handle', (handle) => handle.removeAttribute('aria-label'))
    await page.$eval('>>> .bg-handle', (handle) => handle.removeAttribute('title'))
    expect(await violations(page, 'backgrounder-ui')).toEqual([expect.stringMatching(/^button-name: /)])
    await page.close()
  })

  test('in each part of the popup', async () => {
    const { page } = await session.open('/plain')
    await waitForMarks(page)
    const popup = await themed(await popupFor(session, page))
    const draft = { id: 'one', entity: 'place:gn756135', name: 'Warsaw', text: 'two\nlines' }
    await popup.evaluate((draft) => chrome.runtime.sendMessage({ type: 'save note', draft }), draft)
    await seen(popup, '.bg-verdict[data-condition="annotated"]')
    expect(await isWorn(popup, 'html', theme)).toBe(true)
    expect(await violations(popup), 'this page').toEqual([])
    await pressText(popup, '.bg-tab', 'Search')
    await seen(popup, '#search-box')
    await popup.focus('#search-box')
    await popup.keyboard.type('tomah')
    await seen(popup, '[role="option"]')
    expect(await violations(popup), 'search').toEqual([])
    await popup.keyboard.press('Enter')
    await seen(popup, '.bg-entity-view .bg-note-text')
    expect(await violations(popup), 'a card').toEqual([])
    await pressText(popup, '.bg-tab', 'Notes')
    await seen(popup, '.bg-row')
    expect(await violations(popup), 'notes').toEqual([])
    await popup.close()
    await page.close()
  })

  test('in the options', async () => {
    const options = await themed(await openExtensionPage(session, 'options.html'))
    await seen(options, 'form')
    await seen(options, '.bg-sample-card .bg-name')
    expect(await isWorn(options, 'html', theme)).toBe(true)
    expect(await violations(options)).toEqual([])
    await options.close()
  })
})

/** What axe says of a page, or of what an element holds, in words. */
async function violations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (within) => {
    // Rules about whole pages (landmarks, one h1) are the news site's to keep.
    const options = within ? { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } : {}
    const { violations, passes } = await axe.run(within ? { include: [within] } : document, options)
    if (passes.length < 5) throw new Error('axe has found nothing to judge')
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 120)} ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
    )
  }, within)
}

/** Whether an element really is light or dark. */
async function isWorn(page: Page, selector: string, theme: 'light' | 'dark'): Promise<boolean> {
  const element = selector === 'html' ? await page.$('html') : await page.$(`>>> ${selector}`)
  const parts = await element!.evaluate((one) =>
    getComputedStyle(one)
      .backgroundColor.match(/[\d.]+/g)!
      .map(Number),
  )
  if (parts[3] === 0) throw new Error(`${selector} has no background of its own`)
  const lightness = (parts[0]! + parts[1]! + parts[2]!) / 3
  return theme === 'light' ? lightness > 220 : lightness < 80
}
