import type { Entity } from './entity'

/** Raised whenever the form of the cards changes, so that an older or newer store is seeded anew. */
export const CARDS_VERSION = 1

/** The packaged `cards.json`: every entity, sorted by id. */
export interface CardsFile {
  version: number
  /** Changes with any record: tells the store that it has to be seeded again. */
  stamp: string
  entities: Entity[]
}
