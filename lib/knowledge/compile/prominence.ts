import type { Entity, PlaceEntity } from '../entity'

/*
 * How often an entity is in the world's news, on a scale where a town of a million has about 250: an estimate from what
 * is known of it, for sharing out the names that several entities bear.
 */

/** @param people in the cities of a region, by its id */
export function weightOf(entity: Entity, people: ReadonlyMap<string, number>): number {
  if (entity.kind === 'leader') {
    const inOffice = entity.offices.some(({ end, ended }) => !end && !ended)
    return entity.famous ? 500 : inOffice ? 120 : 40
  }
  if (entity.kind === 'place') return placeWeight(entity, people)
  return entity.kind === 'weapon' ? 60 : 150
}

/** The weight on a logarithmic scale, 0…255: 20 more is twice as often. */
export function prominenceOf(entity: Entity, people: ReadonlyMap<string, number>): number {
  return Math.max(0, Math.min(255, Math.round(20 * Math.log2(1 + weightOf(entity, people)))))
}

/** A county is in the news less than a city of as many people: its towns are named instead. */
const COUNTY = 0.4

const scaled = (count: number) => (count / 1000) ** 0.8

function placeWeight(place: PlaceEntity, people: ReadonlyMap<string, number>): number {
  const population = place.population?.value ?? 0
  switch (place.class) {
    case 'country':
      return Math.max(200, 2000 * (population / 1e7) ** 0.4)
    case 'continent':
      return 3000
    case 'territory':
      return 100
    case 'first-level region':
      return 1 + scaled(people.get(place.id) ?? 0) * (place.summary ? 1.5 : 0.35)
    case 'second-level region': {
      const [count, least] = place.summary ? [population, 15] : [people.get(place.id) ?? 0, 2]
      return Math.max(least, scaled(count) * COUNTY)
    }
    case 'city': {
      const capital = place.capitalOf.some((id) => id.length === 'place:xx'.length)
      const least = place.summary ? 15 : place.capitalOf.length > 0 ? 9.5 : 0.5
      return Math.max(least, scaled(population) * (capital ? 6 : 1)) + (capital ? 100 : 0)
    }
    case 'city district':
      return Math.max(60, scaled(population))
    case 'seat of power':
      return 400
    case 'former country':
      return 300
    case 'region':
    case 'sea':
    case 'strait':
      return 150
    default:
      return 60
  }
}
