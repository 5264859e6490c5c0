// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSidebarUi, type SidebarUi, type SidebarUiOptions } from '../../../components/sidebar/dock'
import { clampWidth, fittingWidth, roomBeside } from '../../../components/sidebar/place'
import type { SidebarReport, SidebarTerm } from '../../../components/sidebar/report'
import { Sidebar, type SidebarProps } from '../../../components/sidebar/Sidebar'
import { I18nContext } from '../../../components/ui/i18n'
import type { Note } from '../../../lib/knowledge/note'
import { t } from './samples'

const term = (over: Partial<SidebarTerm> = {}): SidebarTerm => ({
  id: 'leader:volodymyr-zelenskyy',
  kind: 'leader',
  name: 'Volodymyr Zelenskyy',
  headline: 'President of Ukraine',
  count: 5,
  ...over,
})
const tomahawk = term({ id: 'weapon:tomahawk', kind: 'weapon', name: 'Tomahawk', headline: '', count: 1 })
const kyiv = term({ id: 'place:gn703448', kind: 'place', name: 'Kyiv', count: 2 })
const report = (over: Partial<SidebarReport> = {}): SidebarReport => ({
  state: 'annotated',
  title: 'A title',
  day: '2025-11-01',
  terms: [term(), tomahawk, kyiv],
  ...over,
})
const note = {
  id: 'a',
  entity: 'leader:volodymyr-zelenskyy',
  text: 'x',
  created: '2026',
  revision: 1,
} as unknown as Note
const actions = { save: vi.fn(), remove: vi.fn(), restore: vi.fn() }

let mount: HTMLElement

beforeEach(() => {
  mount = document.body.appendChild(document.createElement('div'))
})

afterEach(() => {
  render(null, mount)
  mount.remove()
})

const draw = (props: Partial<SidebarProps> = {}) =>
  act(async () =>
    render(
      <I18nContext.Provider value={{ t, locale: 'en-GB' }}>
        <Sidebar report={report()} notes={[]} noteActions={actions} onGoTo={() => {}} {...props} />
      </I18nContext.Provider>,
      mount,
    ),
  )
const names = () => [...mount.querySelectorAll('.bg-term-go')].map((button) => button.getAttribute('aria-label'))
const labelled = (label: string) => mount.querySelector<HTMLElement>(`[aria-label="${label}"]`)!

describe('the list', () => {
  test('is buttons with names, in the order of the article', async () => {
    await draw({ notes: [note] })
    expect(names()).toEqual([
      'Volodymyr Zelenskyy, leader, 5 mentions, has a note',
      'Tomahawk, weapon, 1 mention',
      'Kyiv, place, 2 mentions',
    ])
    const described = mount.querySelector('.bg-term-go')!.getAttribute('aria-describedby')!
    expect(document.getElementById(described)?.textContent).toBe('President of Ukraine')
    expect(mount.querySelector('ol')?.getAttribute('aria-label')).toBe(t('sidebarTerms'))
  })

  test('choosing a term says which', async () => {
    const onGoTo = vi.fn()
    await draw({ onGoTo })
    labelled('Tomahawk, weapon, 1 mention').click()
    expect(onGoTo).toHaveBeenCalledWith('weapon:tomahawk')
  })

  test('can be of one kind, and is whole again where that kind is no more', async () => {
    await draw()
    await act(async () => labelled('Only 1 weapon').click())
    expect(names()).toEqual(['Tomahawk, weapon, 1 mention'])
    expect(labelled('Only 1 weapon').getAttribute('aria-pressed')).toBe('true')
    await draw({ report: report({ terms: [term(), kyiv] }) })
    expect(names()).toHaveLength(2)
  })

  test('a term opens to its notes', async () => {
    await draw({ notes: [note] })
    const button = labelled(t('notesOn', 'Volodymyr Zelenskyy'))
    expect(mount.querySelector('textarea')).toBeNull()
    await act(async () => button.click())
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(mount.querySelector('textarea')?.value).toBe('x')
    expect(document.getElementById(button.getAttribute('aria-controls')!)).not.toBeNull()
  })

  test('arrows go from term to term', async () => {
    await draw()
    const rows = [...mount.querySelectorAll<HTMLElement>('.bg-term-go')]
    rows[0]!.focus()
    const key = (name: string) =>
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
    key('ArrowDown')
    expect(document.activeElement).toBe(rows[1])
    key('End')
    key('ArrowDown')
    expect(document.activeElement).toBe(rows[2])
  })
})

describe('nothing to list', () => {
  test.each([
    [undefined, 'Open an article'],
    [report({ terms: [] }), 'No leader'],
    [report({ state: 'no article' }), 'article'],
    [report({ state: 'other language', detail: 'de' }), 'German'],
    [report({ state: 'off' }), 'off'],
    [report({ state: 'off', detail: 'paused' }), 'aused'],
    [report({ state: 'failed', detail: 'knowledge' }), 'install'],
    [report({ state: 'no text' }), 'text'],
    [report({ state: 'working' }), '…'],
  ])('is said in words: %j', async (page, words) => {
    await draw({ report: page })
    expect(mount.textContent).toContain(words)
    expect(names()).toEqual([])
  })

  test('what is no article can be annotated anyway', async () => {
    const onAnnotateAnyway = vi.fn()
    await draw({ report: report({ state: 'no article', terms: [] }), onAnnotateAnyway })
    ;[...mount.querySelectorAll('button')].find(({ textContent }) => textContent === t('annotateAnyway'))!.click()
    expect(onAnnotateAnyway).toHaveBeenCalledOnce()
  })
})

test('the button for a panel that a click cannot open says what can', async () => {
  await draw({ panelUnavailable: t('sidebarPanelFirefox') })
  await act(async () => labelled(`${t('sidebarPanel')}. ${t('sidebarPanelFirefox')}`).click())
  expect(mount.querySelector('[role=status]')?.textContent).toBe(t('sidebarPanelFirefox'))
})

test.each([
  ['right', [{ left: 300, right: 900 }], 1280, 368],
  [
    'left',
    [
      { left: 300, right: 900 },
      { left: 280, right: 700 },
    ],
    1280,
    268,
  ],
  ['right', [{ left: 0, right: 1300 }], 1280, 0],
  ['right', [], 1280, 1280],
] as const)('room at the %s of %j', (side, texts, viewport, room) => {
  expect(roomBeside(texts, viewport, side)).toBe(room)
})

test('a width fits beside the text or not at all', () => {
  expect([fittingWidth(320, 400), fittingWidth(320, 290), fittingWidth(320, 200)]).toEqual([320, 290, undefined])
  expect([clampWidth(100), clampWidth(2000), clampWidth(2000, 400), clampWidth(100, 250)]).toEqual([240, 560, 352, 202])
})

describe('docked', () => {
  let ui: SidebarUi
  let root: ShadowRoot
  const onPlaced = vi.fn()
  const loadNotes = vi.fn(async () => [note])
  let texts = [{ left: 300, right: 700 }]

  function dock(options: Partial<SidebarUiOptions> = {}) {
    const host = document.body.appendChild(document.createElement('div'))
    root = host.attachShadow({ mode: 'closed' })
    ui = createSidebarUi({
      root,
      t,
      locale: 'en-GB',
      textRects: () => texts,
      onPlaced,
      onGoTo: () => {},
      loadNotes,
      noteActions: actions,
      ...options,
    })
  }

  const settled = () => act(async () => {})
  const shell = () => root.querySelector<HTMLElement>('.bg-dock')!
  const handle = () => root.querySelector<HTMLElement>('.bg-handle')!

  beforeEach(() => {
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1024)
    texts = [{ left: 300, right: 700 }]
    onPlaced.mockClear()
    loadNotes.mockClear()
  })
  afterEach(() => ui.destroy())

  test('a long list is drawn in parts, each after the thread was given back to the page', async () => {
    const rests: (() => void)[] = []
    dock({ rest: () => new Promise((go) => rests.push(go)) })
    const terms = Array.from({ length: 20 }, (_, i) => term({ id: `place:gn${i + 1}`, kind: 'place', name: `P${i}` }))
    const rows = () => root.querySelectorAll('.bg-term').length
    ui.update(report({ terms }))
    const seen = [rows()]
    for (let i = 0; rests.length > 0 && i < 20; i++) {
      rests.pop()!()
      await settled()
      seen.push(rows())
    }
    expect(seen.at(-1)).toBe(20)
    expect(seen.every((count, i) => i === 0 || count - seen[i - 1]! <= 8)).toBe(true)
    expect(seen.length).toBeGreaterThan(2)
  })

  test('it opens beside the text, without the focus', async () => {
    dock()
    expect([shell().hidden, handle().hidden]).toEqual([true, true])
    ui.update(report())
    await settled()
    expect([ui.isOpen, shell().style.width, root.activeElement]).toEqual([true, '312px', null])
    expect(loadNotes).toHaveBeenCalledWith(['leader:volodymyr-zelenskyy', 'weapon:tomahawk', 'place:gn703448'])
    expect(onPlaced).not.toHaveBeenCalled()
  })

  test('where there is no room, it is a handle with the count; opened by hand it may cover text', async () => {
    texts = [{ left: 20, right: 1000 }]
    dock({ place: { open: true } })
    ui.update(report())
    expect([ui.isOpen, handle().hidden, handle().textContent]).toEqual([false, false, '3'])
    expect(handle().getAttribute('aria-label')).toContain('3 terms')
    expect(loadNotes).not.toHaveBeenCalled()
    ui.open()
    await settled()
    expect([ui.isOpen, shell().style.width]).toEqual([true, '320px'])
    expect(onPlaced).toHaveBeenLastCalledWith({ open: true, width: 320, side: 'right' })
  })

  test('it stays as it was left on the site', async () => {
    dock({ place: { open: false, side: 'left', width: 270 } })
    ui.update(report())
    expect(ui.isOpen).toBe(false)
    ui.open()
    await settled()
    expect([shell().dataset.side, shell().style.width]).toEqual(['left', '270px'])
    ui.collapse()
    expect(onPlaced).toHaveBeenLastCalledWith({ open: false, width: 270, side: 'left' })
  })

  test('a page without terms has no handle', () => {
    dock()
    ui.update(report({ terms: [] }))
    expect([ui.isOpen, handle().hidden]).toEqual([false, true])
  })

  test('its key moves the focus in, and back', async () => {
    const link = document.body.appendChild(document.createElement('button'))
    link.focus()
    dock({ place: { open: false } })
    ui.update(report())
    ui.toggle()
    await settled()
    expect(root.activeElement?.getAttribute('aria-label')).toContain('Volodymyr Zelenskyy')
    ui.toggle()
    expect([ui.isOpen, document.activeElement]).toEqual([false, link])
    link.remove()
  })

  test('notes that were changed are read again, those alone', async () => {
    dock()
    ui.update(report())
    await settled()
    ui.refreshNotes(['weapon:tomahawk', 'place:fr'])
    await settled()
    expect(loadNotes).toHaveBeenLastCalledWith(['weapon:tomahawk'])
    ui.refreshNotes(['place:fr'])
    expect(loadNotes).toHaveBeenCalledTimes(2)
    expect(root.querySelector('.bg-term-go')?.getAttribute('aria-label')).toContain('has a note')
  })

  test("the page's own scripts cannot press its buttons", async () => {
    const onGoTo = vi.fn()
    dock({ onGoTo })
    ui.update(report())
    await settled()
    root.querySelector<HTMLElement>('.bg-term-go')!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(onGoTo).not.toHaveBeenCalled()
  })

  test('the other edge of the window', async () => {
    texts = [{ left: 100, right: 700 }]
    dock()
    ui.update(report())
    await settled()
    // jsdom's clicks are not trusted: the component's event is called as the button would.
    expect(root.querySelector(`[aria-label="${t('sidebarMoveLeft')}"]`)).not.toBeNull()
  })
})
