import type { Entity, EntityId, Kind, ShortCard } from '../../lib/knowledge/entity'

/** Cards that may lie on one another: the term's own and two that links open. */
export const maxDepth = 3

/** One card of the trail, filled as its entity arrives. */
export interface Page {
  short: ShortCard
  why: string[]
  entity?: Entity
  /** The entity could not be loaded. */
  failed?: boolean
}

/**
 * Opens a further entity from the last card of a trail. One that is in the trail already is gone back to; beyond
 * `maxDepth` the trail stays as it is.
 */
export function follow(trail: readonly Page[], id: EntityId): Page[] {
  const seen = trail.findIndex((page) => page.short.id === id)
  if (seen >= 0) return trail.slice(0, seen + 1)
  if (trail.length >= maxDepth) return [...trail]
  const name = trail.at(-1)?.entity?.refs[id] ?? id
  return [...trail, { short: { id, kind: kindOf(id), name, headline: '' }, why: [] }]
}

/** Whether a text is the id of an entity, which has a card of its own. */
export function isOpenable(id: string): id is EntityId {
  return /^(leader|weapon|place|body):/.test(id)
}

const kindOf = (id: EntityId) => id.slice(0, id.indexOf(':')) as Kind
