import { afterEach, expect, test, vi } from 'vitest'
import { readArticle, readChanges } from '../../../entrypoints/page/read-article'
import type { Article } from '../../../lib/article/article'
import { type PageMention, TEXT_LIMIT } from '../../../lib/bridge/messages'

/* What is asked of the background when a page has changed, and what becomes of the mentions that were known. */

const asked: string[][] = []
const dates: (string | undefined)[] = []
const answer = vi.hoisted(() => ({ ok: true, mentions: [] as unknown[] }))
vi.mock('../../../lib/bridge/ask', () => ({
  ask: async ({ blocks, date }: { blocks: string[]; date?: string }) => {
    asked.push(blocks)
    dates.push(date)
    if (!answer.ok) return { ok: false, failure: 'unexpected', detail: '' }
    return { ok: true, value: { mentions: answer.mentions, cards: [] } }
  },
}))
afterEach(() => {
  asked.length = 0
  dates.length = 0
  Object.assign(answer, { ok: true, mentions: [] })
})

const article = (...texts: string[]): Article => ({
  url: 'http://news.test/a',
  blocks: texts.map((text) => ({ text, kind: 'paragraph', spans: [] })),
})
const mention = (block: number, start: number, end: number): PageMention => ({
  ...{ block, start, end, type: 'leader', entity: 'leader:vladimir-putin', via: 'name', confidence: 1, why: [] },
})
const talks = 'Vladimir Putin held talks.'
const winter = 'Winter is near.'
const before = article(talks, winter)
const read = { state: 'annotated' as const, mentions: [mention(0, 0, 14)], cards: [] }

test('a block that moves takes its mentions along, and nothing is asked', async () => {
  const now = await readChanges(before, read, article(winter, talks), false)
  expect(now?.mentions).toEqual([mention(1, 0, 14)])
  expect(asked).toEqual([])
})

test('only what is new is asked about, after the names that the article has given in full', async () => {
  answer.mentions = [mention(0, 0, 14), mention(1, 3, 8)]
  const after = article('So Putin said.', talks, winter)
  const now = await readChanges(before, read, after, false)
  expect(asked).toEqual([['Vladimir Putin', 'So Putin said.']])
  expect(now?.mentions).toEqual([mention(0, 3, 8), mention(1, 0, 14)])
})

test('a block that goes takes its mentions with it', async () => {
  expect((await readChanges(before, read, article(winter), false))?.mentions).toEqual([])
})

test('where the background does not answer, nothing new is known', async () => {
  answer.ok = false
  expect(await readChanges(before, read, article('News.', talks), false)).toBeUndefined()
})

test('where there is too much news, only the beginning is said to be marked', async () => {
  const now = await readChanges(before, read, article(talks, 'News.', 'x'.repeat(TEXT_LIMIT)), false)
  expect(asked).toEqual([['Vladimir Putin', 'News.']])
  expect(now?.detail).toBe('beginning')
})

test('facts are told at the day of publication, else at that of the last change', async () => {
  const days = { published: '2019-03-01', modified: '2025-11-03' }
  await readArticle({ ...article(talks), ...days }, false)
  await readArticle({ ...article(talks), ...days, published: undefined }, false)
  expect(dates).toEqual(['2019-03-01', '2025-11-03'])
})
