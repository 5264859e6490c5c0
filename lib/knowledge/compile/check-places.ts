import type { Entity, PlaceEntity } from '../entity'
import { type CountryOutlines, countryOutlines, kilometresOutside } from './outlines'
import type { Problem } from './problem'

/** How far from its country's outline, as a map of the world draws it, a place may lie: islets and coasts are simplified. */
const OUTSIDE = 60
/** Countries of islets, most of which such a map leaves out. */
const scattered = new Set(['as', 'bs', 'fm', 'gq', 'mh', 'mu', 'mv', 'pf', 'pw', 'sh', 'tc', 'to', 'tv'])
/** Places that lie farther out, each for a reason. */
const outliers = new Map([
  ['place:co-sap', 'islands of Colombia off Nicaragua'],
  ['place:gn3670218', 'the town on them'],
  ['place:es-ml', 'Spanish, on the coast of Morocco'],
  ['place:gn2513947', 'the city there'],
  ['place:fj-e', 'islands on both sides of the antimeridian: their middle is elsewhere'],
  ['place:gn1267390', 'on an atoll of India'],
  ['place:gn1686004', 'on an islet of the Philippines'],
  ['place:gn2461874', 'in Western Sahara, where GeoNames counts it to Morocco'],
  ['place:ma-11', 'in Western Sahara, which Natural Earth draws by itself'],
  ['place:ma-12', 'likewise'],
  ['place:id-ma', 'islands around a sea: their middle is in it'],
  ['place:jp-46', 'islands far to the south: their middle is in the sea'],
  ['place:ph-14', 'islands around a sea: their middle is in it'],
  ['place:tw-ttt', 'a coast and an island before it'],
  ['place:gn4030723', 'on Pitcairn'],
  ['place:coco-islands-base', 'on islets of Myanmar'],
  ['place:iwo-jima-air-base', 'on an islet of Japan'],
])
/** What lies off a country's coast as a rule, or is the country. */
const anywhere = new Set([
  'country',
  'territory',
  'sea',
  'strait',
  'river',
  'lake',
  'island',
  'peninsula',
  'region',
  'mountain',
])
/** No city has more people, and no country. */
const MOST = { city: 45_000_000, country: 1_600_000_000 }

/**
 * Checks what only all places together show: coordinates in the country that the place is said to lie in, and populations
 * that a place of its class can have.
 * @param fileOf where a record stands, for the message; places without records come from tables and packages
 */
export function checkPlaces(entities: readonly Entity[], fileOf: (id: string) => string): Problem[] {
  const outlines = countryOutlines()
  return entities.flatMap((entity) => {
    if (entity.kind !== 'place') return []
    const what = [...wrongGround(entity, outlines), ...wrongPopulation(entity)]
    return what.map((text) => ({ file: fileOf(entity.id), record: entity.id, what: text }))
  })
}

function wrongGround({ id, class: what, country, name, lat, lon }: PlaceEntity, outlines: CountryOutlines): string[] {
  const code = country?.slice('place:'.length)
  const outline = code && outlines.get(code)
  if (!outline || outliers.has(id) || scattered.has(code) || anywhere.has(what)) return []
  const distance = kilometresOutside(outline, lat, lon)
  if (distance <= OUTSIDE) return []
  return [`lat, lon: ${name} (${lat}, ${lon}) lies ${Math.round(distance)} km outside ${country}; are they swapped?`]
}

function wrongPopulation({ class: what, population }: PlaceEntity): string[] {
  if (!population) return []
  const most = what === 'city' ? MOST.city : MOST.country
  return population.value > most ? [`population: ${population.value} is more than any ${what} has`] : []
}
