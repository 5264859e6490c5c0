import type { Table, Transaction } from 'dexie'
import type { Database } from './database'
import { type Outcome, outcomeOf } from './outcome'
import { StoreError } from './store-error'

/** Where a write comes from: for a message of a page, its sender's tab. */
export interface WriteContext {
  incognito: boolean
}

/**
 * The one way to write: in a transaction of its own, all or nothing. The promise is settled when the transaction is
 * complete, with durability strict; whoever awaits it may say "saved".
 * @param work whatever it throws undoes the whole write
 */
export function write<T>(
  database: Database,
  { incognito }: WriteContext,
  tables: Table[],
  work: () => Promise<T>,
): Promise<Outcome<T>> {
  return outcomeOf(async () => {
    // The extension's store is the normal profile's, whichever window asks.
    if (incognito) throw new StoreError('private', 'nothing is written from private windows')
    await database.ready()
    return await inTransaction(database, tables, work)
  })
}

/**
 * Like Dexie's own, but fails as soon as the browser ends the transaction, and with the browser's reason. Dexie reports
 * the request that was under way, which says "aborted" even where the disk is full, and waits for it for ever where it
 * gets no answer at all (https://github.com/dexie/Dexie.js/issues/776).
 */
function inTransaction<T>(database: Database, tables: Table[], work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let running: Transaction | undefined
    const fail = (error: unknown) => reject(running?.idbtrans?.error ?? error)
    database
      .transaction('rw!', tables, (transaction) => {
        running = transaction
        transaction.on('abort', () => transaction.idbtrans.error && fail(undefined))
        return work()
      })
      .then(resolve, fail)
  })
}
