import { geoArea, geoCentroid } from 'd3-geo'
import type { MultiPolygon, Polygon } from 'geojson'
import type { PlaceClass } from '../../lib/knowledge/schema'
import { kmBetween, type LonLat } from './sphere'

/** What a map shows: around `center`, so much to the north and south, and all of `fit` where given. */
export interface Extent {
  center: LonLat
  /** km from the centre to the upper and lower edge, at least. */
  halfHeight: number
  /** Ground that must fit in. */
  fit?: MultiPolygon
}

/** km to the upper and lower edge for places without a country, or in one too large to show whole. */
const reach: Partial<Record<PlaceClass, number>> = {
  continent: 3800,
  'former country': 2000,
  sea: 1100,
  river: 700,
  city: 650,
  'first-level region': 750,
  region: 650,
  mountain: 450,
  strait: 350,
  canal: 300,
}
const usualReach = 550
/** A map of less than this shows a shape nobody can place. */
const least = 160
/** The same for a country that is hardly more than a dot itself. */
const leastOfTiny = 260
/** The same for disputed ground: the lines around it are known. */
const leastOfArea = 100
const tiny = 60
/** A country smaller than this (km from its middle to its border) is known by what lies around it. */
const small = 230
/** A country larger than this is not shown whole for one city in it. */
const large = 900

/**
 * The map for a whole country: its main ground, and enough around a small one to recognise where it lies.
 * @param at the country's own coordinates: the middle of a scattering of islands
 * @param kmToLand how far it is from a point to the next land of any size
 */
export function countryExtent(ground: MultiPolygon, at: LonLat, kmToLand: (from: LonLat) => number): Extent {
  const fit = mainGround(ground)
  const center = geoCentroid(fit)
  const radius = radiusOf(fit, center)
  if (radius >= small) return { center, halfHeight: least, fit }
  const around = (from: LonLat) => clamp(kmToLand(from) * 0.9, radius < tiny ? leastOfTiny : least, 2000)
  const isScattered = kmBetween(center, at) > radius * 4
  return isScattered ? { center: at, halfHeight: around(at) } : { center, halfHeight: around(center), fit }
}

/** The map for a disputed area: all of it, and enough around it to recognise where it lies. */
export function areaExtent(fit: MultiPolygon): Extent {
  const center = geoCentroid(fit)
  return { center, halfHeight: Math.max(radiusOf(fit, center) * 1.6, leastOfArea), fit }
}

/** The map for a place: with all of its country if that is not too large, else with the country around it. */
export function placeExtent(at: LonLat, kind: PlaceClass, country?: MultiPolygon): Extent {
  const alone = { center: at, halfHeight: reach[kind] ?? usualReach }
  if (!country) return alone
  const fit = mainGround(country)
  const center = geoCentroid(fit)
  const radius = radiusOf(fit, center)
  // A small country's outlying ground (Gaza) is on the map of its main ground.
  if (radius > large || kmBetween(at, center) > Math.max(radius, least)) return alone
  return { center, halfHeight: least, fit }
}

/**
 * The polygons that one thinks of as the country: its largest, what lies near that, and what is nearly as large. Leaves
 * Alaska, French Guiana or Svalbard off the map rather than show half a globe for them.
 */
export function mainGround(ground: MultiPolygon): MultiPolygon {
  const parts = ground.coordinates.map((coordinates) => {
    const polygon: Polygon = { type: 'Polygon', coordinates }
    return { coordinates, area: geoArea(polygon), center: geoCentroid(polygon) as LonLat }
  })
  const main = parts.reduce((a, b) => (b.area > a.area ? b : a))
  const radius = radiusOf({ type: 'MultiPolygon', coordinates: [main.coordinates] }, main.center)
  const kept = parts.filter(({ area, center }) => {
    const away = kmBetween(center, main.center)
    return away <= radius * 1.3 || (area >= main.area * 0.25 && away < 4000)
  })
  return { type: 'MultiPolygon', coordinates: kept.map(({ coordinates }) => coordinates) }
}

/** km from a point to the farthest border of some ground. */
function radiusOf({ coordinates }: MultiPolygon, from: LonLat): number {
  let farthest = 0
  for (const [outline = []] of coordinates) {
    for (const point of outline) farthest = Math.max(farthest, kmBetween(point, from))
  }
  return farthest
}

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max)
