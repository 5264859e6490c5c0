import type { Transaction } from 'dexie'

/**
 * One step of the store's form. A migration that was released never changes again: its tables are what readers have on
 * their disks, and a form that differs under the same number is refused (see refuse-newer.ts).
 */
export interface Migration {
  version: number
  /** Tables that are new or whose indexes change, as Dexie writes them; null drops a table. */
  stores: Record<string, string | null>
  /** Moves what is stored. Imports nothing from the program, whose types go on changing after the release. */
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>
}
