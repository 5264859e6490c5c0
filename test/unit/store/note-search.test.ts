import { expect, test } from 'vitest'
import type { Note } from '../../../lib/knowledge/note'
import { Notes } from '../../../lib/store/notes'
import { here, openStore } from './open-store'

async function withNotes(...some: [entity: Note['entity'], name: string, text: string, surface?: string][]) {
  const notes = new Notes(openStore())
  for (const [entity, name, text, surface] of some) {
    await notes.save({ entity, name, text, ...(surface && { mention: { sentence: '', url: '', surface } }) }, here)
  }
  return { notes, find: async (text: string) => (await notes.all({ text })).map(({ name }) => name).sort() }
}

test('finds text and name whatever the case and the diacritics, in any part of a word', async () => {
  const { find } = await withNotes(
    ['leader:recep-tayyip-erdogan', 'Recep Tayyip Erdoğan', 'met in Łódź'],
    ['place:sa', 'Saudi Arabia', 'ERDOGAN was there, Kh‑101 too', 'Riyadh'],
  )
  expect(await find('erdogan')).toEqual(['Recep Tayyip Erdoğan', 'Saudi Arabia'])
  expect(await find('ERDOĞAN')).toEqual(['Recep Tayyip Erdoğan', 'Saudi Arabia'])
  expect(await find('łodz')).toEqual(['Recep Tayyip Erdoğan'])
  expect(await find('lodz')).toEqual(['Recep Tayyip Erdoğan'])
  expect(await find('kh-101')).toEqual(['Saudi Arabia'])
  expect(await find('audi')).toEqual(['Saudi Arabia'])
  expect(await find('riyadh')).toEqual(['Saudi Arabia'])
  expect(await find('  there   saudi ')).toEqual(['Saudi Arabia'])
  expect(await find('there nowhere')).toEqual([])
  expect(await find('   ')).toHaveLength(2)
})

test('finds a note by its new text, not by its old one', async () => {
  const { notes, find } = await withNotes(['place:ua', 'Ukraine', 'wheat'])
  expect(await find('wheat')).toEqual(['Ukraine'])
  const [note] = await notes.all()
  await notes.save({ ...note!, text: 'barley' }, here)
  expect([await find('wheat'), await find('barley')]).toEqual([[], ['Ukraine']])
})

test('searches 2,000 notes as fast as one types', async () => {
  const database = openStore()
  const notes = new Notes(database)
  const rows = Array.from({ length: 2000 }, (_, at): Note => {
    const day = new Date(1.7e12 + at * 60_000).toISOString()
    const text = `${at}: ${'Élan vital of a paragraph. '.repeat(20)}`
    return { id: `n${at}`, entity: 'place:ua', name: 'Ukraine', text, created: day, updated: day, revision: 1 }
  })
  await database.notes.bulkAdd(rows)
  await notes.all({ text: 'elan' })
  const start = performance.now()
  expect(await notes.all({ text: 'elan 1999' })).toHaveLength(1)
  expect(performance.now() - start).toBeLessThan(1000)
})
