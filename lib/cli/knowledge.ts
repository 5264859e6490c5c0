import { compileNames } from '../knowledge/compile/compile'
import { describeProblem } from '../knowledge/compile/problem'
import type { Entity } from '../knowledge/entity'
import { openNames } from '../knowledge/names'
import type { OfficeRole } from '../knowledge/schema'
import { readAll } from './knowledge-files'

/* Checks all knowledge and prints how much there is, counted from the data; ends with status 1 when something is bad. */

const knowledge = readAll()
const { entities, records, sources, problems, succession } = knowledge
for (const problem of problems) console.error(describeProblem(problem))

const recorded = new Set(records.map(({ record }) => record.id))
const isIn =
  (...classes: string[]) =>
  (one: Entity) =>
    one.kind !== 'leader' && classes.includes(one.class)
const isCountry = ({ id }: { id: string }) => /^place:[a-z]{2}$/.test(id)
const row = (test: (one: Entity) => boolean, goal?: number) => {
  const all = entities.filter(test)
  const withRecord = all.filter(({ id }) => recorded.has(id)).length
  return { all: all.length, 'with a record': withRecord, ...(goal && { 'at least': goal }) }
}
const terms = entities.reduce((sum, one) => sum + (one.kind === 'leader' ? one.offices.length : 0), 0)
/** Countries of which somebody is known who held such an office. */
const countriesWith = (role: OfficeRole) => {
  const offices = entities.flatMap((one) => (one.kind === 'leader' ? one.offices : []))
  const all = new Set(offices.flatMap(({ of, role: its }) => (its === role && of && isCountry({ id: of }) ? of : [])))
  return { all: all.size, 'at least': 60 }
}
const isSmall = (one: Entity) => isIn('city')(one) && one.kind === 'place' && (one.population?.value ?? 0) < 15_000
const isCapital = (one: Entity) => one.kind === 'place' && one.capitalOf.some((id) => id.length === 'place:xx'.length)

console.table({
  'countries and territories': row(isCountry, 249),
  '… with heads of state or of government': row(
    (one) => isCountry(one) && one.kind === 'place' && one.heads !== undefined,
  ),
  'first-level regions': row(isIn('first-level region'), 3800),
  'second-level regions': row(isIn('second-level region')),
  cities: row(isIn('city'), 27_500),
  '… capitals of states and territories': row(isCapital),
  '… of fewer than 15,000 people, by a record': row(
    (one) => isSmall(one) && !isCapital(one) && recorded.has(one.id),
    400,
  ),
  'city districts': row(isIn('city district')),
  'seats of power and landmarks': row(isIn('seat of power', 'landmark', 'bridge', 'border crossing'), 80),
  'regions in the news': row(isIn('region', 'continent', 'former country'), 250),
  'seas, straits, canals, rivers, lakes, islands': row(isIn('sea', 'strait', 'canal', 'river', 'lake', 'island'), 250),
  'mountains and peninsulas': row(isIn('mountain', 'peninsula')),
  'bases, nuclear sites, ranges, plants, ports': row(
    isIn('military base', 'nuclear site', 'test range', 'power plant', 'port', 'airport', 'industrial site', 'dam'),
    500,
  ),
  'refugee camps': row(isIn('refugee camp')),
  leaders: row((one) => one.kind === 'leader', 2200),
  'terms of office': { all: terms, 'at least': 3500 },
  '… of foreign ministers, countries': countriesWith('foreign minister'),
  '… of defence ministers, countries': countriesWith('defence minister'),
  '… of chiefs of armed forces, countries': countriesWith('chief of armed forces'),
  'offices of one holder at a time': { all: succession.offices },
  '… overlaps explained': { all: succession.overlaps.explained },
  '… overlaps unexplained': { all: succession.overlaps.all - succession.overlaps.explained },
  '… gaps explained': { all: succession.gaps.explained },
  '… gaps unexplained': { all: succession.gaps.all - succession.gaps.explained },
  '… of all gaps, after a term whose end no source gave': { all: succession.gaps.open },
  'weapons systems': row((one) => one.kind === 'weapon', 750),
  '… with a sourced range': row((one) => one.kind === 'weapon' && one.range.length > 0, 450),
  bodies: row((one) => one.kind === 'body', 150),
  'unconfirmed records': row((one) => one.unconfirmed === true),
  sources: { all: sources.size },
  // Of bad records there is no pack.
  ...(problems.length === 0 && {
    'surface forms': { all: openNames(compileNames(knowledge).buffer as ArrayBuffer).formCount },
  }),
  problems: { all: problems.length },
})
for (const gap of succession.gaps.unexplained) console.log(gap)
if (problems.length > 0) process.exitCode = 1
