// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { failureWords } from '../../../components/popup/failure-words'
import { nextOption } from '../../../components/popup/next-option'
import { PageView } from '../../../components/popup/PageView'
import type { PageCondition, PageInfo } from '../../../components/popup/page-info'
import { pageWords } from '../../../components/popup/page-words'
import { plural } from '../../../components/popup/plural'
import { SearchView } from '../../../components/popup/SearchView'
import { nextTab, Tabs } from '../../../components/popup/Tabs'
import { countKinds } from '../../../components/ui/count-kinds'
import { I18nContext } from '../../../components/ui/i18n'
import { pageInfo } from '../../../entrypoints/popup/page-info'
import type { PageReport } from '../../../lib/bridge/messages'
import { messages, t } from './samples'

const root = join(import.meta.dirname, '../../..')
const i18n = { t, locale: 'en-GB' }
const about = (over: Partial<PageInfo> = {}): PageInfo => ({
  condition: 'annotated',
  why: [],
  terms: [],
  siteOff: false,
  ...over,
})
const term = (id: 'leader:a' | 'weapon:b' | 'place:c' | 'place:d', count = 1) => ({
  id,
  kind: id.split(':')[0] as 'leader',
  name: id,
  headline: '',
  count,
})

let mount: HTMLElement

beforeEach(() => {
  mount = document.body.appendChild(document.createElement('div'))
  Element.prototype.scrollIntoView ??= () => {}
})

afterEach(() => {
  render(null, mount)
  mount.remove()
})

const show = (view: preact.ComponentChild) =>
  act(() => render(<I18nContext.Provider value={i18n}>{view}</I18nContext.Provider>, mount))
const press = (element: Element, key: string) =>
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))

describe('what a page is, in words', () => {
  test('an article says how many terms are marked and why it is one', () => {
    const why = [
      { key: 'declared', value: 'NewsArticle' },
      { key: 'paragraphs', value: 38 },
      { key: 'dated', value: '2025-11-01' },
      { key: 'byline' },
    ]
    expect(pageWords(about({ why, terms: [term('leader:a'), term('weapon:b')] }), i18n)).toEqual({
      heading: 'Article',
      explanation: '2 terms are marked.',
      why: 'declared NewsArticle, 38 paragraphs, dated 1 November 2025, signed',
    })
  })

  test('one paragraph and one term are not plural; a long text says that it was read in part', () => {
    const words = pageWords(
      about({ why: [{ key: 'paragraphs', value: 1 }], terms: [term('leader:a')], detail: 'beginning' }),
      i18n,
    )
    expect(words.explanation).toBe('1 term is marked. Only the beginning of this long page was read.')
    expect(words.why).toBe('1 paragraph')
  })

  test('names the language that is not annotated', () => {
    const words = pageWords(about({ condition: 'other language', detail: 'de' }), i18n)
    expect(words.heading).toBe('German: not annotated')
    expect(words.explanation).toContain('an article in German')
  })

  test('a tag that is no language is said as it is', () => {
    expect(pageWords(about({ condition: 'other language', detail: '?!' }), i18n).heading).toBe('?!: not annotated')
  })

  test('reasons of another version of the extension are left out', () => {
    expect(pageWords(about({ why: [{ key: 'entrails' }] }), i18n).why).toBeUndefined()
  })

  test('every condition, reason and failure has its words', () => {
    const conditions: PageCondition[] = [
      'asking',
      'annotated',
      'working',
      'no article',
      'no text',
      'other language',
      'failed',
      'paused',
      'site off',
      'no access',
      'not reached',
      'browser page',
    ]
    for (const condition of conditions) expect(pageWords(about({ condition }), i18n).heading).not.toBe('')
    const source = readFileSync(join(root, 'lib/article/article.ts'), 'utf8')
    const keys = [
      ...source
        .split('export type ReasonKey =')[1]!
        .split('\n\n')[0]!
        .matchAll(/'(\w+)'/g),
    ].map(([, key]) => key!)
    expect(keys).toContain('declaredOther')
    for (const key of keys) expect(pageWords(about({ why: [{ key, value: 2 }] }), i18n).why, key).toBeTruthy()
    for (const failure of ['full', 'blocked', 'newer', 'private', 'too long', 'knowledge', 'apart', 'whatever']) {
      expect(failureWords(failure, t)).toMatch(/\.$/)
    }
  })

  test('counts each kind by its terms, not by its mentions', () => {
    expect(countKinds([term('place:c', 9), term('place:d'), term('leader:a')])).toEqual([
      ['leader', 1],
      ['place', 2],
    ])
  })

  test('plural forms that a translation lacks are those of many', () => {
    const polish = {
      locale: 'pl',
      t: (key: string, words?: string | string[]) => (key.endsWith('_few') ? '' : `${key} ${words}`),
    }
    expect(plural(polish, 'pageTerms', 3)).toBe('pageTerms_other 3')
    expect(plural(polish, 'pageTerms', 1)).toBe('pageTerms_one 1')
  })

  test('every message that counts has both forms', () => {
    const one = Object.keys(messages).filter((key) => key.endsWith('_one') && `${key.slice(0, -4)}_other` in messages)
    for (const key of [
      'pageTerms',
      'reasonParagraphs',
      'count_leader',
      'count_weapon',
      'count_place',
      'count_body',
      'searchFound',
      'notesCount',
      'notesFound',
    ]) {
      expect(one).toContain(`${key}_one`)
    }
  })
})

describe('what a tab is', () => {
  const report: PageReport = { state: 'annotated', url: 'https://a.example/1', host: 'a.example', why: [], terms: [] }
  const free = { paused: false, siteOff: false }
  const conditionOf = (seen: Partial<Parameters<typeof pageInfo>[0]>, chosen = free) =>
    pageInfo({ access: true, url: 'https://a.example/1', ...seen }, chosen).condition

  test('is what its page says', () => {
    expect(conditionOf({ report })).toBe('annotated')
    expect(conditionOf({ report: { ...report, state: 'no article' } })).toBe('no article')
  })

  test('a page that was switched off but marked by request is marked', () => {
    expect(conditionOf({ report }, { paused: true, siteOff: true })).toBe('annotated')
  })

  test('pause comes before the site, and both before what the page is', () => {
    expect(conditionOf({ report: { ...report, state: 'off' } }, { paused: true, siteOff: true })).toBe('paused')
    expect(conditionOf({ report: { ...report, state: 'off' } }, { paused: false, siteOff: true })).toBe('site off')
    expect(conditionOf({}, { paused: true, siteOff: false })).toBe('paused')
  })

  test('a silent page was there before us, is closed to us, or is the browser’s own', () => {
    expect(conditionOf({})).toBe('not reached')
    expect(conditionOf({ access: false })).toBe('no access')
    expect(conditionOf({ access: false, url: undefined })).toBe('no access')
    expect(conditionOf({ url: undefined })).toBe('browser page')
    expect(conditionOf({ url: 'about:addons', access: false })).toBe('browser page')
  })
})

describe('the view of this page', () => {
  const actions = () => ({
    onAnnotate: vi.fn(),
    onReload: vi.fn(),
    onSite: vi.fn(),
    onPause: vi.fn(),
    onSidebar: vi.fn(),
    onAccess: vi.fn(),
  })
  const buttons = () => [...mount.querySelectorAll('.bg-actions button')].map((button) => button.textContent)

  test('offers what fits the page', () => {
    show(<PageView page={about({ condition: 'no article', host: 'a.example' })} paused={false} {...actions()} />)
    expect(buttons()).toEqual(['Mark this page anyway'])
    show(<PageView page={about({ condition: 'no access', host: 'a.example' })} paused={false} {...actions()} />)
    expect(buttons()).toEqual(['Allow on all sites', 'Only on a.example'])
    show(<PageView page={about({ terms: [term('leader:a')] })} paused={false} {...actions()} onPanel={() => {}} />)
    expect(buttons()).toEqual(['Show the sidebar', 'Open side panel'])
  })

  test('one click switches the site off; without a site there is no switch', () => {
    const spies = actions()
    show(<PageView page={about({ host: 'a.example' })} paused={false} {...spies} />)
    const [site, pause] = mount.querySelectorAll<HTMLElement>('[role=switch]')
    site!.click()
    pause!.click()
    expect(spies.onSite).toHaveBeenCalledWith(true)
    expect(spies.onPause).toHaveBeenCalledWith(true)
    show(<PageView page={about()} paused {...spies} />)
    expect(mount.querySelectorAll('[role=switch]')).toHaveLength(1)
    expect(mount.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('true')
  })

  test('says why something was not done', () => {
    show(<PageView page={about()} paused={false} failure="private" {...actions()} />)
    expect(mount.querySelector('[role=alert]')?.textContent).toContain('private window')
  })
})

describe('search', () => {
  const cards = (['leader:a', 'weapon:b', 'place:c'] as const).map((id) => term(id))

  test('arrow keys walk the results around both ends, Enter opens', () => {
    const onOpen = vi.fn()
    show(<SearchView query="x" onQuery={() => {}} found={cards} onOpen={onOpen} />)
    const box = mount.querySelector('input')!
    press(box, 'ArrowUp')
    expect(box.getAttribute('aria-activedescendant')).toBe('result-2')
    press(box, 'ArrowDown')
    press(box, 'ArrowDown')
    press(box, 'Enter')
    expect(onOpen).toHaveBeenCalledWith(cards[1])
    expect(mount.querySelector('[aria-selected=true]')?.textContent).toContain('weapon:b')
  })

  test('Esc clears the box first', () => {
    const onQuery = vi.fn()
    show(<SearchView query="x" onQuery={onQuery} found={cards} onOpen={() => {}} />)
    press(mount.querySelector('input')!, 'Escape')
    expect(onQuery).toHaveBeenCalledWith('')
  })

  test('keys of an empty list are left to the box', () => {
    expect(nextOption('ArrowDown', -1, 0)).toBeUndefined()
    expect(nextOption('a', 0, 3)).toBeUndefined()
    expect(nextOption('PageDown', 1, 3)).toBe(2)
  })
})

describe('tabs', () => {
  test('arrows go around, the other way round where one writes from the right', () => {
    expect(nextTab('ArrowRight', 2, 3, false)).toBe(0)
    expect(nextTab('ArrowRight', 2, 3, true)).toBe(1)
    expect(nextTab('ArrowLeft', 0, 3, false)).toBe(2)
    expect(nextTab('End', 0, 3, false)).toBe(2)
    expect(nextTab('a', 0, 3, false)).toBeUndefined()
  })

  test('are one stop for the tabulator', () => {
    const onSelect = vi.fn()
    const tabs = [
      { key: 'a', label: 'A' },
      { key: 'b', label: 'B' },
    ] as const
    show(<Tabs label="Tabs" tabs={tabs} selected="a" onSelect={onSelect} />)
    expect([...mount.querySelectorAll('[role=tab]')].map((tab) => (tab as HTMLElement).tabIndex)).toEqual([0, -1])
    press(mount.querySelector('#tab-a')!, 'ArrowRight')
    expect(onSelect).toHaveBeenCalledWith('b', false)
    expect(document.activeElement?.id).toBe('tab-b')
  })
})
