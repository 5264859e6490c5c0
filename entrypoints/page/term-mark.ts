import type { Article, Block } from '../../lib/article/article'
import type { PageMention, PageReport } from '../../lib/bridge/messages'
import { locate } from '../../lib/highlight/locate'
import type { Mark } from '../../lib/highlight/paint'
import { untilNextSlice } from '../../lib/highlight/slice'
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

/** How many mentions are located between two looks at the clock. */
const BATCH = 64

/**
 * Mentions as marks on the page as it is now, found in slices that give the thread back to the page; those whose text
 * has gone or changed meanwhile are left out.
 */
export async function marksOf({ blocks }: Article, { mentions, cards }: Read, settings: Settings): Promise<TermMark[]> {
  const shortCards = new Map(cards.map((card) => [card.id, card]))
  const sections = sectionsOf(blocks)
  const seen = new Set<string>()
  const marks: TermMark[] = []
  let section = -1
  for (const [at, mention] of mentions.filter((mention) => isMarked(mention, settings)).entries()) {
    if (at % BATCH === BATCH - 1) await untilNextSlice()
    const block = blocks[mention.block]
    const short = shortCards.get(mention.entity)
    const stretch = block && locate(block.spans, block.text, mention.start, mention.end)
    if (!stretch || !short) continue
    if (sections[mention.block] !== section) seen.clear()
    section = sections[mention.block] ?? -1
    const first = settings.marks === 'all' || !seen.has(mention.entity)
    seen.add(mention.entity)
    marks.push({ kind: mention.type, first, stretch, short, mention, block })
  }
  return marks
}

/** Marks as they are now, each that was there before as the same object: cards know their marks by identity. */
export function stillThere(before: readonly TermMark[], now: readonly TermMark[]): TermMark[] {
  const known = new Map<Text, TermMark[]>()
  for (const mark of before) {
    const there = known.get(mark.stretch.startContainer)
    if (there) there.push(mark)
    else known.set(mark.stretch.startContainer, [mark])
  }
  return now.map((mark) => {
    const { startContainer, startOffset } = mark.stretch
    const old = known
      .get(startContainer)
      ?.find(({ stretch, short }) => stretch.startOffset === startOffset && short.id === mark.short.id)
    return old ? Object.assign(old, mark) : mark
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
