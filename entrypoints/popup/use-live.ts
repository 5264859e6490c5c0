import { liveQuery } from 'dexie'
import { useEffect, useState } from 'preact/hooks'
import { failureOf } from '../../lib/store/outcome'

export interface Live<T> {
  /** Absent: not read yet. While a changed query is read anew it is the answer to the one before. */
  value?: T
  /** Why it could not be read. */
  failure?: string
}

/** The answer to a query of the store, renewed whenever any page of the extension changes what it read. */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({})
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ value }),
      error: (error) => setLive(({ value }) => ({ value, failure: failureOf(error).reason })),
    })
    return () => subscription.unsubscribe()
  }, inputs)
  return live
}
