import type { Entity, LeaderEntity, PlaceEntity } from '../knowledge/entity'

/** How likely a reader looks for an entity rather than for another of the same name, 0…100. */
export function prominence(entity: Entity): number {
  if (entity.kind === 'weapon' || entity.kind === 'body') return 60
  return entity.kind === 'leader' ? ofLeader(entity) : ofPlace(entity)
}

function ofLeader({ famous, offices }: LeaderEntity): number {
  if (famous) return 95
  return offices.some(({ end, ended }) => !end && !ended) ? 75 : 50
}

function ofPlace(place: PlaceEntity): number {
  if (place.class === 'country' || place.class === 'continent') return 90
  const base = place.capitalOf.length > 0 ? 65 : place.class === 'city' ? 0 : 45
  const people = place.population?.value ?? 0
  return Math.max(base, people > 0 ? Math.min(85, Math.round(Math.log10(people) * 10)) : 0)
}
