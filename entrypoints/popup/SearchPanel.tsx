import { useEffect, useState } from 'preact/hooks'
import { SearchView } from '../../components/popup/SearchView'
import { headline } from '../../lib/knowledge/at-date'
import type { Entity, ShortCard } from '../../lib/knowledge/entity'
import { entities } from './store'

interface SearchPanelProps {
  query: string
  onQuery(query: string): void
  onOpen(card: ShortCard): void
}

interface Found {
  query: string
  cards?: ShortCard[]
  failure?: string
}

/** Search over everything the extension knows. */
export function SearchPanel({ query, onQuery, onOpen }: SearchPanelProps) {
  const [found, setFound] = useState<Found>({ query: '', cards: [] })
  useEffect(() => {
    let current = true
    search(query).then((answer) => current && setFound(answer))
    return () => {
      current = false
    }
  }, [query])
  // While the next answer is on its way the last one stays.
  const cards = query.trim() ? found.cards : []
  return <SearchView query={query} onQuery={onQuery} found={cards} failure={found.failure} onOpen={onOpen} />
}

async function search(query: string): Promise<Found> {
  if (!query.trim()) return { query, cards: [] }
  try {
    return { query, cards: (await entities.search(query)).map(shortCard) }
  } catch {
    return { query, cards: [], failure: 'knowledge' }
  }
}

const shortCard = (entity: Entity): ShortCard => {
  const { id, kind, name } = entity
  return { id, kind, name, headline: headline(entity) }
}
