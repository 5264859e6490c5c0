import type { Article, Block } from '../../lib/article/article'
import { dayOf } from '../../lib/article/day'
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
export async function readArticle(article: Article, anyway: boolean): Promise<Read> {
  const { blocks, lang } = article
  const nothing = { mentions: [], cards: [] }
  if (blocks.length === 0) return { state: 'no text', ...nothing }
  if (lang && !/^en\b/i.test(lang) && !anyway) return { state: 'other language', detail: lang, ...nothing }
  const texts = withinLimit(blocks.map(({ text }) => text))
  if (texts.length === 0) return { state: 'failed', detail: 'too long', ...nothing }
  const result = await ask({ type: 'annotate', blocks: texts, date: dayOf(article) })
  if (!result.ok) return { state: 'failed', detail: result.failure, ...nothing }
  const whole = texts.length === blocks.length
  return { state: 'annotated', ...(!whole && { detail: 'beginning' }), ...result.value }
}

/**
 * Reads an article again whose page has changed: blocks that say what they said keep their mentions, and only the
 * others are asked about. Whom the article has named in full goes before them, so that a surname in a new paragraph is
 * understood as in the old ones.
 * @returns undefined where the background has no answer: what is new is to be asked about at the next change
 */
export async function readChanges(
  before: Article,
  read: Read,
  after: Article,
  anyway: boolean,
): Promise<Read | undefined> {
  if (read.state !== 'annotated') return readArticle(after, anyway)
  const known = mentionsByText(before, read)
  const news = after.blocks.filter(({ text }) => !known.has(text))
  const asked = news.length > 0 ? await askAbout(named(before, read), news, after) : noNews
  if (!asked) return undefined
  for (const { text } of news) known.set(text, [])
  for (const mention of asked.mentions) known.get(news[mention.block]!.text)?.push(mention)
  const cards = new Map([...read.cards, ...asked.cards].map((card) => [card.id, card]))
  const detail = asked.count < news.length ? 'beginning' : read.detail
  return { ...read, detail, mentions: replaced(after, known), cards: [...cards.values()] }
}

/** `count` blocks were asked about, from the first on; the others would have been too long. */
type Answered = Pick<Read, 'mentions' | 'cards'> & { count: number }
const noNews: Answered = { mentions: [], cards: [], count: 0 }

async function askAbout(names: string, news: readonly Block[], article: Article): Promise<Answered | undefined> {
  const texts = withinLimit([names, ...news.map(({ text }) => text)])
  const result = await ask({ type: 'annotate', blocks: texts, date: dayOf(article) })
  if (!result.ok) return undefined
  const mentions = result.value.mentions.filter(({ block }) => block > 0)
  const { cards } = result.value
  return { mentions: mentions.map((one) => ({ ...one, block: one.block - 1 })), cards, count: texts.length - 1 }
}

/** Two blocks that say the same mention the same: the first one's mentions stand for both. */
function mentionsByText({ blocks }: Article, { mentions }: Read): Map<string, PageMention[]> {
  const known = new Map<string, PageMention[]>()
  const first = new Map<string, number>()
  for (const [at, { text }] of blocks.entries()) {
    if (first.has(text)) continue
    first.set(text, at)
    known.set(text, [])
  }
  for (const mention of mentions) {
    const text = blocks[mention.block]?.text
    if (text !== undefined && first.get(text) === mention.block) known.get(text)!.push(mention)
  }
  return known
}

const replaced = ({ blocks }: Article, known: ReadonlyMap<string, PageMention[]>): PageMention[] =>
  blocks.flatMap(({ text }, block) => (known.get(text) ?? []).map((mention) => ({ ...mention, block })))

/** The names that the article has given in full, as it writes them. */
function named({ blocks }: Article, { mentions }: Read): string {
  const names = mentions
    .filter(({ via }) => via === 'name')
    .map(({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '')
  return [...new Set(names)].slice(0, 200).join('. ')
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
