import { isCity, type Reading } from './occurrence'

/** Places that distances are measured from: the first of the article. */
const ANCHORS = 24

/** Kilometres within which a place is in the neighbourhood of another, and from which it is elsewhere. */
const NEAR = 200
const FAR = 1000
/** Kilometres between the middles of countries that are named together. */
const NEIGHBOURS = 1500

/** More witnesses than these say nothing more: a book is no surer of its names than an article. */
const ENOUGH = 20

/** Which countries, regions and places an article names beyond doubt. */
export class Geography {
  /** By country: how often it, or what belongs to it, is named. */
  readonly #countries = new Map<number, number>()
  readonly #regions = new Map<number, number>()
  /** How often the country that is named most is, and the region. */
  #most = 0
  #mostOfRegion = 0
  /** By country that is named itself: its middle. */
  readonly #middles = new Map<number, { lat: number; lon: number }>()
  readonly #anchors: { key: number; lat: number; lon: number }[] = []
  /** Kilometres from a reading's place to the nearest anchor, as far as they were asked for, and for which name. */
  readonly #nearest = new Map<Reading, { key: number; least: number }>()
  /** By the readings of a name, as far as that was asked for, and for which. */
  readonly #onlyNear = new Map<readonly Reading[], { key: number; only: number }>()

  /** Takes note of what a name means; of every one in the article before anything is asked. @param key the name's */
  note(reading: Reading, key: number): void {
    const { entity, known, form } = reading
    this.#most = Math.max(this.#most, count(this.#countries, countryOf(reading)))
    if (known.kind !== 'place' || form === 'demonym') return
    if (known.region) this.noteRegion(reading)
    const { lat, lon } = known
    if (lat === undefined || lon === undefined) return
    if (known.country < 0) this.#middles.set(entity, { lat, lon })
    else if (this.#anchors.length < ANCHORS) this.#anchors.push({ key, lat, lon })
  }

  /** Takes note of a region that is named, also within the name of an institution. */
  noteRegion({ entity }: Reading): void {
    this.#mostOfRegion = Math.max(this.#mostOfRegion, count(this.#regions, entity))
  }

  /** How often the country of a reading is named, or things in it, but for one name of its own; at most `ENOUGH`. */
  witnesses(reading: Reading, isOwn: boolean): number {
    const all = this.#countries.get(countryOf(reading)) ?? 0
    return Math.min(ENOUGH, Math.max(0, all - (isOwn ? 1 : 0)))
  }

  /** Whether the reading's country is the one that the article names most. */
  isAtHome(reading: Reading): boolean {
    return this.#countries.get(countryOf(reading)) === this.#most
  }

  /** Whether the region in which a place lies is named. */
  regionNamed({ known }: Reading): boolean {
    return this.#regions.has(known.within)
  }

  /** Whether the region in which a place lies is the one that the article names most. */
  isInHomeRegion({ known }: Reading): boolean {
    return this.#regions.get(known.within) === this.#mostOfRegion
  }

  /**
   * Whether a town or county lies in a region that is not named, while just one of its country that has the same name lies
   * in one that is.
   */
  isInAnotherRegion({ entity, known }: Reading, readings: readonly Reading[]): boolean {
    if (readings.length === 1 || !isLocal(known) || this.#regions.size === 0) return false
    const only = this.#onlyInRegion(readings, known.country)
    return only >= 0 && only !== entity
  }

  /** The only one of a country's places of a name whose region is named; −1 for none. */
  #onlyInRegion(readings: readonly Reading[], country: number): number {
    let only = -1
    for (const reading of readings) {
      if (reading.known.country !== country || !this.regionNamed(reading)) continue
      if (only >= 0) return -1
      only = reading.entity
    }
    return only
  }

  /** Whether another country nearby is named. */
  isNearCountry({ entity, known: { lat, lon } }: Reading): boolean {
    if (lat === undefined || lon === undefined) return false
    for (const [country, middle] of this.#middles) {
      if (country !== entity && distance(lat, lon, middle.lat, middle.lon) < NEIGHBOURS) return true
    }
    return false
  }

  /** Kilometres to the nearest place of another name; Infinity where there is none. @param key the name's */
  nearest(reading: Reading, key: number): number {
    const { lat, lon } = reading.known
    if (lat === undefined || lon === undefined) return Number.POSITIVE_INFINITY
    const known = this.#nearest.get(reading)
    if (known?.key === key) return known.least
    let least = Number.POSITIVE_INFINITY
    for (const anchor of this.#anchors) {
      if (anchor.key === key || northward(lat, anchor.lat) >= least) continue
      least = Math.min(least, distance(lat, lon, anchor.lat, anchor.lon))
    }
    this.#nearest.set(reading, { key, least })
    return least
  }

  /** The only one of the places of a name that is near another place, the others being far; −1 for none. */
  onlyOneNear(readings: readonly Reading[], key: number): number {
    if (readings.length === 1) return -1
    const known = this.#onlyNear.get(readings)
    if (known?.key === key) return known.only
    const only = this.#findOnlyNear(readings, key)
    this.#onlyNear.set(readings, { key, only })
    return only
  }

  #findOnlyNear(readings: readonly Reading[], key: number): number {
    let only = -1
    let [far, near] = [0, 0]
    for (const reading of readings) {
      // The middle of a region says little of what is near.
      if (!isCity(reading)) continue
      const kilometres = this.nearest(reading, key)
      if (kilometres > FAR) far++
      else if (kilometres < NEAR) {
        near++
        only = reading.entity
      }
    }
    return near === 1 && far > 0 ? only : -1
  }
}

/** What is known in its region, and not in world news: Waterloo in Iowa, not San Diego. */
const isLocal = ({ kind, within, curated }: Reading['known']) => kind === 'place' && within >= 0 && !curated

/** The country that something belongs to, or is. */
export const countryOf = ({ entity, known }: Reading) => (known.country < 0 ? entity : known.country)

/** Counts one more. @returns how many there are now */
function count(counts: Map<number, number>, what: number): number {
  const now = (counts.get(what) ?? 0) + 1
  counts.set(what, now)
  return now
}

const RADIANS = Math.PI / 180
const EARTH = 6371

/** Kilometres between two places on the globe. */
export function distance(lat: number, lon: number, otherLat: number, otherLon: number): number {
  const x = (otherLon - lon) * RADIANS * Math.cos(((lat + otherLat) / 2) * RADIANS)
  const y = (otherLat - lat) * RADIANS
  return EARTH * Math.sqrt(x * x + y * y)
}

/** What there is of it from south to north: the least that it can be. */
const northward = (lat: number, otherLat: number) => EARTH * RADIANS * Math.abs(otherLat - lat)
