import type { Article, Block } from '../../lib/article/article'
import type { PageMention, PageReport } from '../../lib/bridge/messages'
import { locate } from '../../lib/highlight/locate'
import type { Mark } from '../../lib/highlight/paint'
import type { ShortCard } from '../../lib/knowledge/entity'
import type { Settings } from '../../lib/knowledge/settings'
import type { Read } from './read-article'

/** A mention that is marked in the page, with what its card needs at once. */
export interface TermMark extends Mark {
  short: ShortCard
  mention: PageMention
  block: Block
}

/** Roles and demonyms are known but not marked: readers find too many marks the worst fault. */
const isMarked = ({ via, type }: PageMention, { kinds }: Settings) => via !== 'role' && via !== 'demonym' && kinds[type]

/** Mentions as marks on the page as it is now; those whose text has gone or changed meanwhile are left out. */
export function marksOf({ blocks }: Article, { mentions, cards }: Read, settings: Settings): TermMark[] {
  const shortCards = new Map(cards.map((card) => [card.id, card]))
  const sections = sectionsOf(blocks)
  const seen = new Set<string>()
  let section = -1
  return mentions
    .filter((mention) => isMarked(mention, settings))
    .flatMap((mention) => {
      const block = blocks[mention.block]
      const short = shortCards.get(mention.entity)
      const stretch = block && locate(block.spans, block.text, mention.start, mention.end)
      if (!stretch || !short) return []
      if (sections[mention.block] !== section) seen.clear()
      section = sections[mention.block] ?? -1
      const first = settings.marks === 'all' || !seen.has(mention.entity)
      seen.add(mention.entity)
      return { kind: mention.type, first, stretch, short, mention, block }
    })
}

/** The section of each block: how many headings stand before it or are it. */
function sectionsOf(blocks: readonly Block[]): number[] {
  let section = 0
  return blocks.map(({ kind }) => (kind === 'heading' ? ++section : section))
}

/** What was marked, entity by entity in the order of their first mentions. */
export function termsOf(marks: readonly TermMark[]): PageReport['terms'] {
  const terms = new Map<string, PageReport['terms'][number]>()
  for (const { short } of marks) {
    const term = terms.get(short.id) ?? { ...short, count: 0 }
    term.count++
    terms.set(short.id, term)
  }
  return [...terms.values()]
}
