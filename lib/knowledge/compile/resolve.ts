import type { Entity, EntityId, Head, LeaderEntity } from '../entity'
import type { Office, Source } from '../schema'
import { referencesOf, sourcesOf } from './check-records'
import type { KnowledgeRecord } from './read-records'

/** Records → entities: references get their names, cited sources come along. Sorted by id, so that builds agree. */
export function resolveEntities(records: readonly KnowledgeRecord[], sources: ReadonlyMap<string, Source>): Entity[] {
  const names = new Map(records.map(({ id, name }) => [id, name]))
  const heads = headsByCountry(records)
  return records
    .map((record) => {
      const own = heads.get(record.id)
      const references = [...referencesOf(record), ...(own ?? []).map(({ leader }) => leader)]
      const refs = Object.fromEntries([...new Set(references)].map((id) => [id, names.get(id) ?? id]))
      const cited = [...sourcesOf(record), ...(own ?? []).flatMap(({ office }) => office.sources)]
      const citations = Object.fromEntries(
        [...new Set(cited)].flatMap((key) => {
          const source = sources.get(key)
          return source ? [[key, source]] : []
        }),
      )
      return { ...record, ...(own && { heads: own }), refs, citations } as Entity
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Of a country, its heads of state and of government; of an organisation, whoever leads it. */
const isHead = ({ of, role }: Office) =>
  of?.startsWith('body:')
    ? [
        'head of organisation',
        'armed group leader',
        'party leader',
        'supreme leader',
        'chief of armed forces',
      ].includes(role)
    : role === 'head of state' || role === 'head of government'

/** Those who lead or led countries and organisations, by the id of what they lead, the latest first. */
function headsByCountry(records: readonly KnowledgeRecord[]): Map<string, Head[]> {
  const heads = new Map<string, Head[]>()
  for (const record of records) {
    if (record.kind !== 'leader') continue
    for (const office of (record as unknown as LeaderEntity).offices) {
      if (!office.of || !isHead(office)) continue
      heads.set(office.of, [...(heads.get(office.of) ?? []), { leader: record.id as EntityId, office }])
    }
  }
  for (const list of heads.values()) list.sort((a, b) => ((a.office.start ?? '') < (b.office.start ?? '') ? 1 : -1))
  return heads
}
