import { createContext } from 'preact'
import type { Entity, EntityId } from '../../lib/knowledge/entity'
import type { Units } from './units'

/** What the parts of a card need to name other entities and cite sources. */
export interface CardState {
  entity?: Entity
  /** Opens another entity's card; absent: the trail is as long as it may get. */
  onOpen?(id: EntityId): void
  units: Units
}

export const CardContext = createContext<CardState>({ units: 'both' })
