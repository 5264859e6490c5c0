import { type GeoProjection, geoArea, geoContains, geoPath } from 'd3-geo'
import type { MultiLineString, MultiPolygon } from 'geojson'
import type { Topology } from 'topojson-specification'
import type { PlaceEntity } from '../../lib/knowledge/entity'
import { type Atlas, type Ground, type Line, unpack } from './atlas'
import { areaExtent, countryExtent, placeExtent } from './extent'
import { type Label, type LabelWish, placeLabels } from './labels'
import { projectionFor, scaleBar } from './projection'
import { isNear, kmBetween, type LonLat } from './sphere'

export interface MapFrame {
  width: number
  height: number
}

/** A map as path data, ready to be put into SVG. */
export interface Drawing {
  land: string
  country: string
  /** The place itself, if it is disputed ground. */
  area: string
  borders: string
  disputed: string
  /** The place, unless it is ground or water wide enough to be seen. */
  dot?: { x: number; y: number }
  labels: Label[]
  scale: { km: number; width: number }
}

export type MapPlace = Pick<PlaceEntity, 'id' | 'name' | 'class' | 'lat' | 'lon' | 'country'>

/** Steradians of land that a reader may know by its outline: about 5,000 km². */
const knownLand = 1.2e-4

/** px² from which on a country is seen without a dot. */
const seenArea = 250

/** Draws the map for a place. `nameOf` names a country by its alpha-2 code. */
export function drawMap(
  topology: Topology,
  place: MapPlace,
  { width, height }: MapFrame,
  nameOf: (a2: string) => string | undefined,
): Drawing {
  const atlas = unpack(topology)
  const own = codeOf(place.id)
  const isCountry = atlas.grounds.some(({ a2 }) => a2 === own && a2 !== undefined)
  const a2 = isCountry ? own : codeOf(place.country)
  const country = a2 ? groundOf(atlas, a2) : undefined
  const at: LonLat = [place.lon, place.lat]
  const disputed = atlas.areas.find((area) => area.place === place.id)?.geometry
  const extent = disputed
    ? areaExtent(disputed)
    : isCountry && country
      ? countryExtent(country, at, (from) => kmToLand(atlas, from, a2))
      : placeExtent(at, place.class, country)
  const { projection, horizon } = projectionFor(extent, { width, height, padding: 14 })
  const path = geoPath(projection).digits(1)
  const inSight = <T extends Ground | Line>(things: T[]) => things.filter((one) => isNear(one, extent.center, horizon))
  const lines = (of: Line[]) => {
    const coordinates = inSight(of).map(({ points }) => points)
    return path({ type: 'MultiLineString', coordinates } satisfies MultiLineString) ?? ''
  }

  // Islands that would be no more than a speck cost as much to draw as others.
  const speck = 0.5 / projection.scale()
  const seen = inSight(atlas.grounds).flatMap((ground) => {
    if (ground.radius < speck && ground.a2 !== a2) return []
    const d = path(ground.geometry)
    return d ? [{ ...ground, d, area: path.area(ground.geometry) }] : []
  })
  const isWide = ['sea', 'continent', 'former country'].includes(place.class)
  const isSeen = isCountry && seen.some((ground) => ground.a2 === a2 && ground.area > seenArea)
  const isSeenArea = disputed !== undefined && path.area(disputed) > seenArea
  const dot = isWide || isSeen || isSeenArea ? undefined : pointOn(projection, at)
  const scale = scaleBar(projection, 60)
  const taken = [{ left: 0, right: scale.width + 52, top: height - 16, bottom: height }]
  if (dot) taken.push({ left: dot.x - 7, right: dot.x + 7, top: dot.y - 7, bottom: dot.y + 7 })

  const wishes: LabelWish[] = []
  for (const ground of largestOfEach(seen)) {
    const text = nameOf(ground.a2)
    const must = ground.a2 === a2
    if (must && isCountry && dot) continue
    if (!text || (!must && ground.area < 300)) continue
    const [x, y] = path.centroid(ground.geometry)
    const isOn = (x: number, y: number) => {
      const point = projection.invert?.([x, y])
      return !point || geoContains(ground.geometry, point)
    }
    // The middle of a crescent lies in a neighbour.
    if (!must && !isOn(x, y)) continue
    const [[left], [right]] = path.bounds(ground.geometry)
    wishes.push({
      key: ground.a2,
      text,
      x,
      y,
      width: right - left,
      area: ground.area,
      must,
      isOn: must ? undefined : isOn,
    })
  }
  const spot = pointOn(projection, at)
  const namesItself = isWide ? !isCountry : isSeenArea || (isCountryLike(place) && dot)
  if (spot && namesItself) {
    const y = dot ? spot.y + 14 : spot.y
    wishes.unshift({
      key: 'self',
      text: place.name,
      x: spot.x,
      y,
      width: 0,
      area: Number.POSITIVE_INFINITY,
      must: true,
    })
  }
  return {
    land: seen.map(({ d }) => d).join(''),
    country: country ? (path(country) ?? '') : '',
    area: disputed ? (path(disputed) ?? '') : '',
    borders: lines(atlas.borders),
    disputed: lines(atlas.disputed),
    dot,
    labels: placeLabels(wishes, { width, height }, taken),
    scale,
  }
}

const isCountryLike = ({ class: kind }: MapPlace) => kind === 'country' || kind === 'territory'

/** The alpha-2 code in a country's id; absent: the id of something else. */
export function codeOf(id: string | undefined): string | undefined {
  return /^place:([a-z]{2})$/.exec(id ?? '')?.[1]
}

/** All ground of one country. */
function groundOf({ grounds }: Atlas, code: string): MultiPolygon | undefined {
  const coordinates = grounds.filter(({ a2 }) => a2 === code).map(({ geometry }) => geometry.coordinates)
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : undefined
}

function kmToLand({ grounds }: Atlas, from: LonLat, without: string | undefined): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const { a2, geometry } of grounds) {
    if (a2 === without || geoArea(geometry) < knownLand) continue
    for (const point of geometry.coordinates[0] ?? []) nearest = Math.min(nearest, kmBetween(point, from))
  }
  return nearest
}

function largestOfEach<T extends { a2?: string; area: number }>(grounds: T[]): Array<T & { a2: string }> {
  const largest = new Map<string, T & { a2: string }>()
  for (const ground of grounds) {
    const { a2, area } = ground
    if (a2 && area > (largest.get(a2)?.area ?? -1)) largest.set(a2, { ...ground, a2 })
  }
  return [...largest.values()]
}

function pointOn(projection: GeoProjection, at: LonLat) {
  const spot = projection(at)
  return spot ? { x: Math.round(spot[0] * 10) / 10, y: Math.round(spot[1] * 10) / 10 } : undefined
}
