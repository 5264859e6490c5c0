import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach } from 'vitest'
import { Database } from '../../../lib/store/database'

export const here = { incognito: false }
export const inPrivate = { incognito: true }

const opened: Database[] = []

afterEach(() => {
  for (const database of opened.splice(0)) database.close()
})

/** A store of its own; with the same factory, a further connection to the same store, as another page has it. */
export function openStore(factory: IDBFactory = new IDBFactory()): Database {
  const database = new Database('test', factory)
  opened.push(database)
  return database
}

/** A clock that rises by a second at each look. */
export function clock(start = '2025-11-01T12:00:00.000Z') {
  let at = Date.parse(start)
  const now = () => {
    at += 1000
    return new Date(at)
  }
  const pass = (days: number) => {
    at += days * 24 * 60 * 60 * 1000
  }
  return { now, pass }
}

/** The value of a write that has to succeed. */
export function theValue<T>(outcome: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!outcome.ok) throw new Error(`failed: ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}
