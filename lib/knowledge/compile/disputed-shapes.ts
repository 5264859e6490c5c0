import type { Arc, GeometryCollection, Topology } from 'topojson-specification'
import { disputedAreas } from './disputed-areas'

/**
 * Adds an object `disputed` to a topology whose arcs are degrees, not yet quantised: each area a multipolygon with the
 * place it is as `properties.place`. A ring that two areas have is one arc.
 */
export function withDisputed<T extends Topology>(topology: T): T {
  const arcs: Arc[] = [...topology.arcs]
  const known = new Map<string, number>()
  const arcOf = (ring: string) => {
    const at = known.get(ring) ?? arcs.push(pointsOf(ring)) - 1
    known.set(ring, at)
    return at
  }
  const geometries = Object.entries(disputedAreas).map(([place, rings]) => ({
    type: 'MultiPolygon' as const,
    arcs: rings.map((ring) => [[arcOf(ring)]]),
    properties: { place },
  }))
  const disputed = { type: 'GeometryCollection', geometries } satisfies GeometryCollection
  return { ...topology, arcs, objects: { ...topology.objects, disputed } }
}

const pointsOf = (ring: string): Arc => ring.split(',').map((point) => point.trim().split(/\s+/).map(Number))
