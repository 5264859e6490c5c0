import type { Position } from 'geojson'

export type LonLat = [lon: number, lat: number]

export const earthRadius = 6371
const radians = Math.PI / 180

/**
 * The angle between two points as seen from the Earth's middle, in radians. Thousands of these are wanted for one map,
 * and `geoDistance` of d3-geo, which streams a line for each, takes ten times as long.
 */
export function angleBetween([lonA = 0, latA = 0]: Position, [lonB = 0, latB = 0]: Position): number {
  const sinLat = Math.sin(((latB - latA) * radians) / 2)
  const sinLon = Math.sin(((lonB - lonA) * radians) / 2)
  const h = sinLat * sinLat + Math.cos(latA * radians) * Math.cos(latB * radians) * sinLon * sinLon
  return 2 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** km from one point to another. */
export function kmBetween(a: Position, b: Position): number {
  return angleBetween(a, b) * earthRadius
}

/** A round patch of the globe that something lies in. */
export interface Cap {
  center: LonLat
  /** Radians. */
  radius: number
}

/** A patch around all points, not the smallest there is. */
export function capOf(points: readonly Position[]): Cap {
  let [x, y, z] = [0, 0, 0]
  for (const [lon = 0, lat = 0] of points) {
    x += Math.cos(lat * radians) * Math.cos(lon * radians)
    y += Math.cos(lat * radians) * Math.sin(lon * radians)
    z += Math.sin(lat * radians)
  }
  const center: LonLat = [Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians]
  let radius = 0
  for (const point of points) radius = Math.max(radius, angleBetween(point, center))
  return { center, radius }
}

/** Whether any of a patch can lie within `horizon` radians of a point. */
export function isNear({ center, radius }: Cap, from: LonLat, horizon: number): boolean {
  return angleBetween(center, from) <= radius + horizon
}
