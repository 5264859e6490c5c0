import { countryComplaints, rangeComplaints } from './check-weapons'
import { formsOf } from './forms'
import type { Problem } from './problem'
import type { KnowledgeRecord, Located, Reading } from './read-records'

/**
 * Checks what no single record can show: ids, references, sources, the order of dates, names claimed twice.
 * @param derived ids of entities without records, which may be referred to
 */
export function checkRecords({ records, sources }: Reading, derived: ReadonlySet<string> = new Set()): Problem[] {
  const problems: Problem[] = []
  const byId = new Map<string, Located>()
  for (const located of records) {
    const earlier = byId.get(located.record.id)
    if (earlier) problems.push(at(located, `id: already used in ${earlier.file}:${earlier.line}`))
    else byId.set(located.record.id, located)
  }
  for (const located of records) {
    for (const id of new Set(referencesOf(located.record))) {
      if (!byId.has(id) && !derived.has(id)) problems.push(at(located, `refers to ${id}, which no record has`))
    }
    for (const key of sourcesOf(located.record)) {
      if (!sources.has(key)) problems.push(at(located, `cites the source ${key}, which no registry defines`))
    }
    if (isMiscoded(located.record))
      problems.push(at(located, 'id: two letters are for countries, territories and Antarctica'))
    if (located.record.kind === 'leader') problems.push(...checkOffices(located))
    if (located.record.kind === 'weapon') {
      const wrong = [...rangeComplaints(located.record), ...countryComplaints(located.record, byId)]
      problems.push(...wrong.map((what) => at(located, what)))
    }
    problems.push(...checkMisleading(located))
  }
  return [...problems, ...checkClaims(records)]
}

const at = ({ file, line, record }: Located, what: string): Problem => ({ file, line, record: record.id, what })

/** A river is not to take what the ISO may give to a country. */
const isMiscoded = (record: KnowledgeRecord) =>
  /^place:[a-z]{2}$/.test(record.id) &&
  !(record.kind === 'place' && ['country', 'territory', 'continent'].includes(record.class))

/** Every entity that a record names by id. */
export function referencesOf(record: KnowledgeRecord): string[] {
  if (record.kind === 'leader') return record.offices.flatMap(({ of }) => of ?? [])
  if (record.kind === 'weapon') return [...record.origin, ...record.users]
  if (record.kind === 'body') return [record.country ?? [], record.seat ?? [], record.members].flat()
  const { country, region, capital, capitalOf, standsFor } = record
  return [country ?? [], region ?? [], capital, capitalOf, standsFor?.includes(':') ? standsFor : []].flat()
}

/** Every source key that a record cites, for itself and for its figures; each once. */
export function sourcesOf(record: KnowledgeRecord): string[] {
  const cited = [record.sources]
  if (record.kind === 'leader') cited.push(...record.offices.map(({ sources }) => sources))
  else if (record.kind === 'weapon') {
    cited.push(...record.range.map(({ sources }) => sources))
    for (const figure of [record.speed, record.warhead, record.guidance]) cited.push(figure?.sources ?? [])
  } else if (record.kind === 'place') cited.push(record.population?.sources ?? [])
  return [...new Set(cited.flat())]
}

function checkOffices(located: Located): Problem[] {
  const { record } = located
  if (record.kind !== 'leader') return []
  return record.offices.flatMap(({ title, start, end, asOf }) => {
    const wrong = []
    if (start && end && end < start.slice(0, end.length))
      wrong.push(`${title}: ends (${end}) before it starts (${start})`)
    if (start && start.slice(0, 10) > asOf)
      wrong.push(`${title}: starts (${start}) after the day its source speaks for`)
    return wrong.map((what) => at(located, `offices: ${what}`))
  })
}

function checkMisleading(located: Located): Problem[] {
  const forms = new Set(formsOf(located.record).map(({ text }) => text))
  return located.record.misleading
    .filter(({ form }) => !forms.has(form))
    .map(({ form }) => at(located, `misleading: "${form}" is neither the name nor an alias of this record`))
}

/** Two entities may share a form only where each says that it does; surnames are told apart by the text itself. */
function checkClaims(records: Located[]): Problem[] {
  const claims = new Map<string, Located[]>()
  for (const located of records) {
    const texts = formsOf(located.record).filter(({ kind }) => kind !== 'surname')
    for (const text of new Set(texts.map((form) => form.text))) claims.set(text, [...(claims.get(text) ?? []), located])
  }
  return [...claims].flatMap(([text, claimants]) => {
    if (claimants.length < 2) return []
    // What is said of "Hammer" holds for its plural too.
    const silent = claimants.filter(
      ({ record }) => !record.misleading.some(({ form }) => text === form || text === `${form}s`),
    )
    const others = (one: Located) => claimants.filter((other) => other !== one).map(({ record }) => record.id)
    return silent.map((one) =>
      at(one, `"${text}" is also claimed by ${others(one).join(', ')}: say so under "misleading", with its share`),
    )
  })
}
