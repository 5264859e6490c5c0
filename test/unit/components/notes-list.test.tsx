// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { arrange, neighbourOf } from '../../../components/notes/list/arrange'
import { isUndo, withoutRemoved, withRemoved } from '../../../components/notes/list/undo'
import { NotesList, type NotesListProps } from '../../../components/notes/NotesList'
import { I18nContext } from '../../../components/ui/i18n'
import type { Note } from '../../../lib/knowledge/note'
import { t } from './samples'

const note = (id: string, over: Partial<Note> = {}): Note => ({
  id,
  entity: 'leader:mark-rutte',
  name: 'Mark Rutte',
  text: `Text of ${id}`,
  created: '2026-11-01T10:00:00Z',
  updated: '2026-11-01T10:00:00Z',
  revision: 1,
  ...over,
})
const [a, b, c] = [note('a'), note('b'), note('c')]
const idsOf = (notes: readonly { id: string }[]) => notes.map(({ id }) => id).join('')

describe('the order of the list', () => {
  test('is the store’s', () => {
    expect(idsOf(arrange([a, b, c], [c, a], undefined))).toBe('ca')
  })

  test('stays as it was while a note is edited, with the texts of now', () => {
    const shown = arrange([a, b, c], [{ ...b, text: 'new' }, a, c], 'b')
    expect(idsOf(shown)).toBe('abc')
    expect(shown[1]?.text).toBe('new')
  })

  test('keeps the edited note where it fits the filter no more, and no other', () => {
    expect(idsOf(arrange([a, b, c], [c], 'b'))).toBe('bc')
  })

  test('puts notes that are new on top', () => {
    expect(idsOf(arrange([a, b], [note('n'), b, a], 'a'))).toBe('nab')
  })

  test('after a removal the focus goes to the next note, else to the one before', () => {
    expect(neighbourOf([a, b, c], 'b')).toBe('c')
    expect(neighbourOf([a, b, c], 'c')).toBe('b')
    expect(neighbourOf([a], 'a')).toBeUndefined()
  })
})

describe('undo', () => {
  test('brings back the last removed note first', () => {
    const removed = withRemoved(withRemoved([], a), b)
    expect(idsOf(removed)).toBe('ba')
    expect(idsOf(withoutRemoved(removed, 'b'))).toBe('a')
    expect(idsOf(withRemoved(removed, a))).toBe('ab')
  })

  test('is Ctrl+Z or ⌘Z, but not in a text', () => {
    const keys = { key: 'z', ctrlKey: true, metaKey: false, shiftKey: false, target: document.body }
    expect(isUndo(keys)).toBe(true)
    expect(isUndo({ ...keys, ctrlKey: false, metaKey: true, key: 'Z' })).toBe(true)
    expect(isUndo({ ...keys, shiftKey: true })).toBe(false)
    expect(isUndo({ ...keys, ctrlKey: false })).toBe(false)
    expect(isUndo({ ...keys, target: document.createElement('textarea') })).toBe(false)
  })
})

describe('the list', () => {
  let mount: HTMLElement
  const ok = async () => ({ ok: true, value: {} }) as const
  const actions = { save: vi.fn(ok), remove: vi.fn(ok), restore: vi.fn(ok) }

  beforeEach(() => {
    vi.clearAllMocks()
    mount = document.body.appendChild(document.createElement('div'))
    globalThis.IntersectionObserver ??= class {
      observe() {}
      disconnect() {}
    } as unknown as typeof IntersectionObserver
    globalThis.CSS ??= { escape: (text: string) => text } as unknown as typeof CSS
  })

  afterEach(() => {
    render(null, mount)
    mount.remove()
  })

  function show(props: Partial<NotesListProps> = {}) {
    const whole: NotesListProps = {
      query: { text: '' },
      onQuery: vi.fn(),
      found: [a, b, c],
      total: 3,
      actions,
      onJump: vi.fn(),
      onOpen: vi.fn(),
      ...props,
    }
    return act(() =>
      render(
        <I18nContext.Provider value={{ t, locale: 'en-GB' }}>
          <NotesList {...whole} />
        </I18nContext.Provider>,
        mount,
      ),
    )
  }
  const rows = () => [...mount.querySelectorAll<HTMLElement>('.bg-row')]
  const textOf = (selector: string) => mount.querySelector(selector)?.textContent ?? ''
  const key = (element: Element, name: string) =>
    act(
      async () =>
        void element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })),
    )

  test('is one stop for the tabulator; arrows lead to the other notes', async () => {
    await show()
    const stops = () => rows().map((row) => row.querySelector<HTMLElement>('.bg-row-text')!.tabIndex)
    expect(stops()).toEqual([0, -1, -1])
    await key(rows()[0]!.querySelector('.bg-row-text')!, 'ArrowDown')
    expect(stops()).toEqual([-1, 0, -1])
    expect(document.activeElement?.textContent).toBe('Text of b')
    await key(document.activeElement!, 'End')
    expect(document.activeElement?.textContent).toBe('Text of c')
  })

  test('removes with a key, offers undo, and brings back', async () => {
    await show()
    await key(rows()[1]!.querySelector('.bg-row-text')!, 'Delete')
    expect(actions.remove).toHaveBeenCalledWith('b')
    await show({ found: [a, c], total: 2 })
    expect(textOf('.bg-undo')).toContain('Note on Mark Rutte removed.')
    await act(async () => mount.querySelector<HTMLElement>('.bg-undo button')!.click())
    expect(actions.restore).toHaveBeenCalledWith('b')
    expect(textOf('.bg-undo')).toBe('')
  })

  test('says in words why a note was not removed, and offers no undo', async () => {
    actions.remove.mockResolvedValueOnce({ ok: false, failure: 'full', detail: '' } as never)
    await show()
    await key(rows()[0]!.querySelector('.bg-row-text')!, 'Delete')
    expect(textOf('[role=alert]')).toContain('is full')
    expect(textOf('.bg-undo')).toBe('')
  })

  test('a note becomes a box where it stands', async () => {
    await show()
    await act(async () => rows()[1]!.querySelector<HTMLElement>('.bg-row-text')!.click())
    const box = rows()[1]!.querySelector('textarea')!
    expect(box.value).toBe('Text of b')
    // Saved meanwhile and filtered away, it stays under the reader's hands.
    await show({ found: [{ ...c, text: 'x' }, a], total: 3 })
    expect(rows().map((row) => row.dataset.id)).toEqual(['a', 'b', 'c'])
  })

  test('the box has the focus as soon as it is there: nothing that is typed goes elsewhere', async () => {
    await show()
    const focused = new Promise((done) => {
      const look = () => mount.querySelector('textarea') && done(document.activeElement)
      new MutationObserver(look).observe(mount, { childList: true, subtree: true })
    })
    rows()[1]!.querySelector<HTMLElement>('.bg-row-text')!.click()
    expect(await focused).toBe(mount.querySelector('textarea'))
  })

  test('in private windows the notes can be read only', async () => {
    await show({ readOnly: 'private' })
    expect(textOf('.bg-message')).toContain('private window')
    expect(mount.querySelectorAll('button.bg-row-text, .bg-row-remove')).toHaveLength(0)
    expect(textOf('p.bg-row-text')).toBe('Text of a')
  })

  test('explains itself where there are no notes, and where none fits', async () => {
    await show({ found: [], total: 0 })
    expect(textOf('.bg-nothing')).toContain('No notes yet')
    expect(mount.querySelector('.bg-filters')).toBeNull()
    const onQuery = vi.fn()
    await show({ found: [], total: 3, query: { text: 'x' }, onQuery })
    expect(textOf('.bg-nothing')).toContain('No note fits')
    mount.querySelector<HTMLElement>('.bg-nothing button')!.click()
    expect(onQuery).toHaveBeenCalledWith({ text: '' })
  })

  test('an article is offered only where the address is of the web', async () => {
    const mention = { sentence: '', surface: '', title: 'Title' }
    const onJump = vi.fn()
    await show({
      onJump,
      found: [
        note('x', { mention: { ...mention, url: 'https://www.a.example/1' } }),
        note('y', { mention: { ...mention, url: 'javascript:1' } }),
      ],
      total: 2,
    })
    expect(textOf('.bg-row-where')).toBe('Title · a.example')
    expect(mount.querySelectorAll('.bg-row-where')).toHaveLength(1)
    mount.querySelector<HTMLElement>('.bg-row-where')!.click()
    expect(onJump).toHaveBeenCalledWith('https://www.a.example/1')
  })

  test('a thousand notes come as they are scrolled to', async () => {
    await show({ found: Array.from({ length: 1000 }, (_, index) => note(`n${index}`)), total: 1000 })
    expect(rows().length).toBeLessThan(100)
    expect(textOf('.bg-note-count')).toBe('1,000 notes')
    await key(rows()[0]!.querySelector('.bg-row-text')!, 'End')
    expect(rows()).toHaveLength(1000)
    expect(document.activeElement?.textContent).toBe('Text of n999')
  })
})
