import type { Article } from '../../lib/article/article'
import { extract } from '../../lib/article/extract'
import { ask } from '../../lib/bridge/ask'
import { type Answer, type PageMention, TEXT_LIMIT } from '../../lib/bridge/messages'
import type { PageState } from '../../lib/bridge/page-state'
import { locate } from '../../lib/highlight/locate'
import { paint } from '../../lib/highlight/paint'
import { CardSession } from './card-session'
import type { TermMark } from './term-mark'

/**
 * Makes the function that marks a page: extract, ask for mentions, paint, listen to the pointer. The second and later
 * calls are the reader's own wish: they mark the text whatever language it says it is in.
 */
export function annotatePage(page: PageState): () => void {
  let clear: (() => void) | undefined
  let asked = false
  page.leave.signal.addEventListener('abort', () => clear?.())
  return () => {
    const anyway = asked
    asked = true
    void run(anyway)
  }

  async function run(anyway: boolean): Promise<void> {
    const article = extract(document, location.href, new Date())
    const [state, detail] = unreadable(article, anyway)
    if (state) return void ask({ type: 'state', state, detail })
    const blocks = withinLimit(article.blocks.map(({ text }) => text))
    if (blocks.length === 0) return void ask({ type: 'state', state: 'failed', detail: 'too long' })
    const result = await ask({ type: 'annotate', blocks, date: article.published })
    if (page.leave.signal.aborted) return
    if (!result.ok) return void ask({ type: 'state', state: 'failed', detail: result.failure })
    const marks = marksOf(article, result.value)
    clear?.()
    const unpaint = paint(marks)
    const session = new CardSession(marks, article.published)
    page.step = (by) => session.step(by)
    clear = () => {
      unpaint()
      session.destroy()
    }
    const whole = blocks.length === article.blocks.length
    void ask({ type: 'state', state: 'annotated', count: marks.length, ...(!whole && { detail: 'beginning' }) })
  }
}

function unreadable({ blocks, lang }: Article, anyway: boolean): ['no text' | 'other language', string] | [] {
  if (blocks.length === 0) return ['no text', '']
  const other = lang && !/^en\b/i.test(lang) && !anyway
  return other ? ['other language', lang] : []
}

/** As many blocks from the top as may be asked about at once. */
function withinLimit(blocks: string[]): string[] {
  let room = TEXT_LIMIT
  const end = blocks.findIndex((block) => {
    room -= block.length
    return room < 0
  })
  return end < 0 ? blocks : blocks.slice(0, end)
}

/** Roles and demonyms are known but not marked: readers find too many marks the worst fault. */
const isMarked = ({ via }: PageMention) => via !== 'role' && via !== 'demonym'

function marksOf({ blocks }: Article, { mentions, cards }: Answer<'annotate'>): TermMark[] {
  const shortCards = new Map(cards.map((card) => [card.id, card]))
  const seen = new Set<string>()
  let section = -1
  return mentions.filter(isMarked).flatMap((mention) => {
    const block = blocks[mention.block]
    const short = shortCards.get(mention.entity)
    const stretch = block && locate(block.spans, block.text, mention.start, mention.end)
    if (!stretch || !short) return []
    const heading = blocks.slice(0, mention.block + 1).findLastIndex(({ kind }) => kind === 'heading')
    if (heading !== section) seen.clear()
    section = heading
    const first = !seen.has(mention.entity)
    seen.add(mention.entity)
    return { kind: mention.type, first, stretch, short, why: mention.why }
  })
}
