import type { Entity, PlaceEntity } from '../entity'
import { kilometres } from './outlines'
import type { Problem } from './problem'

/** The nearest city of the Northwest Territories is 450 km from their middle. */
const FARTHEST = 600

/**
 * Checks that regions have their own cities: GeoNames changes its codes for them, and with those of another year Hanoi
 * would lie in another province. Only what is far off is found: of two neighbours' codes that change places nothing is.
 * @param fileOf where a record stands, for the message
 */
export function checkRegions(entities: readonly Entity[], fileOf: (id: string) => string): Problem[] {
  const cities = new Map<string, PlaceEntity[]>()
  for (const entity of entities) {
    if (entity.kind !== 'place' || entity.class !== 'city' || !entity.region) continue
    const others = cities.get(entity.region)
    if (others) others.push(entity)
    else cities.set(entity.region, [entity])
  }
  return entities.flatMap((region) => {
    const own = cities.get(region.id)
    if (region.kind !== 'place' || !own) return []
    const nearest = Math.min(...own.map(({ lat, lon }) => kilometres(region.lat, region.lon, [lon, lat])))
    if (nearest <= FARTHEST) return []
    const what = `${region.name} has no city within ${Math.round(nearest)} km, but is given ${own[0]!.name}; whose is its code?`
    return [{ file: fileOf(region.id), record: region.id, what }]
  })
}
