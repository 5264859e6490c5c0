import type { Cards } from '../knowledge/cards'
import type { Entity, EntityId } from '../knowledge/entity'
import type { Database } from './database'
import { chunksOf, StoredEntities } from './entity-chunks'
import { inTime } from './in-time'
import { SearchIndex, type SearchPart, searchParts } from './search-index'

/** The part of `Cards` that is needed here. */
export type PackagedCards = Pick<Cards, 'stamp' | 'count' | 'get' | 'slice' | 'redirects'>

/** Entities that are stored at a time: some 50 ms of work. */
const BATCH = 2000

/**
 * The entities, read from the store where it is seeded and from the package until then: a card never waits for the
 * seeding, and a store that is blocked or full costs nothing but time.
 */
export class Entities {
  #packaged: Promise<PackagedCards> | undefined
  #seeded: Promise<boolean> | undefined
  #names: Promise<SearchIndex> | undefined
  readonly #stored: StoredEntities

  /**
   * @param stamp of the cards in this package
   * @param load reads them from the package
   */
  constructor(
    private readonly database: Database,
    private readonly stamp: string,
    private readonly load: () => Promise<PackagedCards>,
  ) {
    this.#stored = new StoredEntities(database.chunks)
  }

  /** Entities in the order of the ids; unknown ids are left out. */
  async get(ids: readonly EntityId[]): Promise<Entity[]> {
    if (await this.#isSeeded()) {
      const redirects = await this.#storedRedirects()
      const wanted = ids.map((id) => redirects[id] ?? id)
      const found = await inTime(this.#stored.get(wanted)).catch(() => undefined)
      if (found) return found
    }
    const cards = await this.#fromPackage()
    return ids.flatMap((id) => cards.get(id) ?? [])
  }

  /** Entities that have a word beginning with each word of the query, in any name or alias; the best first. */
  async search(query: string, limit = 20): Promise<Entity[]> {
    this.#names ??= this.#readNames()
    const names = await this.#names.catch((error: unknown) => {
      this.#names = undefined
      throw error
    })
    return await this.get(names.search(query, limit))
  }

  /**
   * Fills the store from the package; does nothing where it is up to date. Until all is in, the store counts as empty.
   * The stamp is written apart: in one transaction with the entities it would keep every page that asks whether the
   * store is seeded waiting for seconds.
   * @throws what IndexedDB throws when it is blocked or full; everything still comes from the package then
   */
  async seed(): Promise<void> {
    // However slow the store is: one that takes its time is not to be filled again.
    const meta = await this.database.meta.get('knowledge')
    if (meta?.value === this.stamp) {
      this.#seeded = Promise.resolve(true)
      return
    }
    const cards = await this.#fromPackage()
    const { database } = this
    await database.meta.delete('knowledge')
    const parts: SearchPart[] = []
    for (let from = 0; from < cards.count || from === 0; from += BATCH) {
      const batch = cards.slice(from, from + BATCH)
      parts.push(...searchParts(batch, parts.length))
      // A transaction a batch: between two of them everything else that was asked for has its turn.
      await database.transaction('rw', database.chunks, async () => {
        if (from === 0) await database.chunks.clear()
        await database.chunks.bulkPut(chunksOf(batch))
      })
    }
    await database.transaction('rw', database.search, async () => {
      await database.search.clear()
      await database.search.bulkPut(parts)
    })
    await database.meta.bulkPut([
      { key: 'redirects', value: Object.fromEntries(cards.redirects) },
      { key: 'knowledge', value: cards.stamp },
    ])
    this.#stored.forget()
    this.#seeded = Promise.resolve(true)
    this.#packaged = undefined
  }

  async #readNames(): Promise<SearchIndex> {
    const stored = (await this.#isSeeded())
      ? await inTime(this.database.search.toArray()).catch(() => undefined)
      : undefined
    return new SearchIndex(stored ?? (await this.#packagedParts()))
  }

  /** Old ids → the ids that stand for them now, as they were seeded. */
  async #storedRedirects(): Promise<Readonly<Record<string, EntityId>>> {
    const meta = await inTime(this.database.meta.get('redirects')).catch(() => undefined)
    return meta?.key === 'redirects' ? meta.value : {}
  }

  async #packagedParts(): Promise<SearchPart[]> {
    const cards = await this.#fromPackage()
    return searchParts(cards.slice(0, cards.count))
  }

  #isSeeded(): Promise<boolean> {
    this.#seeded ??= inTime(this.database.meta.get('knowledge')).then(
      (meta) => meta?.value === this.stamp,
      () => false,
    )
    return this.#seeded
  }

  #fromPackage(): Promise<PackagedCards> {
    this.#packaged ??= this.load().catch((error: unknown) => {
      this.#packaged = undefined
      throw error
    })
    return this.#packaged
  }
}
