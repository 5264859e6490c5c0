import { Dexie, type Table } from 'dexie'
import type { Entity } from '../knowledge/entity'

/** One fact about the store itself. */
export interface Meta {
  key: 'knowledge'
  /** Stamp of the cards that the entities were seeded from. */
  value: string
}

/** The reader's store, in the extension's own origin. */
export class Database extends Dexie {
  declare entities: Table<Entity, string>
  declare meta: Table<Meta, string>

  constructor(name = 'backgrounder') {
    super(name)
    this.version(1).stores({ entities: 'id', meta: 'key' })
  }
}
