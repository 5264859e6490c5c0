import type { Weapon } from '../schema'
import type { KnowledgeRecord, Located } from './read-records'

type Class = Weapon['class']

/**
 * What a range of each class may be, in km. Wide on purpose: it is to catch metres for kilometres, a digit too many and
 * a record of the wrong class, not to settle figures that sources dispute.
 */
const bounds: Record<Class, readonly [least: number, most: number]> = {
  'ballistic missile': [30, 19000],
  'cruise missile': [10, 25000],
  'hypersonic missile': [200, 10000],
  'anti-ship missile': [5, 2000],
  'anti-tank missile': [0.1, 100],
  'air-to-air missile': [2, 600],
  'air-to-surface missile': [1, 1000],
  'air defence system': [0.5, 3000],
  'rocket artillery': [0.2, 600],
  'tube artillery': [1, 200],
  tank: [100, 1000],
  'fighting vehicle': [100, 1500],
  'fighter aircraft': [200, 6000],
  bomber: [1000, 18000],
  'attack aircraft': [200, 6000],
  'support aircraft': [300, 18000],
  helicopter: [100, 2500],
  drone: [0.5, 25000],
  'loitering munition': [1, 3000],
  'naval drone': [5, 3000],
  'ship class': [100, 25000],
  ship: [100, 25000],
  submarine: [100, 25000],
  bomb: [1, 100],
  'glide bomb': [5, 300],
  mine: [0.001, 50],
  torpedo: [1, 200],
  radar: [1, 10000],
  'small arm': [0.01, 8],
}

/** What is wrong with a weapon's ranges, each in words; none where all is well. */
export function rangeComplaints({ class: kind, range }: Weapon): string[] {
  const [least, most] = bounds[kind]
  return range.flatMap(({ min, max }) => [
    ...(min !== undefined && min > max ? [`range: the least (${min} km) is more than the most (${max} km)`] : []),
    ...[min ?? max, max]
      .filter((km, i, all) => all.indexOf(km) === i && (km < least || km > most))
      .map((km) => `range: ${km} km is not between ${least} and ${most} km, as for every ${kind}`),
  ])
}

/**
 * What is wrong with a weapon's origin and users: places must be countries or territories; armed groups and
 * alliances (bodies) may build and use weapons too.
 * @param byId every record
 */
export function countryComplaints({ origin, users }: Weapon, byId: ReadonlyMap<string, Located>): string[] {
  const named = [...origin.map((id) => ['origin', id] as const), ...users.map((id) => ['users', id] as const)]
  return named
    .filter(([, id]) => byId.has(id) && !isParty(byId.get(id)?.record))
    .map(([field, id]) => `${field}: ${id} is neither a country or territory nor a body`)
}

const isParty = (record: KnowledgeRecord | undefined) =>
  record?.kind === 'body' || (record?.kind === 'place' && ['country', 'territory'].includes(record.class))
