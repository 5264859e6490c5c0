import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { readMarks } from '../../lib/cli/marks'
import { browserNames, site, useSession } from './harness'
import { focusOf, gone, labelled, press, pressText, seen, texts } from './looking'
import { article } from './pages'
import { popupFor } from './popup-page'
import { helperOf, openExtensionPage, toolbarTitle } from './toolbar'

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } }

const pages = {
  '/plain': article(),
  // A front page that reads like an article.
  '/': article()
    .replace('"article"', '"website"')
    .replace(/<meta property="article:published_time"[^>]*>/, ''),
  '/german': article({
    lang: 'de',
    paragraphs: Array(6).fill(
      'Der Präsident der Ukraine, Wolodymyr Selenskyj, ist am Montag in Budapest eingetroffen und wurde dort von der Regierung empfangen, die sich zu den Gesprächen nicht weiter äußern wollte.',
    ),
  }),
}

const verdict = '.bg-verdict'
const rows = '.bg-note-list .bg-row'

describe.each(browserNames)('the popup in %s', (name) => {
  const session = useSession(name, pages)

  /** A page in a tab in front: puppeteer waits by animation frames, which tabs behind others do not get. */
  async function opened(path: string): Promise<Page> {
    const { page } = await session().open(path)
    await page.bringToFront()
    return page
  }
  const says = (popup: Page) => expect.poll(async () => (await texts(popup, verdict))[0] ?? '')
  const marked = (page: Page) => expect.poll(async () => (await readMarks(page)).length)

  test('says what a page is and why, and marks one that is no article if it is told to', async () => {
    const page = await opened('/plain')
    await waitForMarks(page)
    const popup = await popupFor(session(), page)
    await says(popup).toMatch(/^Article\s+9 terms are marked\./)
    const [words] = await texts(popup, verdict)
    expect(words).toMatch(/1 leader\s+1 weapon\s+7 places/)
    expect(words).toMatch(/Why: declared .*dated October 20, 2025/)

    const german = await opened('/german')
    const aboutGerman = await popupFor(session(), german)
    await says(aboutGerman).toMatch(/^German: not annotated/)

    const home = await opened('/')
    const aboutHome = await popupFor(session(), home)
    await says(aboutHome).toMatch(/^Not an article.*Why: a home page/s)
    expect(await readMarks(home)).toEqual([])
    await pressText(aboutHome, 'button', 'Mark this page anyway')
    await marked(home).toBeGreaterThan(1)
    await says(aboutHome).toMatch(/terms? (is|are) marked/)
    for (const tab of [page, popup, german, aboutGerman, home, aboutHome]) await tab.close()
  })

  test.each([
    ['Never on this site', /^Switched off on this site/],
    ['Pause everywhere', /^Paused/],
  ])('“%s” takes the marks away, in later pages too, and gives them back', async (name, condition) => {
    const page = await opened('/plain')
    await waitForMarks(page)
    const popup = await popupFor(session(), page)
    await says(popup).toMatch(/^Article/)
    const state = () => popup.$$eval('button.bg-switch', switches, name)
    expect(await state()).toBe('false')
    await pressText(popup, 'button .bg-switch-name', name)
    await marked(page).toBe(0)
    await says(popup).toMatch(condition)
    await expect.poll(state).toBe('true')
    const later = await opened('/plain')
    await expect.poll(() => toolbarTitle(session(), later)).toContain('switched off here')
    expect(await readMarks(later)).toEqual([])
    await later.close()
    await popup.bringToFront()
    await pressText(popup, 'button .bg-switch-name', name)
    await marked(page).toBeGreaterThan(5)
    await says(popup).toMatch(/^Article/)
    await popup.close()
    await page.close()
  })

  test('finds what the extension knows by old spellings and by beginnings, and opens its card by keys alone', async () => {
    const popup = await openExtensionPage(session(), 'popup.html?page#search')
    await seen(popup, '#search-box')
    await popup.focus('#search-box')
    await popup.keyboard.type('Zelensky')
    const first = async () => (await texts(popup, '[role="option"] .bg-result-name'))[0]
    await expect.poll(first).toMatch(/^Volodymyr Zelenskyy/)
    await popup.keyboard.press('Enter')
    await seen(popup, '.bg-entity-view')
    await expect.poll(() => texts(popup, '.bg-name')).toEqual(['Volodymyr Zelenskyy'])
    expect(await texts(popup, '.bg-headline')).toEqual([expect.stringContaining('President of Ukraine')])
    await popup.keyboard.press('Escape')
    await gone(popup, '.bg-entity-view')
    await expect.poll(() => focusOf(popup)).toBe('Search leaders, weapons and places')
    await popup.keyboard.press('Escape')
    await popup.keyboard.type('tomahaw')
    await expect.poll(first).toMatch(/^Tomahawk/)
    await popup.keyboard.press('Enter')
    await expect.poll(() => texts(popup, '.bg-name')).toEqual(['Tomahawk'])
    await popup.close()
  })

  test('explains where there are no notes; then lists, searches, filters, edits, removes and brings back', async () => {
    const popup = await openExtensionPage(session(), 'popup.html?page#notes')
    await seen(popup, '.bg-nothing')
    expect((await texts(popup, '.bg-nothing'))[0]).toMatch(/^No notes yet\s+Write one while you read/)
    // Written by another page of the extension: the open list takes them in.
    const mention = { sentence: 'A sentence.', url: `${site}/plain`, title: 'Talks', surface: 'Tomahawk' }
    await write([
      { id: 'one', entity: 'weapon:tomahawk', name: 'Tomahawk', text: 'sea-launched', mention },
      { id: 'two', entity: 'leader:volodymyr-zelenskyy', name: 'Volodymyr Zelenskyy', text: 'Élysée, in May' },
      { id: 'three', entity: 'place:gn756135', name: 'Warsaw', text: 'two\nlines' },
    ])
    const listed = () => texts(popup, `${rows} .bg-row-name`)
    await expect.poll(listed).toEqual(['Warsaw', 'Volodymyr Zelenskyy', 'Tomahawk'])
    expect(await texts(popup, '.bg-note-count')).toEqual(['3 notes'])

    const search = labelled('Search your notes')
    await press(popup, search)
    await popup.keyboard.type('elysee')
    await expect.poll(listed).toEqual(['Volodymyr Zelenskyy'])
    await popup.keyboard.press('Escape')
    await expect.poll(listed).toHaveLength(3)
    await pressText(popup, 'label', 'Weapons')
    await expect.poll(listed).toEqual(['Tomahawk'])
    await pressText(popup, 'label', 'All')
    await expect.poll(listed).toHaveLength(3)

    await press(popup, `${rows}[data-id="three"] .bg-row-text`)
    await seen(popup, `${rows}[data-id="three"] textarea`)
    await popup.keyboard.down('Control')
    await popup.keyboard.press('End')
    await popup.keyboard.up('Control')
    await popup.keyboard.type(', edited')
    await popup.keyboard.press('Escape')
    await gone(popup, `${rows} textarea`)
    await expect.poll(() => texts(popup, `${rows}[data-id="three"] .bg-row-text`)).toEqual(['two\nlines, edited'])
    await expect.poll(() => stored('three')).toBe('two\nlines, edited')

    await press(popup, `${rows}[data-id="one"] ${labelled('Remove this note')}`)
    await expect.poll(listed).not.toContain('Tomahawk')
    expect((await texts(popup, '.bg-undo'))[0]).toContain('Note on Tomahawk removed.')
    await expect.poll(() => stored('one')).toBeUndefined()
    await pressText(popup, '.bg-undo button', 'Undo')
    await expect.poll(listed).toContain('Tomahawk')
    await expect.poll(() => stored('one')).toBe('sea-launched')

    const opening = session().browser.waitForTarget((target) => target.url() === mention.url)
    await press(popup, `${rows}[data-id="one"] .bg-row-where`)
    await (await (await opening).page())?.close()
    await popup.close()
  })

  test('of 1,000 notes only what is in sight is laid out, and the last is one key away', async () => {
    await fill(1000)
    const popup = await openExtensionPage(session(), 'popup.html?page#notes')
    await seen(popup, rows)
    await expect.poll(() => texts(popup, '.bg-note-count')).toEqual([expect.stringMatching(/^1,00[03] notes$/)])
    const look = () => popup.evaluate(measureRows)
    const before = await look()
    expect(before.rows, 'rows that are there at first').toBeLessThan(200)
    expect(before.first.top).toBeGreaterThan(0)
    expect(before.first.bottom).toBeLessThan(before.height)

    // Wherever the wheel has got to, there are rows.
    await popup.mouse.move(400, 400)
    for (let turn = 0; turn < 8; turn++) {
      const { first } = await look()
      await popup.mouse.wheel({ deltaY: 1500 })
      await expect.poll(async () => (await look()).first.top).toBeLessThan(first.top - 1000)
      expect((await look()).inTheMiddle, `after ${turn + 1} turns`).toBe(true)
    }

    await popup.focus(`${rows} button.bg-row-text`)
    await popup.keyboard.press('End')
    await expect.poll(async () => (await look()).last.id).toBe('many-0')
    await expect.poll(async () => (await look()).last.bottom - before.height).toBeLessThan(1)
    const { rows: all, last, skipped } = await look()
    expect(all).toBeGreaterThanOrEqual(1000)
    expect(last.top).toBeGreaterThan(0)
    expect(skipped, 'rows out of sight are not laid out').toBeGreaterThan(900)
    await popup.close()
  })

  async function write(drafts: object[]): Promise<void> {
    const helper = await helperOf(session())
    for (const draft of drafts) {
      const message = { type: 'save note', draft }
      const answer = await helper.evaluate((message) => chrome.runtime.sendMessage(message), message)
      expect(answer).toMatchObject({ ok: true })
    }
  }

  /** The text of a note as it is on disk; undefined where it is removed. */
  async function stored(id: string): Promise<string | undefined> {
    const helper = await helperOf(session())
    return (await helper.evaluate(readNote, id)) ?? undefined
  }

  async function fill(count: number): Promise<void> {
    await (await helperOf(session())).evaluate(writeNotes, count)
  }
})

/** Runs in the page. */
function switches(all: Element[], name: string): string | null | undefined {
  return all.find((one) => one.querySelector('.bg-switch-name')?.textContent === name)?.getAttribute('aria-checked')
}

/** Runs in the page. */
function measureRows() {
  const all = [...document.querySelectorAll<HTMLElement>('.bg-note-list .bg-row')]
  const [first, last] = [all[0]!.getBoundingClientRect(), all.at(-1)!.getBoundingClientRect()]
  return {
    rows: all.length,
    height: innerHeight,
    first: { top: first.top, bottom: first.bottom },
    last: { top: last.top, bottom: last.bottom, id: all.at(-1)!.dataset.id },
    inTheMiddle: document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.bg-note-list') != null,
    skipped: all.filter((row) => !row.firstElementChild!.checkVisibility({ contentVisibilityAuto: true })).length,
  }
}

/** Runs in a page of the extension. */
function readNote(id: string): Promise<string | null> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('backgrounder')
    request.onerror = () => failed(request.error)
    request.onsuccess = () => {
      const found = request.result.transaction('notes').objectStore('notes').get(id)
      found.onsuccess = () => {
        request.result.close()
        done(found.result && !found.result.deleted ? found.result.text : null)
      }
    }
  })
}

/** Runs in a page of the extension. */
function writeNotes(count: number): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('backgrounder')
    request.onerror = () => failed(request.error)
    request.onsuccess = () => {
      const work = request.result.transaction('notes', 'readwrite')
      for (let at = 0; at < count; at++) {
        const text = `Note number ${at}. ${'On what was said about it, and by whom. '.repeat(at % 7)}`
        const day = new Date(Date.UTC(2024, 0, 1) + at * 3_600_000).toISOString()
        const note = { id: `many-${at}`, entity: 'place:ua', name: 'Ukraine', text, created: day, updated: day }
        work.objectStore('notes').put({ ...note, revision: 1 })
      }
      work.oncomplete = () => {
        request.result.close()
        done()
      }
    }
  })
}
