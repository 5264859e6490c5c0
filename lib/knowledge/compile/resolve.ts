import type { Entity } from '../entity'
import { referencesOf, sourcesOf } from './check-records'
import type { Reading } from './read-records'

/** Records → entities: references get their names, cited sources come along. Sorted by id, so that builds agree. */
export function resolveEntities({ records, sources }: Reading): Entity[] {
  const names = new Map(records.map(({ record }) => [record.id, record.name]))
  return records
    .map(({ record }) => {
      const refs = Object.fromEntries(referencesOf(record).map((id) => [id, names.get(id) ?? id]))
      const citations = Object.fromEntries(
        sourcesOf(record).flatMap((key) => {
          const source = sources.get(key)
          return source ? [[key, source]] : []
        }),
      )
      return { ...record, refs, citations } as Entity
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
