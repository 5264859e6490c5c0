import * as v from 'valibot'
import { officeRoles } from '../schema'
import type { Problem } from './problem'
import type { Reading, RecordFile } from './read-records'
import { readYaml } from './read-yaml'
import { type Gap, gapsOf, type Overlap, overlapsOf, type Succession, successionsOf, type Term } from './succession'

/** Where overlaps and gaps that are as they should be are explained. */
export const successionFile = 'succession.yaml'

/** Why two hold an office at once. */
const overlapReasons = ['collective head', 'rival governments', 'two states', 'two offices', 'acting holder'] as const
/** Why nobody is known to have held an office. */
const gapReasons = ['vacant', 'abolished', 'acting holder', 'collective head', 'rival governments'] as const

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
const sources = v.pipe(v.array(text), v.minLength(1, 'every explanation names at least one source'))
const common = { of: text, role: v.picklist(officeRoles), note: text, sources }
const explanationsSchema = v.strictObject({
  overlaps: v.array(
    v.strictObject({ ...common, leaders: v.pipe(v.array(text), v.minLength(2)), why: v.picklist(overlapReasons) }),
  ),
  gaps: v.array(v.strictObject({ ...common, after: text, before: text, why: v.picklist(gapReasons) })),
})

/** What the check of successions found, for the table of coverage. */
export interface SuccessionReport {
  problems: Problem[]
  offices: number
  overlaps: { all: number; explained: number }
  /** `open`: after a term whose end is not known; `unexplained`: each in words. */
  gaps: { all: number; explained: number; open: number; unexplained: readonly string[] }
}

/**
 * Checks that one person at a time holds an office that is one person's. An overlap that nothing explains is a problem, and
 * so is an explanation of nothing; gaps that nothing explains are counted.
 * @param file the explanations; absent: nothing is explained
 */
export function checkSuccession(
  { records, sources: registry }: Reading,
  file: RecordFile | undefined,
): SuccessionReport {
  const problems: Problem[] = []
  const wrong = (record: string, what: string) => problems.push({ file: successionFile, record, what })
  const successions = successionsOf(records)
  const overlaps = successions.flatMap(overlapsOf)
  const gaps = successions.flatMap(gapsOf)
  const { content: explained = { overlaps: [], gaps: [] }, problems: unread } = readYaml(file, explanationsSchema)
  problems.push(...unread)
  const used = new Set<object>()
  const find = <One extends { of: string; role: string }>(list: One[], of: Succession, fits: (one: One) => boolean) => {
    const found = list.find((one) => one.of === of.of && one.role === of.role && fits(one))
    if (found) used.add(found)
    return found
  }
  const silent = overlaps.filter(
    ({ succession, terms }) =>
      !find(explained.overlaps, succession, ({ leaders }) => terms.every(({ leader }) => leaders.includes(leader))),
  )
  for (const overlap of silent) problems.push(describe(overlap))
  const unknown = gaps.filter(
    ({ succession, after, before }) =>
      !find(explained.gaps, succession, (one) => one.after === after.leader && one.before === before.leader),
  )
  for (const one of [...explained.overlaps, ...explained.gaps]) {
    const name = `${one.of} ${one.role}`
    if (!used.has(one)) wrong(name, `explains nothing: no such ${'leaders' in one ? 'overlap' : 'gap'} (${one.note})`)
    for (const key of one.sources)
      if (!registry.has(key)) wrong(name, `cites the source ${key}, which no registry defines`)
  }
  return {
    problems,
    offices: successions.length,
    overlaps: { all: overlaps.length, explained: overlaps.length - silent.length },
    gaps: {
      all: gaps.length,
      explained: gaps.length - unknown.length,
      open: gaps.filter(({ open }) => open).length,
      unexplained: unknown.map(inWords),
    },
  }
}

const inWords = ({ succession, after, before }: Gap): string =>
  `${succession.office}: nobody is known between ${termOf(after)} and ${termOf(before)}`

const termOf = ({ name, office }: Term): string =>
  `${name} (${office.start ?? '?'} – ${office.end ?? (office.ended ? '?' : 'now')})`

function describe({ succession, terms: [one, other] }: Overlap): Problem {
  const { file, line } = other.located
  const what = `offices: ${succession.office} is also held by ${termOf(one)} in the time of ${termOf(other)}`
  return { file, line, record: other.leader, what: `${what}: mend a date, or say why in ${successionFile}` }
}
