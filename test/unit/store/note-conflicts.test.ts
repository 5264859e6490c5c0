import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { Notes } from '../../../lib/store/notes'
import { clock, here, openStore, theValue } from './open-store'

const kyiv = { entity: 'place:gn703448', name: 'Kyiv' } as const

/** Two windows with the same note open, each its own connection. */
async function twoWindows(text = 'start') {
  const factory = new IDBFactory()
  const { now } = clock()
  const [one, other] = [new Notes(openStore(factory), now), new Notes(openStore(factory), now)]
  const { note } = theValue(await one.save({ ...kyiv, id: 'n', text, writer: 'one' }, here))
  const texts = async () => (await one.all()).map((each) => each.text).sort()
  return { one, other, note: note!, texts }
}

test('a save based on an older revision keeps both texts, and says which is stored', async () => {
  const { one, other, note, texts } = await twoWindows()
  const mine = theValue(await one.save({ ...kyiv, id: 'n', text: 'start, one', revision: 1, writer: 'one' }, here))
  const draft = { ...kyiv, id: 'n', text: 'start, other', revision: note.revision, writer: 'other' }
  const late = theValue(await other.save(draft, here))
  expect(late.conflict).toEqual(mine.note)
  expect(late.note).toMatchObject({ ...kyiv, text: 'start, other', revision: 1 })
  expect(late.note!.id).not.toBe('n')
  expect(await texts()).toEqual(['start, one', 'start, other'])
})

test('both at the same moment: neither text is lost', async () => {
  const { one, other, texts } = await twoWindows()
  const save = (notes: Notes, writer: string) =>
    notes.save({ ...kyiv, id: 'n', text: `by ${writer}`, revision: 1, writer }, here)
  const outcomes = (await Promise.all([save(one, 'one'), save(other, 'other')])).map(theValue)
  expect(outcomes.filter(({ conflict }) => conflict)).toHaveLength(1)
  expect(await texts()).toEqual(['by one', 'by other'])
})

test('a box that goes on saving before it hears of the conflict makes one note of it, not many', async () => {
  const { one, other, texts } = await twoWindows()
  await one.save({ ...kyiv, id: 'n', text: 'by one', revision: 1, writer: 'one' }, here)
  for (const text of ['b', 'by', 'by other']) {
    await other.save({ ...kyiv, id: 'n', text, revision: 1, writer: 'other' }, here)
  }
  expect(await texts()).toEqual(['by one', 'by other'])
})

test('after a conflict the box goes on with the note it was given', async () => {
  const { one, other, texts } = await twoWindows()
  await one.save({ ...kyiv, id: 'n', text: 'by one', revision: 1, writer: 'one' }, here)
  const first = theValue(await other.save({ ...kyiv, id: 'n', text: 'x', revision: 1, writer: 'other' }, here)).note!
  const next = await other.save({ ...kyiv, id: first.id, text: 'xy', revision: first.revision, writer: 'other' }, here)
  expect(theValue(next)).not.toHaveProperty('conflict')
  expect(await texts()).toEqual(['by one', 'xy'])
})

test('of saves from one box, sent before the first was answered, the last wins', async () => {
  const { one, texts } = await twoWindows()
  const texts3 = ['a', 'ab', 'abc']
  await Promise.all(texts3.map((text) => one.save({ ...kyiv, id: 'n', text, revision: 1, writer: 'one' }, here)))
  expect(await texts()).toEqual(['abc'])
})

test('without a writer, a stale save is a conflict even when nobody else wrote', async () => {
  const { one, texts } = await twoWindows()
  await one.save({ ...kyiv, id: 'n', text: 'second', revision: 1 }, here)
  expect(theValue(await one.save({ ...kyiv, id: 'n', text: 'third', revision: 1 }, here)).conflict?.text).toBe('second')
  expect(await texts()).toEqual(['second', 'third'])
})

test('emptying a note that changed meanwhile does not remove what was not seen', async () => {
  const { one, other, texts } = await twoWindows()
  await one.save({ ...kyiv, id: 'n', text: 'more', revision: 1, writer: 'one' }, here)
  const outcome = theValue(await other.save({ ...kyiv, id: 'n', text: '', revision: 1, writer: 'other' }, here))
  expect(outcome).toEqual({ conflict: expect.objectContaining({ text: 'more' }) })
  expect(await texts()).toEqual(['more'])
})

test('a box that empties its text before it hears of the conflict leaves no second note', async () => {
  const { one, other, texts } = await twoWindows()
  await one.save({ ...kyiv, id: 'n', text: 'by one', revision: 1, writer: 'one' }, here)
  for (const text of ['by other', '']) {
    await other.save({ ...kyiv, id: 'n', text, revision: 1, writer: 'other' }, here)
  }
  expect(await texts()).toEqual(['by one'])
})

test('writing on in a note that another window removed keeps the text, and the removed one can be restored', async () => {
  const { one, other, texts } = await twoWindows()
  theValue(await other.remove('n', here))
  await one.save({ ...kyiv, id: 'n', text: 'start and more', revision: 1, writer: 'one' }, here)
  expect(await texts()).toEqual(['start and more'])
  await other.restore('n', here)
  expect(await texts()).toEqual(['start', 'start and more'])
})
