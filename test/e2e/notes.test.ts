import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { openCard, readMarks } from '../../lib/cli/marks'
import type { EntityId } from '../../lib/knowledge/entity'
import type { Note } from '../../lib/knowledge/note'
import { browserNames, type Session } from './harness'
import { makeProfile, startKept } from './kept'
import { gone, labelled, press, seen, texts } from './looking'
import { article } from './pages'
import { allowInPrivate, openPrivate } from './private'
import { helperOf, openExtensionPage, stopBackground } from './toolbar'

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } }

const head = '<style>article { max-width: 560px; margin: 0 auto }</style>'
const pages = {
  '/first': article({ head }),
  '/second': article({
    head,
    paragraphs: Array(4).fill(
      'Two days later Zelenskyy was in Warsaw, where he asked once more for Tomahawk missiles and for help with the power stations of Ukraine, which had been hit again during the night, and went on to Cairo by the evening.',
    ),
  }),
  '/source': `<!doctype html><title>Source</title><textarea id="source">${'0123456789'.repeat(10_000)}!</textarea>`,
}
const zelenskyy: EntityId = 'leader:volodymyr-zelenskyy'
const onCard = '.bg-card .bg-note-text'
const inSidebar = '.bg-dock .bg-note-text'

describe.each(browserNames)('notes in %s', (name) => {
  let profile: ReturnType<typeof makeProfile> | undefined
  let session: Session
  beforeAll(async () => {
    profile = makeProfile(name)
    session = await startKept(name, profile.path, pages)
  })
  afterAll(async () => {
    await session?.close()
    profile?.remove()
  })

  /** An article in a tab in front, once it is marked. */
  async function opened(address: string): Promise<Page> {
    await helperOf(session)
    const { page } = await session.open(address)
    await page.bringToFront()
    await waitForMarks(page)
    await seen(page, '.bg-dock')
    return page
  }

  async function cardOf(page: Page, term: string): Promise<void> {
    const mark = (await readMarks(page)).find((mark) => mark.term === term)
    if (!mark) throw new Error(`${term} is not marked`)
    await openCard(page, mark.nth)
    await seen(page, onCard)
  }

  async function stored(entity: EntityId): Promise<Note[]> {
    const message = { type: 'notes', entities: [entity] }
    const helper = await helperOf(session)
    const answer = await helper.evaluate((message) => chrome.runtime.sendMessage(message), message)
    return (answer as { value: { notes: Note[] } }).value.notes
  }

  const saved = (page: Page, where = '.bg-card') => seen(page, `${where} .bg-note-state[data-state="saved"]`)

  test('typed on a card are shown as saved and are stored, with the mention’s sentence and address', async () => {
    const page = await opened('/first')
    await cardOf(page, 'Volodymyr Zelenskyy')
    await press(page, onCard)
    await page.keyboard.type('Met him once.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Second line: ')
    await page.keyboard.press('Enter')
    await page.keyboard.type('the end')
    await saved(page)
    expect(await texts(page, '.bg-card .bg-note-state')).toEqual(['Saved'])
    expect(await stored(zelenskyy)).toMatchObject([
      {
        entity: zelenskyy,
        text: 'Met him once.\nSecond line: \nthe end',
        mention: {
          url: 'http://news.test/first',
          surface: 'Volodymyr Zelenskyy',
          title: 'Talks in Budapest',
          day: '2025-10-20',
          sentence: expect.stringMatching(/^President Volodymyr Zelenskyy of Ukraine arrived .* above the Danube\.$/),
        },
      },
    ])
    await page.close()
  })

  test('are on the same entity in an article of another site, with where they were written', async () => {
    const page = await opened('http://other.test/second')
    await cardOf(page, 'Zelenskyy')
    expect(await values(page, onCard)).toEqual(['Met him once.\nSecond line: \nthe end'])
    expect(await texts(page, '.bg-card .bg-note-quote a', 'href')).toEqual(['http://news.test/first'])
    expect(await texts(page, '.bg-card .bg-note-quote b')).toEqual(['Volodymyr Zelenskyy'])
    await page.close()
  })

  test('are the same on card, in the sidebar and in every other tab at once, without a reload', async () => {
    const other = await opened('http://other.test/second')
    await press(other, labelled('Your notes on Tomahawk', 'button'))
    await seen(other, inSidebar)
    await other.evaluate(() => Object.assign(window, { notReloaded: true }))

    const page = await opened('/first')
    await cardOf(page, 'Tomahawk')
    await press(page, onCard)
    await page.keyboard.type('Range?')
    await saved(page)
    await expect.poll(() => values(other, inSidebar)).toEqual(['Range?'])
    const row = '.bg-dock .bg-term-go[aria-label^="Tomahawk"]'
    await expect.poll(() => texts(page, row, 'aria-label')).toEqual(['Tomahawk, weapon, 1 mention, has a note'])
    await expect.poll(() => texts(other, row, 'aria-label')).toEqual(['Tomahawk, weapon, 4 mentions, has a note'])
    await press(page, labelled('Your notes on Tomahawk', 'button'))
    await expect.poll(() => values(page, inSidebar)).toEqual(['Range?'])

    await other.bringToFront()
    await press(other, inSidebar)
    await other.keyboard.press('End')
    await other.keyboard.type(' 1,600 km')
    await saved(other, '.bg-dock')
    await expect.poll(() => values(page, inSidebar)).toEqual(['Range? 1,600 km'])
    expect(await other.evaluate(() => 'notReloaded' in window)).toBe(true)
    await page.close()
    await other.close()
  })

  test('are written and read by a background that had been stopped', async () => {
    const page = await opened('/first')
    await stopBackground(session)
    await page.bringToFront()
    await cardOf(page, 'Warsaw')
    await press(page, onCard)
    await page.keyboard.type('after a rest')
    await saved(page)
    await stopBackground(session)
    await page.reload()
    await page.bringToFront()
    await waitForMarks(page)
    await cardOf(page, 'Warsaw')
    expect(await values(page, onCard)).toEqual(['after a rest'])
    await page.close()
  })

  test('are there after the browser was closed and opened again', async () => {
    await session.close()
    session = await startKept(name, profile!.path, pages)
    const page = await opened('/first')
    await cardOf(page, 'Volodymyr Zelenskyy')
    expect(await values(page, onCard)).toEqual(['Met him once.\nSecond line: \nthe end'])
    await page.close()
  })

  test('can be removed and brought back with one key; removed, they are gone', async () => {
    const page = await opened('/first')
    await cardOf(page, 'Cairo')
    await press(page, onCard)
    await page.keyboard.type('two\nlines')
    await saved(page)
    const cairo = (await stored('place:gn360630'))[0]?.entity
    expect(cairo).toBe('place:gn360630')
    await press(page, `.bg-card ${labelled('Remove this note')}`)
    await gone(page, onCard)
    expect(await texts(page, '.bg-card .bg-note-gone [role="status"]')).toEqual(['Note removed.'])
    await expect.poll(() => stored('place:gn360630')).toEqual([])
    expect(await page.evaluate(focusedText)).toBe('Undo')
    await page.keyboard.press('Enter')
    await seen(page, onCard)
    expect(await values(page, onCard)).toEqual(['two\nlines'])
    await expect.poll(async () => (await stored('place:gn360630')).map(({ text }) => text)).toEqual(['two\nlines'])
    await press(page, `.bg-card ${labelled('Remove this note')}`)
    await expect.poll(() => stored('place:gn360630')).toEqual([])
    await page.reload()
    await waitForMarks(page)
    await cardOf(page, 'Cairo')
    expect(await values(page, onCard)).toEqual([''])
    await page.close()
  })

  test('too long to be stored stay in the box, which says why, and are saved once they are shorter', async () => {
    const { page: source } = await session.open('/source')
    const page = await opened('/first')
    await source.bringToFront()
    await source.click('#source')
    await withControl(source, 'a', 'c')
    await page.bringToFront()
    await cardOf(page, 'Moscow')
    await press(page, onCard)
    await withControl(page, 'v')
    await seen(page, '.bg-card .bg-note-state[data-state="failed"]')
    expect(await texts(page, '.bg-card .bg-note-state')).toEqual([
      expect.stringMatching(/^Not saved\. This is longer than a note can be/),
    ])
    expect((await values(page, onCard))[0]).toHaveLength(100_001)
    expect(await stored('place:gn524901')).toEqual([])
    await page.keyboard.press('Backspace')
    await saved(page)
    expect((await stored('place:gn524901'))[0]?.text).toHaveLength(100_000)
    await page.close()
    await source.close()
  })

  test('in a private window are read and not written, and the box says why', async () => {
    await allowInPrivate(session)
    const page = await openPrivate(session, 'http://private.test/first')
    await page.setViewport({ width: 1280, height: 900 })
    await waitForMarks(page)
    await seen(page, '.bg-dock')
    await cardOf(page, 'Volodymyr Zelenskyy')
    const words = 'This is a private window: notes can be read, but nothing is written to disk.'
    expect(await values(page, onCard)).toEqual(['Met him once.\nSecond line: \nthe end'])
    await expect.poll(() => texts(page, '.bg-card .bg-notes')).toEqual([expect.stringContaining(words)])
    await press(page, onCard)
    await page.keyboard.type('secret')
    expect(await values(page, onCard)).toEqual(['Met him once.\nSecond line: \nthe end'])
    await press(page, `.bg-dock ${labelled('Collapse')}`)
    await gone(page, '.bg-dock')
    await page.close()

    // Where the sidebar stands is sent, and refused by the background.
    const asker = await openExtensionPage(session, 'popup.html?page')
    const send = (message: object) => asker.evaluate((message) => chrome.runtime.sendMessage(message), message)
    expect(await send({ type: 'settings', host: 'private.test' })).toMatchObject({ ok: true, value: { site: {} } })
    const notes = (await send({ type: 'notes', entities: [zelenskyy] })) as { value: { notes: Note[] } }
    expect(notes.value.notes.map(({ text }) => text)).toEqual(['Met him once.\nSecond line: \nthe end'])
    await asker.close()
  })

  test('refused by the store stay in the box, with the reason and a way to try again', async () => {
    const { page: reading } = await session.open('/first')
    await waitForMarks(reading)
    await cardOf(reading, 'Moscow')
    // Meanwhile the store becomes what a newer version of the extension would leave.
    const page = await openExtensionPage(session, 'popup.html?page')
    await page.evaluate(
      () =>
        new Promise((done, failed) => {
          const request = indexedDB.open('backgrounder', 9990)
          request.onsuccess = () => {
            request.result.close()
            done(true)
          }
          request.onerror = () => failed(request.error)
        }),
    )
    await page.close()
    await reading.bringToFront()
    await cardOf(reading, 'Moscow')
    await press(reading, onCard)
    await withControl(reading, 'a')
    await reading.keyboard.type('not to be lost')
    await seen(reading, '.bg-card .bg-note-state[data-state="failed"]')
    const words = (await texts(reading, '.bg-card .bg-note-state'))[0]!
    expect(words).toContain('Not saved. Your notes were last written by a newer version of Backgrounder')
    expect(words).toMatch(/Try again$/)
    expect(await values(reading, onCard)).toEqual(['not to be lost'])
    // Closed and opened again, the card still has it.
    await reading.keyboard.press('Escape')
    await gone(reading, onCard)
    await cardOf(reading, 'Moscow')
    expect(await values(reading, onCard)).toEqual(['not to be lost'])
    await reading.close()
  })
})

const values = (page: Page, selector: string) =>
  page.$$eval(`>>> ${selector}`, (all) => all.map((box) => (box as HTMLTextAreaElement).value))

async function withControl(page: Page, ...keys: Array<'a' | 'c' | 'v'>): Promise<void> {
  await page.keyboard.down('Control')
  for (const key of keys) await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

/** Runs in the page. */
function focusedText(): string {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at?.textContent ?? ''
}
