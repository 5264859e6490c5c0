import { type GeoProjection, geoAzimuthalEqualArea } from 'd3-geo'
import type { Extent } from './extent'
import { angleBetween, earthRadius } from './sphere'

export interface Frame {
  width: number
  height: number
  /** px kept free around what has to fit in. */
  padding: number
}

export interface Projected {
  projection: GeoProjection
  /** Radians from the middle to the farthest corner of the map. */
  horizon: number
}

/**
 * Equal-area and seen from above the middle of the map: no country is stretched, and no map has the antimeridian for an
 * edge.
 */
export function projectionFor({ center, halfHeight, fit }: Extent, { width, height, padding }: Frame): Projected {
  const projection = geoAzimuthalEqualArea().rotate([-center[0], -center[1]])
  const widest = (height / 2 / halfHeight) * earthRadius
  if (fit) {
    const inner: [[number, number], [number, number]] = [
      [padding, padding],
      [width - padding, height - padding],
    ]
    projection.fitExtent(inner, fit)
  }
  if (!fit || projection.scale() > widest) projection.scale(widest).translate([width / 2, height / 2])
  const horizon = farthestCorner(projection, center, width, height)
  // What lies far outside is cut away on the sphere, before it is projected; the rest at the edge of the map.
  if (horizon < 1.5) projection.clipAngle((horizon * 180) / Math.PI + 1)
  projection.clipExtent([
    [-1, -1],
    [width + 1, height + 1],
  ])
  return { projection, horizon }
}

function farthestCorner(projection: GeoProjection, center: [number, number], width: number, height: number): number {
  const corners: Array<[number, number]> = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ]
  const distances = corners.map((corner) => {
    const point = projection.invert?.(corner)
    return point?.every(Number.isFinite) ? angleBetween(point, center) : Math.PI
  })
  return Math.max(...distances)
}

/** A round length for the scale bar, at most `widest` px of the map. */
export function scaleBar(projection: GeoProjection, widest: number): { km: number; width: number } {
  const kmInPixel = earthRadius / projection.scale()
  const most = widest * kmInPixel
  const power = 10 ** Math.floor(Math.log10(most))
  const km = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power
  return { km, width: km / kmInPixel }
}
