import type { CardsFile } from '../knowledge/cards'
import type { Entity, EntityId } from '../knowledge/entity'
import type { Database } from './database'
import { SearchIndex, searchParts } from './search-index'

/**
 * The entities, read from the store where it is seeded and from the package until then: a card never waits for the
 * seeding, and a store that is blocked or full costs nothing but time.
 */
export class Entities {
  #packaged: Promise<CardsFile> | undefined
  #seeded: Promise<boolean> | undefined
  #names: Promise<SearchIndex> | undefined

  /**
   * @param stamp of the cards in this package
   * @param load reads them from the package
   */
  constructor(
    private readonly database: Database,
    private readonly stamp: string,
    private readonly load: () => Promise<CardsFile>,
  ) {}

  /** Entities in the order of the ids; unknown ids are left out. */
  async get(ids: readonly EntityId[]): Promise<Entity[]> {
    const found = (await this.#isSeeded())
      ? await this.database.entities.bulkGet([...ids]).catch(() => undefined)
      : undefined
    if (found) return found.filter((entity) => entity !== undefined)
    const { entities } = await this.#fromPackage()
    const byId = new Map(entities.map((entity) => [entity.id, entity]))
    return ids.flatMap((id) => byId.get(id) ?? [])
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
    if (await this.#isSeeded()) return
    const { stamp, entities } = await this.#fromPackage()
    const { database } = this
    await database.meta.delete('knowledge')
    await database.transaction('rw', database.entities, database.search, async () => {
      await database.entities.clear()
      await database.entities.bulkPut(entities)
      await database.search.clear()
      await database.search.bulkPut(searchParts(entities))
    })
    await database.meta.put({ key: 'knowledge', value: stamp })
    this.#seeded = Promise.resolve(true)
    this.#packaged = undefined
  }

  async #readNames(): Promise<SearchIndex> {
    const stored = (await this.#isSeeded()) ? await this.database.search.toArray().catch(() => undefined) : undefined
    return new SearchIndex(stored ?? searchParts((await this.#fromPackage()).entities))
  }

  #isSeeded(): Promise<boolean> {
    this.#seeded ??= this.database.meta.get('knowledge').then(
      (meta) => meta?.value === this.stamp,
      () => false,
    )
    return this.#seeded
  }

  #fromPackage(): Promise<CardsFile> {
    this.#packaged ??= this.load().catch((error: unknown) => {
      this.#packaged = undefined
      throw error
    })
    return this.#packaged
  }
}
