import type { EntityId, ShortCard } from '../../lib/knowledge/entity'

/** A term of the article, with the number of its mentions. */
export interface SidebarTerm extends ShortCard {
  count: number
}

/** What the sidebar shows of a page; the bridge's `PageReport` is one. */
export interface SidebarReport {
  state: 'no article' | 'annotated' | 'no text' | 'other language' | 'failed' | 'off' | 'working'
  /** The language's tag, the failure, or `beginning` where only the beginning of a long text was annotated. */
  detail?: string
  url?: string
  title?: string
  /** The article's date. */
  day?: string
  /** In order of first appearance. */
  terms: readonly SidebarTerm[]
}

/** Entities that a list of notes is on. */
export const entitiesOf = (notes: ReadonlyArray<{ entity: EntityId }>): Set<EntityId> =>
  new Set(notes.map(({ entity }) => entity))
