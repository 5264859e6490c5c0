import 'fake-indexeddb/auto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../../lib/store/migrations/all'
import { createExample, type ExampleDatabase, readExample } from './example-database'
import { openStore } from './open-store'

const root = resolve(import.meta.dirname, '../../..')
const fixtures = join(root, 'test/fixtures/store')
const numberOf = (version: number) => String(version).padStart(4, '0')

function example(version: number, when: 'before' | 'after'): ExampleDatabase {
  const file = join(fixtures, `${numberOf(version)}.${when}.json`)
  if (!existsSync(file)) throw new Error(`migration ${version} has no example: write ${file}`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

describe.each(migrations.map(({ version }) => version))('migration %i', (version) => {
  test('turns its example before into its example after', async () => {
    const factory = new IDBFactory()
    await createExample(factory, 'test', example(version, 'before'))
    const database = new Dexie('test', { indexedDB: factory })
    for (const { version: number, stores, upgrade } of migrations.filter((each) => each.version <= version)) {
      const step = database.version(number).stores(stores)
      if (upgrade) step.upgrade(upgrade)
    }
    await database.open()
    database.close()
    expect(await readExample(factory, 'test')).toEqual(example(version, 'after'))
  })

  test('begins with the form that the one before it left', () => {
    const before = example(version, 'before')
    if (version === 1) return expect(before).toEqual({ version: 0, tables: {} })
    expect(formOf(before)).toEqual(formOf(example(version - 1, 'after')))
  })
})

test('every migration file is in the list, in the order of the numbers, and every example belongs to one', () => {
  const files = readdirSync(join(root, 'lib/store/migrations')).filter((file) => /^\d{4}-/.test(file))
  expect(files.map((file) => file.slice(0, 4)).sort()).toEqual(migrations.map(({ version }) => numberOf(version)))
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1))
  const examples = readdirSync(fixtures).map((file) => file.slice(0, 4))
  expect([...new Set(examples)].sort()).toEqual(migrations.map(({ version }) => numberOf(version)))
})

test.each(
  migrations.map(({ version }) => version),
)('the store opens what migration %i found, in one go, and loses nothing of the reader', async (version) => {
  const factory = new IDBFactory()
  const before = example(version, 'before')
  await createExample(factory, 'test', before)
  const database = openStore(factory)
  await database.ready()
  database.close()
  const after = await readExample(factory, 'test')
  expect(after.version).toBe(migrations.length)
  for (const table of ['notes', 'settings', 'sites']) {
    expect(after.tables[table]?.rows).toEqual(before.tables[table]?.rows ?? [])
  }
})

const formOf = ({ version, tables }: ExampleDatabase) => ({
  version,
  tables: Object.fromEntries(Object.entries(tables).map(([name, { key, indexes }]) => [name, { key, indexes }])),
})
