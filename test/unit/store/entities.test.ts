import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { PackError } from '../../../lib/knowledge/pack-error'
import { Entities, type PackagedCards } from '../../../lib/store/entities'
import { Notes } from '../../../lib/store/notes'
import { placeOf } from './entity-of'
import { here, openStore } from './open-store'

function cards(stamp: string, ...names: string[]): PackagedCards {
  const entities = names.map((name) => placeOf(name.toLowerCase(), name))
  return {
    stamp,
    count: entities.length,
    redirects: new Map(),
    get: (id) => entities.find((entity) => entity.id === id),
    slice: (from, to) => entities.slice(from, to),
  }
}

function entitiesOf(file: PackagedCards, factory = new IDBFactory()) {
  const load = vi.fn(async () => file)
  const database = openStore(factory)
  return { entities: new Entities(database, file.stamp, load), load, database, factory }
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const names = (found: { name: string }[]) => found.map(({ name }) => name)

test('answers from the package until it is seeded, from the store afterwards', async () => {
  const { entities, load, factory } = entitiesOf(cards('1', 'Kyiv', 'Lviv'))
  expect(names(await entities.get(['place:lviv', 'place:none', 'place:kyiv']))).toEqual(['Lviv', 'Kyiv'])
  expect(names(await entities.search('ky'))).toEqual(['Kyiv'])
  await entities.seed()
  expect(load).toHaveBeenCalledTimes(1)
  const later = entitiesOf(cards('1', 'Elsewhere'), factory)
  expect(names(await later.entities.get(['place:lviv', 'place:none', 'place:kyiv']))).toEqual(['Lviv', 'Kyiv'])
  expect(names(await later.entities.search('lv'))).toEqual(['Lviv'])
  expect(later.load).not.toHaveBeenCalled()
})

test('of many that are stored, those that were asked for are found, first and last of a row alike', async () => {
  const many = Array.from({ length: 100 }, (_, at) => `Town${String(at * 2).padStart(3, '0')}`)
  const { entities } = entitiesOf(cards('1', ...many))
  await entities.seed()
  const ids = ['zoo', 'town198', 'town030', 'town031', 'town032', 'town000', 'aleppo', 'town030'] as const
  expect(names(await entities.get(ids.map((id) => `place:${id}` as const)))).toEqual([
    'Town198',
    'Town030',
    'Town032',
    'Town000',
    'Town030',
  ])
})

test('a new package replaces all entities and all that is searched', async () => {
  const old = entitiesOf(cards('1', 'Kyiv', 'Lviv'))
  await old.entities.seed()
  const { entities, load, database } = entitiesOf(cards('2', 'Odesa'), old.factory)
  expect(names(await entities.get(['place:odesa']))).toEqual(['Odesa'])
  await entities.seed()
  await entities.seed()
  expect(load).toHaveBeenCalledTimes(1)
  expect([await entities.get(['place:kyiv']), await entities.search('ky')]).toEqual([[], []])
  expect(names(await entities.search('o'))).toEqual(['Odesa'])
  expect(await database.meta.get('knowledge')).toEqual({ key: 'knowledge', value: '2' })
})

test('a package with fewer entities leaves nothing of the others to be found', async () => {
  const many = Array.from({ length: 5002 }, (_, at) => `Town${at}`)
  const { entities, factory } = entitiesOf(cards('1', ...many))
  await entities.seed()
  await entitiesOf(cards('2', 'Kyiv'), factory).entities.seed()
  const later = entitiesOf(cards('2', 'Kyiv'), factory)
  expect(await later.database.search.count()).toBe(1)
  expect(await later.entities.search('town')).toEqual([])
})

test('no page waits while another seeds', async () => {
  const { entities, factory } = entitiesOf(cards('1', 'Kyiv'))
  const page = entitiesOf(cards('1', 'Kyiv'), factory)
  await page.database.ready()
  let release = () => {}
  const hold = new Promise<void>((resolve) => {
    release = resolve
  })
  const put = IDBObjectStore.prototype.put
  // Keeps the seeding's transaction open by asking for one thing after another.
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: globalThis.IDBObjectStore, ...words) {
    if (this.name === 'chunks') keepOpen(this, hold)
    return put.apply(this, words as [unknown])
  })
  const seeding = entities.seed()
  await vi.waitFor(() => expect(IDBObjectStore.prototype.put).toHaveBeenCalled())
  expect(names(await page.entities.get(['place:kyiv']))).toEqual(['Kyiv'])
  expect(names(await page.entities.search('kyiv'))).toEqual(['Kyiv'])
  release()
  await seeding
})

function keepOpen(store: globalThis.IDBObjectStore, until: Promise<void>) {
  let over = false
  void until.then(() => {
    over = true
  })
  const again = () => {
    if (!over) store.count().onsuccess = again
  }
  again()
}

test('a seeding that fails leaves everything to the package, and is done the next time', async () => {
  const old = entitiesOf(cards('1', 'Kyiv'))
  await old.entities.seed()
  const { entities, factory, database } = entitiesOf(cards('2', 'Kyiv', 'Odesa'), old.factory)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(entities.seed()).rejects.toThrow()
  expect(await database.chunks.toArray()).toMatchObject([{ entities: [{ name: 'Kyiv' }] }])
  expect(names(await entities.search('o'))).toEqual(['Odesa'])
  vi.restoreAllMocks()
  const next = entitiesOf(cards('2', 'Kyiv', 'Odesa'), factory)
  await next.entities.seed()
  expect(await database.chunks.toArray()).toMatchObject([{ entities: [{ name: 'Kyiv' }, { name: 'Odesa' }] }])
})

test.each([
  'truncated',
  'altered',
  'other version',
] as const)('a package that is %s is refused by name and changes nothing: neither notes nor what was seeded before', async (reason) => {
  const old = entitiesOf(cards('1', 'Kyiv'))
  await old.entities.seed()
  const draft = { entity: 'place:kyiv', name: 'Kyiv', text: 'kept' } as const
  expect(await new Notes(old.database).save(draft, here)).toMatchObject({ ok: true })
  const { entities, load, database } = entitiesOf(cards('2', 'Odesa'), old.factory)
  load.mockRejectedValue(new PackError(reason, 'cards: bad'))
  await expect(entities.seed()).rejects.toMatchObject({ name: 'PackError', reason })
  expect((await new Notes(database).all()).map(({ text }) => text)).toEqual(['kept'])
  expect(await database.chunks.toArray()).toMatchObject([{ entities: [{ name: 'Kyiv' }] }])
  expect(await database.meta.get('knowledge')).toEqual({ key: 'knowledge', value: '1' })
})

test('a store that does not open and a package that does not load: the search can be tried again', async () => {
  const factory = new IDBFactory()
  vi.spyOn(factory, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  const { entities, load } = entitiesOf(cards('1', 'Kyiv'), factory)
  load.mockRejectedValueOnce(new Error('gone'))
  await expect(entities.search('ky')).rejects.toThrow('gone')
  expect(names(await entities.search('ky'))).toEqual(['Kyiv'])
})

test('a store that never answers keeps no card from the reader', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const factory = new IDBFactory()
  factory.open = () => new EventTarget() as IDBOpenDBRequest
  const { entities } = entitiesOf(cards('1', 'Kyiv'), factory)
  const asked = entities.get(['place:kyiv'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(names(await asked)).toEqual(['Kyiv'])
})
