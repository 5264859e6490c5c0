import type { Place } from '../schema'
import { type GeoNamesCity, geonamesSource, geonamesYear } from './geonames'
import { type RegionRow, regionSources } from './region-tables'

/** A place that no record describes, in the form of one, without a sentence. */
export type DerivedPlace = Place & { kind: 'place' }

/** Cities of fewer people come in only as capitals, as seats of regions, or by a record. */
const CITY = 15_000
/** Where news in English is made, its local papers name towns of this many. */
const TOWN = 1250
const townsOf = new Set(['us', 'ca', 'gb', 'ie', 'au', 'nz'])

export interface Gazetteer {
  /** Cities and regions that no record has. */
  places: DerivedPlace[]
  /** What GeoNames adds to cities that records have: their region and their people, by id. */
  regionOf: Map<string, string>
  populationOf: Map<string, Place['population']>
  /** The seats of regions as GeoNames has them, by the region's id. */
  seatsOf: Map<string, string[]>
  /** What the tables add to regions that records have: what they are called where they are, by id. */
  designationOf: Map<string, string>
  /** Names in Latin script of cities (from GeoNames) and of regions (from the tables), by id, the main one first. */
  spellings: Map<string, string[]>
  /** People in the cities of a region, by region id; as a measure of how often it is in the news. */
  people: Map<string, number>
}

/**
 * The world's cities and first-level regions, derived from packages and tables.
 * @param recorded ids of places that have records: those are never derived again
 * @param countries ids of countries and territories; a city of any other is left out
 * @param day the day on which the derivation was checked
 * @param isWord whether a name is a word of the language: towns that are called so are mostly something else
 */
export function deriveGazetteer(
  cities: readonly GeoNamesCity[],
  regions: readonly RegionRow[],
  recorded: ReadonlySet<string>,
  countries: ReadonlySet<string>,
  day: string,
  isWord: (name: string) => boolean = () => false,
): Gazetteer {
  const byCode = new Map(
    regions.filter(({ geonames }) => geonames).map((row) => [`${row.country}.${row.geonames}`, row.id]),
  )
  const gazetteer: Gazetteer = {
    places: [],
    regionOf: new Map(),
    populationOf: new Map(),
    seatsOf: new Map(),
    designationOf: new Map(),
    spellings: new Map(),
    people: new Map(),
  }
  const seats = gazetteer.seatsOf
  for (const city of cities) {
    const id = `place:gn${city.id}`
    const code = `place:${city.country}.${city.admin1}`
    const region = byCode.get(code)
    for (const home of [region, byCode.get(`${code}.${city.admin2}`)]) {
      if (home) gazetteer.people.set(home, (gazetteer.people.get(home) ?? 0) + city.population)
    }
    const isSeat = city.feature === 'PPLA' || city.feature === 'PPLC'
    const known = recorded.has(id)
    if (!countries.has(`place:${city.country}`) || isGone(city)) continue
    if (!known && !isSeat && city.population < CITY && !(isTown(city) && !isWord(city.name))) continue
    if (region) gazetteer.regionOf.set(id, region)
    if (region && city.feature === 'PPLA') seats.set(region, [...(seats.get(region) ?? []), id])
    // Nobody writes a village in another language.
    if (known || isSeat || city.population >= CITY) gazetteer.spellings.set(id, latin(city))
    if (city.population > 0) gazetteer.populationOf.set(id, populationOf(city))
    if (!known) gazetteer.places.push(cityPlace(city, region, day))
  }
  const rows = new Set(regions.map(({ id }) => id))
  for (const row of regions) {
    if (!countries.has(row.country)) continue
    if (recorded.has(row.id)) {
      if (row.designation) gazetteer.designationOf.set(row.id, row.designation)
      gazetteer.spellings.set(row.id, [row.name, ...row.others])
      continue
    }
    gazetteer.places.push(regionPlace(row, rows.has(row.within), seats.get(row.id) ?? [], day))
  }
  return gazetteer
}

const isTown = ({ country, population }: GeoNamesCity) => townsOf.has(country) && population >= TOWN

/** Abandoned, destroyed and historical places, which the living ones share their names with. */
const isGone = ({ feature }: GeoNamesCity) => ['PPLQ', 'PPLH', 'PPLW', 'PPLCH'].includes(feature)

const populationOf = ({ population }: GeoNamesCity) => ({
  value: population,
  year: geonamesYear,
  sources: [geonamesSource],
})

function cityPlace(city: GeoNamesCity, region: string | undefined, day: string): DerivedPlace {
  return {
    ...blank,
    id: `place:gn${city.id}`,
    name: nameInNews(city),
    class: 'city',
    country: `place:${city.country}`,
    ...(region && { region }),
    lat: rounded(city.lat),
    lon: rounded(city.lon),
    ...(city.population > 0 && { population: populationOf(city) }),
    sources: [geonamesSource],
    checked: day,
  }
}

/** @param isInside whether the region that it lies in has a row of its own */
function regionPlace(row: RegionRow, isInside: boolean, seats: string[], day: string): DerivedPlace {
  return {
    ...blank,
    id: row.id,
    name: row.name,
    class: row.within ? 'second-level region' : 'first-level region',
    aliases: row.others.length > 0 ? { short: row.others } : {},
    ...(row.designation && { designation: row.designation }),
    country: row.country,
    ...(isInside && { region: row.within }),
    lat: row.lat,
    lon: row.lon,
    ...(row.wikidata && { wikidata: row.wikidata }),
    capital: seats,
    sources: regionSources(row),
    checked: day,
  }
}

const blank = { kind: 'place' as const, aliases: {}, misleading: [], capital: [], capitalOf: [] }

/** To a hundred metres. */
const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000

const LATIN = /^\p{Lu}[\p{Script=Latin}\p{M}\s'’ʼ‘`.-]*$/u

/** The names in Latin script, the main one first, each once. Codes of airports and the like are no names. */
function latin(city: GeoNamesCity): string[] {
  const names = city.alternates.filter((other) => LATIN.test(other) && !/^\p{Lu}{1,5}$/u.test(other))
  return [...new Set([nameInNews(city), city.name, ...names])]
}

/** Countries whose own script is another than ours: marks above and below letters there are a scholar's. */
const TRANSCRIBED = new Set(
  `ae af bd bh bt cn eg er et ge gr il in iq ir jo jp kh kp kr kw la lb lk ly mm mn mv np om pk ps qa sa sd sy th tj tw
  ye`.split(/\s+/),
)

/** "Rājkot" and "Sāmarrā’" as newspapers write them; "Zürich" as it is, and "Xi’an", which is not "Xian". */
const nameInNews = ({ name, country }: GeoNamesCity) =>
  TRANSCRIBED.has(country)
    ? name
        .normalize('NFD')
        .replace(/\p{M}|(?<=^|\s)[ʻ‘’'`ʼ]|[ʻ‘’'`ʼ](?=\s|$)/gu, '')
        .normalize('NFC')
    : name
