import type { Article } from '../../lib/article/article'
import { ask } from '../../lib/bridge/ask'
import { type PageMention, type PageReport, TEXT_LIMIT } from '../../lib/bridge/messages'
import type { ShortCard } from '../../lib/knowledge/entity'

/** What became of reading an article: its mentions, or why there are none. */
export interface Read {
  state: PageReport['state']
  /** The language's tag, the failure, or `beginning` where only the beginning of a long text was annotated. */
  detail?: string
  mentions: PageMention[]
  cards: ShortCard[]
}

/**
 * Asks the background what an article mentions.
 * @param anyway the reader's own wish: annotate whatever language the page says it is in
 */
export async function readArticle({ blocks, lang, published }: Article, anyway: boolean): Promise<Read> {
  const nothing = { mentions: [], cards: [] }
  if (blocks.length === 0) return { state: 'no text', ...nothing }
  if (lang && !/^en\b/i.test(lang) && !anyway) return { state: 'other language', detail: lang, ...nothing }
  const texts = withinLimit(blocks.map(({ text }) => text))
  if (texts.length === 0) return { state: 'failed', detail: 'too long', ...nothing }
  const result = await ask({ type: 'annotate', blocks: texts, date: published })
  if (!result.ok) return { state: 'failed', detail: result.failure, ...nothing }
  const whole = texts.length === blocks.length
  return { state: 'annotated', ...(!whole && { detail: 'beginning' }), ...result.value }
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
