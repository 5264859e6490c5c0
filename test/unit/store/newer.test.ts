import { IDBFactory } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { migrations } from '../../../lib/store/migrations/all'
import { Notes } from '../../../lib/store/notes'
import { failureOf } from '../../../lib/store/outcome'
import { createExample, type ExampleDatabase, readExample } from './example-database'
import { here, openStore } from './open-store'

/** As a later version might leave it: a table of today is gone, another is new. Dexie would "repair" the first. */
const newer: ExampleDatabase = {
  version: migrations.length + 1,
  tables: {
    jottings: { key: 'id', indexes: [], rows: [{ id: 'a', text: 'kept' }] },
    notes: { key: 'id', indexes: ['deleted', 'entity', 'updated'], rows: [{ id: 'b', text: 'kept too' }] },
  },
}

test('a store of a newer version is left alone, and every call says why', async () => {
  const factory = new IDBFactory()
  await createExample(factory, 'test', newer)
  const database = openStore(factory)
  const notes = new Notes(database)
  const draft = { entity: 'place:ua', name: 'Ukraine', text: 'lost?' } as const
  for (const attempt of [1, 2]) {
    const outcome = await notes.save(draft, here)
    expect([attempt, outcome]).toMatchObject([attempt, { ok: false, failure: { reason: 'newer' } }])
  }
  const read = await notes.all().catch(failureOf)
  expect(read).toMatchObject({ reason: 'newer', detail: expect.stringContaining('newer version of the extension') })
  const direct = await database.notes.toArray().catch(failureOf)
  expect(direct).toMatchObject({ reason: 'newer' })
  database.close()
  expect(await readExample(factory, 'test')).toEqual(newer)
})

test('a released form that has changed under its number is not repaired behind our back', async () => {
  vi.spyOn(console, 'warn').mockImplementationOnce(() => {})
  const factory = new IDBFactory()
  const drifted: ExampleDatabase = {
    version: migrations.length,
    tables: { meta: { key: 'key', indexes: [], rows: [] } },
  }
  await createExample(factory, 'test', drifted)
  const database = openStore(factory)
  const outcome = await new Notes(database).save({ entity: 'place:ua', name: 'Ukraine', text: 'x' }, here)
  expect(outcome).toMatchObject({ ok: false, failure: { reason: 'unexpected' } })
  expect(await readExample(factory, 'test')).toEqual(drifted)
})
