import type { Entity, PlaceEntity } from '../../../lib/knowledge/entity'

/** An entity with as little as the store asks for. */
export function placeOf(id: string, name: string, more: Partial<PlaceEntity> = {}): Entity {
  return {
    ...common(name),
    id: `place:${id}`,
    kind: 'place',
    class: 'city',
    lat: 0,
    lon: 0,
    capital: [],
    capitalOf: [],
    ...more,
  }
}

export function leaderOf(id: string, name: string, more: Partial<Extract<Entity, { kind: 'leader' }>> = {}): Entity {
  return { ...common(name), id: `leader:${id}`, kind: 'leader', offices: [], ...more }
}

export function weaponOf(id: string, name: string, more: Partial<Extract<Entity, { kind: 'weapon' }>> = {}): Entity {
  const lists = { origin: [], users: [], variants: [], range: [] }
  return { ...common(name), id: `weapon:${id}`, kind: 'weapon', class: 'cruise missile', ...lists, ...more }
}

const common = (name: string) => ({
  name,
  aliases: {},
  misleading: [],
  summary: `${name}.`,
  sources: ['test'],
  checked: '2025-01-01',
  refs: {},
  citations: {},
})
