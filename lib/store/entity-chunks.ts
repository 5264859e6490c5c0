import type { Table } from 'dexie'
import type { Entity, EntityId } from '../knowledge/entity'

/** Neighbours in the order of the ids, stored as one row under the id of the first. */
export interface EntityChunk {
  first: EntityId
  entities: Entity[]
}

/**
 * Entities a row. With each in a row of its own, seeding the store writes 37,000 of them: 15 s of a busy disk and
 * processor in Chromium, 9 s in Firefox. In rows of 16 it takes about one.
 */
const CHUNK = 16

/** Rows for entities that are in the order of their ids. */
export function chunksOf(entities: readonly Entity[]): EntityChunk[] {
  return Array.from({ length: Math.ceil(entities.length / CHUNK) }, (_, at) => {
    const neighbours = entities.slice(at * CHUNK, (at + 1) * CHUNK)
    return { first: neighbours[0]!.id, entities: neighbours }
  })
}

/** Reads stored entities by id, each row that is needed once. */
export class StoredEntities {
  #firsts: Promise<EntityId[]> | undefined

  constructor(private readonly chunks: Table<EntityChunk, EntityId>) {}

  /** Looks anew at which rows there are. */
  forget(): void {
    this.#firsts = undefined
  }

  /** Entities in the order of the ids; unknown ids are left out. @throws what IndexedDB throws */
  async get(ids: readonly EntityId[]): Promise<Entity[]> {
    this.#firsts ??= this.chunks.toCollection().primaryKeys()
    const firsts = await this.#firsts.catch((error: unknown) => {
      this.forget()
      throw error
    })
    const wanted = new Set(ids.flatMap((id) => firsts[lastUpTo(id, firsts)] ?? []))
    const rows = await this.chunks.bulkGet([...wanted])
    const byId = new Map(rows.flatMap((row) => row?.entities.map((entity) => [entity.id, entity] as const) ?? []))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }
}

/** Index of the last of the sorted ids that is not above this one; −1 where all are. */
function lastUpTo(id: EntityId, sorted: readonly EntityId[]): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= id) low = middle + 1
    else high = middle
  }
  return low - 1
}
