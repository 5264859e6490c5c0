import { describeProblem } from '../knowledge/compile/problem'
import type { KnowledgeRecord } from '../knowledge/compile/read-records'
import { readKnowledge } from './knowledge-files'

/* Checks every record and prints how much is known; ends with status 1 when a record is bad. */

const { records, sources, problems } = readKnowledge()
for (const problem of problems) console.error(describeProblem(problem))

const count = (test: (record: KnowledgeRecord) => boolean) => records.filter(({ record }) => test(record)).length
const offices = records.reduce((sum, { record }) => sum + (record.kind === 'leader' ? record.offices.length : 0), 0)
console.table({
  'countries and territories': count((r) => r.kind === 'place' && /^place:[a-z]{2}$/.test(r.id)),
  'first-level regions': count((r) => r.kind === 'place' && r.class === 'first-level region'),
  'capitals of states and territories': count((r) => r.kind === 'place' && r.capitalOf.some((id) => id.length === 8)),
  cities: count((r) => r.kind === 'place' && r.class === 'city'),
  'other places': count(
    (r) => r.kind === 'place' && !['country', 'territory', 'city', 'first-level region'].includes(r.class),
  ),
  leaders: count((r) => r.kind === 'leader'),
  'terms of office': offices,
  'weapons systems': count((r) => r.kind === 'weapon'),
  '… with a sourced range': count((r) => r.kind === 'weapon' && r.range.length > 0),
  'unconfirmed records': count((r) => r.unconfirmed === true),
  sources: sources.size,
  problems: problems.length,
})
if (problems.length > 0) process.exitCode = 1
