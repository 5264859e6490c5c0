import { describe, expect, test } from 'vitest'
import { officesAt } from '../../../lib/knowledge/at-date'
import { checkSuccession } from '../../../lib/knowledge/compile/check-succession'
import { describeProblem } from '../../../lib/knowledge/compile/problem'
import { readRecords } from '../../../lib/knowledge/compile/read-records'
import { gapsOf, successionsOf } from '../../../lib/knowledge/compile/succession'
import type { PlaceEntity } from '../../../lib/knowledge/entity'
import { allKnowledge } from './all-knowledge'

/* One person at a time holds an office: what the check says of records that break this. */

const source = { path: 'sources/all.yaml', text: 'handbook: {title: A handbook, read: 2026-01-01}\n' }

const { records, entities } = allKnowledge()

/** Records of leaders, each with one office: `name: what the office's line says besides role, source and day`. */
function reading(holders: Record<string, string>) {
  const text = Object.entries(holders).map(
    ([name, office]) => `- id: leader:${name.toLowerCase()}
  name: ${name}
  offices:
    - {${office.includes('role:') ? '' : 'title: President of Exampleland, role: head of state, '}of: place:xa, ${office}, asOf: 2026-01-01, sources: [handbook]}
  summary: A politician.
  sources: [handbook]
  checked: 2026-01-02
`,
  )
  const read = readRecords([source, { path: 'leaders/all.yaml', text: text.join('') }])
  expect(read.problems).toEqual([])
  return read
}

const check = (holders: Record<string, string>, explanations?: string) => {
  const file = explanations === undefined ? undefined : { path: 'succession.yaml', text: explanations }
  const report = checkSuccession(reading(holders), file)
  return { ...report, said: report.problems.map(describeProblem) }
}

const overlapping = { Ann: 'start: 2001-01-01, end: 2005-01-01', Bob: 'start: 2004-01-01' }
const explained = `overlaps:
  - of: place:xa
    role: head of state
    leaders: [leader:ann, leader:bob]
    why: rival governments
    note: Both claimed the office.
    sources: [handbook]
gaps: []
`

describe('two who hold an office at once', () => {
  test('are named with their terms, file and line', () => {
    const { said } = check(overlapping)
    expect(said).toEqual([
      'leaders/all.yaml:8 leader:bob: offices: place:xa head of state is also held by Ann (2001-01-01 – 2005-01-01) in the time of Bob (2004-01-01 – now): mend a date, or say why in succession.yaml',
    ])
  })

  test('are no problem where the file says why', () => {
    const { said, overlaps } = check(overlapping, explained)
    expect(said).toEqual([])
    expect(overlaps).toEqual({ all: 1, explained: 1 })
  })

  test.each([
    ['hand over within days', 'start: 2001-01-01, end: 2005-01-01', 'start: 2004-12-28'],
    ['are known by years that may meet', "start: '2001', end: '2005'", "start: '2004'"],
    ['were followed on a day that no source gave', 'start: 2001-01-01, ended: true', 'start: 2004-01-01'],
  ])('are not taken for such where they %s', (_, ann, bob) => {
    expect(check({ Ann: ann, Bob: bob }).said).toEqual([])
  })

  test('may head two organisations or armies of a country, but not one', () => {
    const chief = (title: string) => `title: ${title}, role: chief of armed forces, start: 2001-01-01`
    expect(check({ Ann: chief('Chief of the Army'), Bob: chief('Chief of the Navy') }).said).toEqual([])
    expect(check({ Ann: chief('Chief of the Army'), Bob: chief('Chief of the army') }).said).toHaveLength(1)
  })

  test('hold it now, both without a known start', () => {
    const minister = 'title: Foreign Minister of Exampleland, role: foreign minister'
    expect(check({ Ann: minister, Bob: minister }).said).toHaveLength(1)
  })
})

test('an explanation of nothing, of an unknown source or of an unknown form is a problem', () => {
  const holders = { Ann: 'start: 2001-01-01, end: 2005-01-01', Bob: 'start: 2005-01-01' }
  expect(check(holders, explained).said).toEqual([
    'succession.yaml place:xa head of state: explains nothing: no such overlap (Both claimed the office.)',
  ])
  expect(check(overlapping, explained.replace('[handbook]', '[hearsay]')).said).toEqual([
    'succession.yaml place:xa head of state: cites the source hearsay, which no registry defines',
  ])
  expect(check(overlapping, explained.replace('rival governments', 'whim')).said[0]).toMatch(
    /^succession\.yaml: overlaps\.0\.why: /,
  )
})

test('a time without a holder is counted, and explained by who came before and after', () => {
  const holders = { Ann: 'start: 2001-01-01, end: 2005-01-01', Bob: 'start: 2006-01-01' }
  const unexplained = [
    'place:xa head of state: nobody is known between Ann (2001-01-01 – 2005-01-01) and Bob (2006-01-01 – now)',
  ]
  expect(check(holders).gaps).toEqual({ all: 1, explained: 0, open: 0, unexplained })
  const why = `overlaps: []
gaps:
  - {of: place:xa, role: head of state, after: leader:ann, before: leader:bob, why: vacant, note: Nobody was elected., sources: [handbook]}
`
  expect(check(holders, why)).toMatchObject({ said: [], gaps: { all: 1, explained: 1, open: 0, unexplained: [] } })
  expect(check({ ...holders, Ann: 'start: 2001-01-01, ended: true' }).gaps).toMatchObject({
    all: 1,
    explained: 0,
    open: 1,
  })
  expect(check({ ...holders, Bob: 'start: 2005-01-20' }).gaps.all).toBe(0)
})

test('since 2000 the real records know who headed the states that world news names most, without a gap', () => {
  const countries = (...codes: string[]) => codes.map((code) => `place:${code}`)
  const states = countries('us', 'ru', 'cn', 'gb', 'fr', 'de', 'ua', 'il', 'in', 'jp', 'tr', 'sa', 'br', 'sy', 'kp')
  const governments = countries('ru', 'cn', 'gb', 'fr', 'de', 'ua', 'il', 'in', 'jp')
  const gaps = successionsOf(records)
    .filter(
      ({ of, role }) =>
        (role === 'head of state' && states.includes(of)) ||
        (role === 'head of government' && governments.includes(of)),
    )
    .flatMap(gapsOf)
    .filter(({ before }) => before.office.start! > '2000')
  expect(gaps.map(({ succession, after, before }) => `${succession.office}: ${after.name} … ${before.name}`)).toEqual(
    [],
  )
})

test('every state has somebody who heads it now, but for two that New Zealand stands for', () => {
  const states = entities.filter(
    (entity): entity is PlaceEntity =>
      entity.kind === 'place' && entity.class === 'country' && /^place:..$/.test(entity.id),
  )
  expect(states.length).toBeGreaterThanOrEqual(197)
  const headless = states.filter(
    ({ heads = [] }) => !heads.some(({ office }) => officesAt({ offices: [office] }).held.length > 0),
  )
  expect(headless.map(({ name }) => name)).toEqual(['Cook Islands', 'Niue'])
})
