import type { Body, Leader, Office, Place, Source, Weapon } from './schema'

/** In the order in which readers see them, which is that of their codes in the packs. */
export const kinds = ['leader', 'weapon', 'place', 'body'] as const
export type Kind = (typeof kinds)[number]
export type EntityId = `${Kind}:${string}`

/** What a card needs beside the record itself, so that one entity is readable without looking up any other. */
interface Resolved {
  id: EntityId
  /** Display names of every entity that the record refers to, by id. */
  refs: Record<string, string>
  /** The sources that the record cites, by key. */
  citations: Record<string, Source>
}

export type LeaderEntity = Omit<Leader, 'id'> & Resolved & { kind: 'leader' }
export type WeaponEntity = Omit<Weapon, 'id'> & Resolved & { kind: 'weapon' }
export type BodyEntity = Omit<Body, 'id'> & Resolved & { kind: 'body'; heads?: Head[] }
export type PlaceEntity = Omit<Place, 'id'> & Resolved & { kind: 'place'; heads?: Head[] }

/** Somebody who is or was head of state or of government of a country, the latest first. */
export interface Head {
  leader: EntityId
  office: Office
}

/** A reviewed record with its references resolved: what the pack ships, the store keeps and a card shows. */
export type Entity = LeaderEntity | WeaponEntity | PlaceEntity | BodyEntity

/** What travels with the mentions of a page: enough for the first paint of a card. */
export interface ShortCard {
  id: EntityId
  kind: Kind
  name: string
  headline: string
}

export type { Office, Source }
