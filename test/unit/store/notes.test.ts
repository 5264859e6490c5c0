import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { NOTE_LIMIT, type NoteDraft } from '../../../lib/knowledge/note'
import { Notes } from '../../../lib/store/notes'
import { clock, here, openStore, theValue } from './open-store'

const kyiv = { entity: 'place:gn703448', name: 'Kyiv' } as const
const himars = { entity: 'weapon:himars', name: 'HIMARS' } as const

function openNotes(factory?: IDBFactory) {
  const time = clock()
  return { notes: new Notes(openStore(factory), time.now), ...time }
}

const saved = async (notes: Notes, draft: NoteDraft) => theValue(await notes.save(draft, here)).note!

test('a note is on its entity in every window, with line breaks, its mention and its dates', async () => {
  const factory = new IDBFactory()
  const { notes } = openNotes(factory)
  const mention = { sentence: 'Kyiv slept.', url: 'https://example.com/a', surface: 'Kyiv', day: '2025-11-01' }
  const note = await saved(notes, { ...kyiv, text: 'one\n\n  two ', mention })
  expect(note).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    ...kyiv,
    text: 'one\n\n  two ',
    mention,
    created: '2025-11-01T12:00:01.000Z',
    updated: '2025-11-01T12:00:01.000Z',
    revision: 1,
  })
  const elsewhere = new Notes(openStore(factory))
  expect(await elsewhere.forEntities(['place:gn703448', 'place:ua'])).toEqual([note])
  expect(await elsewhere.forEntities(['place:ua'])).toEqual([])
})

test('a further save changes the text and keeps everything else', async () => {
  const { notes } = openNotes()
  const mention = { sentence: 's', url: 'u', surface: 'Kyiv' }
  const first = await saved(notes, { ...kyiv, id: 'mine', text: 'one', mention })
  expect(first.id).toBe('mine')
  const second = await saved(notes, { ...kyiv, id: 'mine', text: 'one two', revision: first.revision })
  expect(second).toEqual({ ...first, text: 'one two', updated: '2025-11-01T12:00:02.000Z', revision: 2 })
  expect(await notes.all()).toEqual([second])
})

test('saving what is stored already writes nothing', async () => {
  const { notes } = openNotes()
  const first = await saved(notes, { ...kyiv, text: 'same' })
  expect(await saved(notes, { ...kyiv, id: first.id, text: 'same', revision: 1 })).toEqual(first)
})

test('lists the last changed first, by kind and up to a limit', async () => {
  const { notes } = openNotes()
  const one = await saved(notes, { ...kyiv, text: 'one' })
  await saved(notes, { ...himars, text: 'two' })
  await saved(notes, { ...kyiv, text: 'three' })
  await saved(notes, { ...kyiv, id: one.id, text: 'one, again', revision: 1 })
  const texts = async (...query: Parameters<Notes['all']>) => (await notes.all(...query)).map(({ text }) => text)
  expect(await texts()).toEqual(['one, again', 'three', 'two'])
  expect(await texts({ kind: 'place' })).toEqual(['one, again', 'three'])
  expect(await texts({ kind: 'leader' })).toEqual([])
  expect(await texts({ limit: 2 })).toEqual(['one, again', 'three'])
  expect((await notes.forEntities([kyiv.entity])).map(({ text }) => text)).toEqual(['one, again', 'three'])
})

test('a removed note is out of every list and can be restored as it was', async () => {
  const { notes } = openNotes()
  const note = await saved(notes, { ...kyiv, text: 'keep me' })
  expect(theValue(await notes.remove(note.id, here))).toMatchObject({ deleted: expect.any(String) })
  expect([await notes.all(), await notes.forEntities([kyiv.entity])]).toEqual([[], []])
  const back = theValue(await notes.restore(note.id, here))
  expect(back).toEqual({ ...note, revision: 3 })
  expect(await notes.all()).toEqual([back])
})

test('removing or restoring what is not there is no failure', async () => {
  const { notes } = openNotes()
  expect(await notes.remove('none', here)).toEqual({ ok: true, value: undefined })
  expect(await notes.restore('none', here)).toEqual({ ok: true, value: undefined })
})

test('an emptied note is removed, keeps its last text for undo, and comes back by writing on', async () => {
  const { notes } = openNotes()
  const note = await saved(notes, { ...kyiv, text: 'some text' })
  const emptied = await saved(notes, { ...kyiv, id: note.id, text: ' \n', revision: 1 })
  expect(emptied).toMatchObject({ text: 'some text', deleted: expect.any(String), revision: 2 })
  expect(await notes.all()).toEqual([])
  const again = await saved(notes, { ...kyiv, id: note.id, text: 'new', revision: 2 })
  expect(again).not.toHaveProperty('deleted')
  expect(await notes.all()).toEqual([again])
})

test('a new note without text is not stored', async () => {
  const { notes } = openNotes()
  expect(await notes.save({ ...kyiv, text: '' }, here)).toEqual({ ok: true, value: {} })
  expect(await notes.all()).toEqual([])
})

test('removed notes are purged after 30 days, not before, and no others', async () => {
  const { notes, pass } = openNotes()
  const gone = await saved(notes, { ...kyiv, text: 'gone' })
  const kept = await saved(notes, { ...kyiv, text: 'kept' })
  await notes.remove(gone.id, here)
  pass(29)
  expect(await notes.purge(here)).toEqual({ ok: true, value: 0 })
  expect(theValue(await notes.restore(gone.id, here))?.text).toBe('gone')
  await notes.remove(gone.id, here)
  pass(31)
  expect(await notes.purge(here)).toEqual({ ok: true, value: 1 })
  expect(await notes.restore(gone.id, here)).toEqual({ ok: true, value: undefined })
  expect(await notes.all()).toEqual([kept])
})

test('a text that is too long changes nothing, and the limit itself is not too long', async () => {
  const { notes } = openNotes()
  const note = await saved(notes, { ...kyiv, text: 'x'.repeat(NOTE_LIMIT) })
  const outcome = await notes.save({ ...kyiv, id: note.id, revision: 1, text: 'x'.repeat(NOTE_LIMIT + 1) }, here)
  expect(outcome).toMatchObject({ ok: false, failure: { reason: 'too long' } })
  expect(await notes.all()).toEqual([note])
})
