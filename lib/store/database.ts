import { Dexie, type Table } from 'dexie'
import type { EntityId } from '../knowledge/entity'
import type { Note } from '../knowledge/note'
import type { EntityChunk } from './entity-chunks'
import { migrations } from './migrations/all'
import { refuseNewer } from './refuse-newer'
import type { SearchPart } from './search-index'
import type { SettingRow } from './settings'
import type { SiteRow } from './sites'

/** One fact about the store itself: the stamp of the cards that it was seeded from, or what became of old ids. */
export type Meta = { key: 'knowledge'; value: string } | { key: 'redirects'; value: Record<string, EntityId> }

/** The reader's store, in the extension's own origin. Pages of the extension read it, the background alone writes. */
export class Database extends Dexie {
  declare chunks: Table<EntityChunk, EntityId>
  declare meta: Table<Meta, string>
  declare notes: Table<Note, string>
  declare settings: Table<SettingRow, string>
  declare sites: Table<SiteRow, string>
  declare search: Table<SearchPart, number>

  constructor(name = 'backgrounder', factory: IDBFactory | undefined = Dexie.dependencies.indexedDB) {
    super(name, {
      ...(factory && { indexedDB: refuseNewer(factory) }),
      // A transaction is complete only once its bytes are flushed, and in spite of the option's name in Firefox too: from
      // 126 on (bug 1878143) it is SQLite's `synchronous = EXTRA` there (dom/indexedDB/ActorsParent.cpp,
      // BeginWriteTransaction). By default both flush later. Seen with strace in Chromium 156 and Firefox 153: 20 saves,
      // 20 flushes with it, 0 and 1 without. It costs a millisecond or two a save.
      chromeTransactionDurability: 'strict',
      // The cache shows live queries a write before it is on disk; what is shown as saved must not lie.
      cache: 'disabled',
    })
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores(stores)
      if (upgrade) step.upgrade(upgrade)
    }
  }

  /**
   * Opens the store where it is not open. Dexie opens by itself only once, and answers everything after a failure with
   * that failure: a reader who has freed some space would have to restart the browser.
   */
  async ready(): Promise<void> {
    if (!this.isOpen()) await this.open()
  }

  /**
   * The one way to read: all of the work sees one state. For live queries nothing here is an async function: at the
   * first await of one that is called from `liveQuery(() => notes.all())`, Dexie loses sight of what is read, and the
   * query is never run again. Within a transaction it follows.
   */
  read<T>(tables: Table[], work: () => Promise<T>): Promise<T> {
    const run = () => this.transaction('r', tables, work)
    return this.isOpen() ? run() : this.open().then(run)
  }
}
