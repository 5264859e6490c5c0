import type { PageMention } from '../../lib/bridge/messages'
import type { Mark } from '../../lib/highlight/paint'
import type { ShortCard } from '../../lib/knowledge/entity'

/** A painted mention with what its card needs at once. */
export interface TermMark extends Mark {
  short: ShortCard
  why: PageMention['why']
}
