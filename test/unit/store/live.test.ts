import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../../lib/knowledge/settings'
import { Notes } from '../../../lib/store/notes'
import { failureOf } from '../../../lib/store/outcome'
import { SettingsStore } from '../../../lib/store/settings'
import { Sites } from '../../../lib/store/sites'
import { here, openStore, theValue } from './open-store'

/** All that a live query has said so far. */
function watch<T>(query: () => Promise<T>) {
  const said: T[] = []
  const failures: unknown[] = []
  const { unsubscribe } = liveQuery(query).subscribe({
    next: (value) => void said.push(value),
    error: (error) => void failures.push(failureOf(error)),
  })
  const last = (expected: unknown) => vi.waitFor(() => expect(said.at(-1)).toEqual(expected))
  return { said, failures, unsubscribe, last }
}

// Dexie treats the two kinds of function differently, and whoever writes a page should not have to know.
describe.each([
  ['plain functions', <T>(query: () => Promise<T>) => watch(() => query())],
  ['async functions', <T>(query: () => Promise<T>) => watch(async () => await query())],
])('live queries as %s', (_, watching) => {
  test('tell a page of what another connection has written', async () => {
    const factory = new IDBFactory()
    const [page, background] = [openStore(factory), openStore(factory)]
    const [notes, settings, sites] = [new Notes(page), new SettingsStore(page), new Sites(page)]
    const ofEntity = watching(() => notes.forEntities(['place:ua']))
    const found = watching(() => notes.all({ text: 'wheat' }))
    const options = watching(() => settings.get())
    const site = watching(() => sites.get('a.com'))
    const off = watching(() => sites.allOff())
    await Promise.all([ofEntity.last([]), found.last([]), options.last(defaultSettings), site.last({}), off.last([])])

    const draft = { entity: 'place:ua', name: 'Ukraine', text: 'wheat' } as const
    const { note } = theValue(await new Notes(background).save(draft, here))
    await Promise.all([ofEntity.last([note]), found.last([note])])
    await new Notes(background).remove(note!.id, here)
    await Promise.all([ofEntity.last([]), found.last([])])
    await new SettingsStore(background).set({ theme: 'dark' }, here)
    await options.last({ ...defaultSettings, theme: 'dark' })
    await new Sites(background).setOff('a.com', true, here)
    await Promise.all([site.last({ off: true }), off.last(['a.com'])])
    for (const { unsubscribe } of [ofEntity, found, options, site, off]) unsubscribe()
  })

  test('say that the store cannot be opened', async () => {
    const factory = new IDBFactory()
    vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    const { failures, unsubscribe } = watching(() => new Notes(openStore(factory)).all())
    await vi.waitFor(() => expect(failures).toMatchObject([{ reason: 'blocked' }]))
    unsubscribe()
  })
})

test('a page never sees a note whose transaction was undone', async () => {
  const database = openStore()
  const { said, last, unsubscribe } = watch(async () => (await new Notes(database).all()).map(({ text }) => text))
  await last([])
  await database
    .transaction('rw', database.notes, async () => {
      await database.notes.add({ id: 'x', text: 'undone' } as never)
      throw new Error('no')
    })
    .catch(() => {})
  await new Notes(database).save({ entity: 'place:ua', name: 'Ukraine', text: 'done' }, here)
  await last(['done'])
  expect(said.flat()).not.toContain('undone')
  unsubscribe()
})
