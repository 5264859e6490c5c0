import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { type Cap, capOf } from './sphere'

/** One piece of a country: a mainland, an island. */
export interface Ground extends Cap {
  a2?: string
  geometry: Polygon
}

export interface Line extends Cap {
  points: Position[]
}

/** The world's countries and lines, unpacked once. */
export interface Atlas {
  grounds: Ground[]
  borders: Line[]
  disputed: Line[]
  /** Disputed ground without a country code of its own, by the place it is. */
  areas: Area[]
}

export interface Area {
  place: string
  geometry: MultiPolygon
}

type Properties = { a2?: string }
type Country = GeometryObject<Properties> & { properties?: Properties }

/** Lines that the states on both sides, or most others, do not agree on; with those inside one code (see shapes.ts). */
const disputedPairs = new Set(['eh ma', 'rs xk', 'il ps'])

const unpacked = new WeakMap<Topology, Atlas>()

/** Unpacks a topology of `compileShapes`; a second time it costs nothing. */
export function unpack(topology: Topology): Atlas {
  const known = unpacked.get(topology)
  if (known) return known
  const countries = topology.objects.countries as GeometryCollection<Properties>
  const lines = (filter: (a: Country, b: Country) => boolean) =>
    mesh(topology, countries as never, filter as never).coordinates.map((points) => ({ points, ...capOf(points) }))
  const areas = areasOf(topology)
  const outlines = areas.flatMap(({ geometry }) =>
    geometry.coordinates.flat().map((points) => ({ points, ...capOf(points) })),
  )
  const atlas: Atlas = {
    areas,
    grounds: feature(topology, countries).features.flatMap(({ properties, geometry }) =>
      polygonsOf(geometry as Polygon | MultiPolygon).map((coordinates) => ({
        a2: properties.a2,
        geometry: { type: 'Polygon' as const, coordinates },
        ...capOf(coordinates[0] ?? []),
      })),
    ),
    borders: lines((a, b) => a !== b && !isDisputed(a, b)),
    disputed: [...lines((a, b) => a !== b && isDisputed(a, b)), ...outlines],
  }
  unpacked.set(topology, atlas)
  return atlas
}

function areasOf(topology: Topology): Area[] {
  const disputed = topology.objects.disputed as GeometryCollection<{ place: string }>
  return feature(topology, disputed).features.map(({ properties, geometry }) => ({
    place: properties.place,
    geometry: geometry as MultiPolygon,
  }))
}

const polygonsOf = (geometry: Polygon | MultiPolygon) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

function isDisputed(a: Country, b: Country): boolean {
  const [one, other] = [a.properties?.a2, b.properties?.a2]
  if (!one || !other) return true
  return one === other || disputedPairs.has([one, other].sort().join(' '))
}
