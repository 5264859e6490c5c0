// @vitest-environment jsdom
import { render } from 'preact'
import { act as actOnce } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NoteBox, type NoteBoxProps } from '../../../components/notes/NoteBox'
import { I18nContext } from '../../../components/ui/i18n'
import type { EntityId } from '../../../lib/knowledge/entity'
import { NOTE_LIMIT, type Note } from '../../../lib/knowledge/note'
import { createSaver } from './note-saver'
import { t } from './samples'

let mount: HTMLElement
let entity: EntityId
let count = 0

/** Does something and draws what comes of it, after a few rounds of promises. */
const act = (work: () => unknown) =>
  actOnce(async () => {
    await work()
    for (let round = 0; round < 10; round++) await Promise.resolve()
  })

beforeEach(() => {
  vi.useFakeTimers()
  mount = document.body.appendChild(document.createElement('div'))
  entity = `leader:test-${count++}`
})

afterEach(async () => {
  await close()
  mount.remove()
  vi.useRealTimers()
})

const note = (over: Partial<Note> = {}): Note => ({
  id: 'a',
  entity,
  name: 'Somebody',
  text: 'Stored.',
  created: '2026-01-01T10:00:00.000Z',
  updated: '2026-01-02T10:00:00.000Z',
  revision: 3,
  ...over,
})

const saver = () => createSaver(act, note)

const ok = async () => ({ ok: true, value: {} }) as const

async function show(props: Partial<NoteBoxProps> = {}, into = mount) {
  await act(async () =>
    render(
      <I18nContext.Provider value={{ t, locale: 'en-GB' }}>
        <NoteBox entity={entity} name="Somebody" notes={[]} save={vi.fn()} remove={ok} restore={ok} {...props} />
      </I18nContext.Provider>,
      into,
    ),
  )
}

const close = () => act(async () => render(null, mount))
const boxes = (within: HTMLElement = mount) => [...within.querySelectorAll('textarea')]
const texts = (within: HTMLElement = mount) => boxes(within).map(({ value }) => value)
const states = () => [...mount.querySelectorAll('.bg-note-state')].map(({ textContent }) => textContent)
const press = (name: string) =>
  act(async () => {
    const all = [...mount.querySelectorAll('button')]
    all.find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name)!.click()
  })
const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms))
const type = (text: string, box = boxes()[0]!) =>
  act(async () => {
    box.value = text
    box.dispatchEvent(new Event('input', { bubbles: true }))
  })

describe('saving', () => {
  test('waits for a pause, and says "Saved" only when it is answered', async () => {
    const { save, drafts, succeed } = saver()
    await show({ save })
    await type('One')
    await pass(299)
    expect(save).not.toHaveBeenCalled()
    await type('One\ntwo')
    await pass(300)
    expect(drafts.map(({ text }) => text)).toEqual(['One\ntwo'])
    expect(states()).toEqual([''])
    await pass(400)
    expect(states()).toEqual(['Saving…'])
    await succeed()
    expect(states()).toEqual(['Saved'])
  })

  test('comes at least every two seconds while somebody types on', async () => {
    const { save } = saver()
    await show({ save })
    for (let length = 1; length <= 12; length++) {
      await type('x'.repeat(length))
      await pass(200)
    }
    expect(save).toHaveBeenCalledOnce()
  })

  test('goes on with one new note, from the revision that was answered', async () => {
    const { save, drafts, succeed } = saver()
    await show({ save })
    await type('One')
    await pass(300)
    await type('One, two')
    await pass(300)
    await succeed()
    expect(states()).toEqual([''])
    await succeed({ revision: 2 })
    expect(states()).toEqual(['Saved'])
    await type('One, two, three')
    await pass(300)
    expect(new Set(drafts.map(({ id, writer }) => `${id} ${writer}`)).size).toBe(1)
    expect(drafts.map(({ revision }) => revision)).toEqual([0, 0, 2])
  })

  test('an answer to an earlier text does not say that the later is saved', async () => {
    const { save, succeed } = saver()
    await show({ save })
    await type('One')
    await pass(300)
    await type('One, two')
    await succeed()
    expect(states()).toEqual([''])
    expect(mount.querySelector('[data-unsaved]')).not.toBeNull()
  })

  test('happens at once when the box is left, and when it goes', async () => {
    const { save, drafts } = saver()
    await show({ save })
    await type('Left')
    await act(async () => boxes()[0]!.dispatchEvent(new FocusEvent('blur')))
    await type('Gone')
    await close()
    expect(drafts.map(({ text }) => text)).toEqual(['Left', 'Gone'])
  })

  test('does not happen for a box that was opened and left empty', async () => {
    const { save } = saver()
    await show({ save })
    await type('x')
    await type('')
    await pass(1000)
    await close()
    expect(save).not.toHaveBeenCalled()
  })

  test('an emptied note is said to be removed, and its box stays', async () => {
    const { save, succeed } = saver()
    await show({ save, notes: [note()] })
    await type('')
    await pass(300)
    await succeed({ revision: 4, deleted: '2026-01-03' })
    await show({ save, notes: [] })
    expect([texts(), states()]).toEqual([[''], [t('noteEmptied')]])
  })
})

describe('what cannot be saved', () => {
  // The first here: texts that other tests leave unsaved would ask, too.
  test('asks before the page is left', async () => {
    const { save, fail, succeed } = saver()
    const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    await show({ save })
    await type('Mine')
    await pass(300)
    await fail('full')
    expect(leave()).toBe(false)
    await press(t('noteRetry'))
    await succeed()
    expect(leave()).toBe(true)
  })

  test.each([
    ['full', 'noteFull', true],
    ['blocked', 'noteBlocked', true],
    ['newer', 'noteNewer', true],
    ['private', 'notePrivate', false],
    ['knowledge', 'noteUnexpected', true],
  ])('%s: the text stays, with the reason', async (failure, key, retry) => {
    const { save, fail, succeed, drafts } = saver()
    await show({ save })
    await type('Mine')
    await pass(300)
    await fail(failure)
    expect(texts()).toEqual(['Mine'])
    expect(states()[0]).toContain(`${t('noteNotSaved')} ${t(key)}`)
    expect(states()[0]!.includes(t('noteRetry'))).toBe(retry)
    if (retry) {
      await press(t('noteRetry'))
      expect(drafts.at(-1)?.text).toBe('Mine')
      await succeed()
      expect(states()).toEqual(['Saved'])
    } else {
      await close()
    }
  })

  test('a save that throws is a failure', async () => {
    await show({ save: () => Promise.reject(new Error('Extension context invalidated')) })
    await type('Mine')
    await pass(300)
    expect(states()[0]).toContain(t('noteUnexpected'))
  })

  test('what is too long is not sent', async () => {
    const { save } = saver()
    await show({ save })
    await type('x'.repeat(NOTE_LIMIT + 1))
    await pass(300)
    expect(save).not.toHaveBeenCalled()
    expect(states()[0]).toContain(t('noteTooLong'))
    expect(texts()[0]).toHaveLength(NOTE_LIMIT + 1)
  })

  test('is there again when the box is opened again', async () => {
    const { save, fail } = saver()
    await show({ save })
    await type('Mine')
    await close()
    await fail('full')
    await show({ save })
    expect(texts()).toEqual(['Mine'])
    expect(states()[0]).toContain(t('noteFull'))
  })

  test('a page that is hidden saves what was just typed', async () => {
    const { save, drafts } = saver()
    await show({ save })
    await type('Mine')
    window.dispatchEvent(new Event('pagehide'))
    expect(drafts.map(({ text }) => text)).toEqual(['Mine'])
  })
})

describe('several notes', () => {
  const two = () => [
    note({ id: 'old', text: 'Old', created: '2025-01-01' }),
    note({ id: 'new', text: 'New', created: '2026-01-01' }),
    note({ id: 'other', text: 'Other', entity: 'place:ua' }),
  ]

  test('of this entity, the newest first; none moves while it is written', async () => {
    const { save } = saver()
    await show({ notes: two(), save })
    expect(texts()).toEqual(['New', 'Old'])
    const box = boxes()[1]!
    await type('Old, changed', box)
    await show({ save, notes: [note({ id: 'old', text: 'Old, changed', updated: '2027' }), two()[1]!] })
    expect(boxes()[1]).toBe(box)
  })

  test('another is begun by a button, with the mention', async () => {
    const { save, drafts } = saver()
    const mention = { sentence: 'Rutte said so.', surface: 'Rutte', url: 'https://a.example/' }
    await show({ notes: two(), save, mention })
    await press(t('noteAdd'))
    expect(texts()).toEqual(['', 'New', 'Old'])
    expect(document.activeElement).toBe(boxes()[0])
    await type('Third')
    await pass(300)
    expect(drafts[0]).toMatchObject({ text: 'Third', mention, entity, name: 'Somebody', revision: 0 })
    expect(mount.querySelector('blockquote')?.textContent).toBe('Rutte said so.')
    expect(mount.querySelector('blockquote b')?.textContent).toBe('Rutte')
  })

  test('two boxes on one entity are one', async () => {
    const other = document.body.appendChild(document.createElement('div'))
    const { save } = saver()
    await show({ save })
    await show({ save }, other)
    await type('Both')
    expect(texts(other)).toEqual(['Both'])
    await act(async () => render(null, other))
    other.remove()
  })

  test('a note that was changed elsewhere is shown as it is now, one being written is not', async () => {
    const { save } = saver()
    await show({ save, notes: two() })
    await type('New, mine')
    const changed = two().map((one) => ({ ...one, text: `${one.text}!`, revision: 9 }))
    await show({ save, notes: changed })
    expect(texts()).toEqual(['New, mine', 'Old!'])
  })

  test('a note that was removed elsewhere goes', async () => {
    await show({ notes: two() })
    await show({ notes: two().slice(1) })
    expect(texts()).toEqual(['New'])
  })

  test('a link leads only to the web, and only to another page', async () => {
    const mention = { sentence: 'So.', surface: '', title: 'A trap' }
    await show({ notes: [note({ mention: { ...mention, url: 'javascript:alert(1)' } })] })
    expect(mount.querySelector('figcaption')?.textContent).toBe('A trap')
    expect(mount.querySelector('a')).toBeNull()
  })
})

describe('two windows', () => {
  test('both texts are shown, and the box goes on with its own', async () => {
    const { save, answer, drafts } = saver()
    await show({ save, notes: [note()] })
    const box = boxes()[0]!
    await type('Mine')
    await pass(300)
    const conflict = note({ text: 'Theirs', revision: 4, writer: 'w' })
    const kept = note({
      id: 'a~me',
      text: 'Mine',
      revision: 1,
      created: '2026-05-05',
      writer: drafts[0]!.writer,
    })
    // The list may come before the answer.
    await show({ save, notes: [conflict, kept] })
    expect(texts()).toEqual(['Mine'])
    await answer({ ok: true, value: { conflict, note: kept } })
    expect(texts()).toEqual(['Mine', 'Theirs'])
    expect(boxes()[0]).toBe(box)
    expect(mount.querySelector('[role=alert]')?.textContent).toContain(t('noteConflict'))
    await type('Mine, further', box)
    await pass(300)
    expect(drafts.at(-1)).toMatchObject({ id: 'a~me', revision: 1, text: 'Mine, further' })
    await press(t('noteConflictSeen'))
    expect(mount.querySelector('[role=alert]')).toBeNull()
  })

  test('what was emptied here and changed there stays', async () => {
    const { save, answer } = saver()
    await show({ save, notes: [note()] })
    await type('')
    await pass(300)
    await answer({ ok: true, value: { conflict: note({ text: 'Theirs', revision: 4 }) } })
    expect(texts()).toEqual(['Theirs'])
    expect(mount.querySelector('[role=alert]')?.textContent).toContain(t('noteConflictEmptied'))
  })
})

describe('removing', () => {
  test('can be undone, and the note goes on where it was', async () => {
    const remove = vi.fn(ok)
    const restore = vi.fn(ok)
    const { save, drafts } = saver()
    await show({ save, remove, restore, notes: [note()] })
    await press(t('noteRemove'))
    expect(remove).toHaveBeenCalledWith('a')
    expect(texts()).toEqual([])
    await show({ save, remove, restore, notes: [] })
    expect(document.activeElement?.textContent).toBe(t('noteUndo'))
    await press(t('noteUndo'))
    expect(restore).toHaveBeenCalledWith('a')
    expect(texts()).toEqual(['Stored.'])
    await type('Stored, and more')
    await pass(300)
    // Removing and restoring raised it by one each.
    expect(drafts[0]!.revision).toBe(5)
  })

  test('a note that could not be removed says so', async () => {
    const remove = async () => ({ ok: false, failure: 'full', detail: '' }) as const
    await show({ remove, notes: [note()] })
    await press(t('noteRemove'))
    expect(texts()).toEqual(['Stored.'])
    expect(states()[0]).toContain(`${t('noteNotRemoved')} ${t('noteFull')}`)
  })
})

test('where nothing can be written, notes can be read', async () => {
  await show({ notes: [note()], disabledReason: 'A private window.' })
  expect(boxes()[0]!.readOnly).toBe(true)
  expect(mount.textContent).toContain('A private window.')
  expect(mount.querySelector('button')).toBeNull()
})

test('keys that are typed stay in the box; those that leave it do not', async () => {
  await show()
  const heard: string[] = []
  mount.addEventListener('keydown', ({ key }) => void heard.push(key))
  for (const key of ['j', 'Enter', 'Escape', 'Tab']) {
    boxes()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  }
  expect(heard).toEqual(['Escape', 'Tab'])
})
