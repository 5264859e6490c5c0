import { fold } from '../../../article/jsonld'
import { threshold } from '../../../article/score'
import type { ReadPage } from './read-page'

export const ratio = (part: number, whole: number) => (whole === 0 ? Number.NaN : part / whole)

/** How well articles are told from other pages, by a score for each page. */
export function decisionFigures(pages: readonly ReadPage[], scoreOf: (page: ReadPage) => number) {
  const isTaken = (page: ReadPage) => scoreOf(page) >= threshold
  const share = (some: readonly ReadPage[]) => ratio(some.filter(isTaken).length, some.length)
  const articles = pages.filter(({ label }) => label.isArticle)
  const others = pages.filter(({ label }) => !label.isArticle)
  const found = articles.filter(isTaken).length
  const precision = ratio(found, pages.filter(isTaken).length)
  const recall = ratio(found, articles.length)
  const kinds = [...new Set(others.map(({ label }) => label.kind))].sort()
  const fronts = others.filter(({ label }) => /^(homepage-news|listing|search)$/.test(label.kind))
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    news: share(articles.filter(({ label }) => label.kind === 'news')),
    wrong: share(others),
    wrongFronts: share(fronts),
    wrongByKind: kinds.map((kind) => ({ kind, share: share(others.filter(({ label }) => label.kind === kind)) })),
  }
}

/** How well articles are read: title, day and text, over the articles that are labelled with one. */
export function readingFigures(pages: readonly ReadPage[]) {
  const articles = pages.filter(({ label }) => label.isArticle)
  const withText = articles.filter(({ label }) => label.mainText)
  const withDate = articles.filter(({ label }) => label.date)
  const withTitle = articles.filter(({ label }) => label.title)
  const given = withDate.filter(({ published }) => published)
  const right = withDate.filter(isDayRight)
  return {
    texts: withText.length,
    text: ratio(
      withText.reduce((sum, page) => sum + textF1(page), 0),
      withText.length,
    ),
    with: kept(articles, ({ label }) => label.with),
    without: kept(articles, ({ label }) => label.without),
    dates: withDate.length,
    date: ratio(right.length, withDate.length),
    datePrecision: ratio(right.length, given.length),
    titles: withTitle.length,
    title: ratio(withTitle.filter(isTitleRight).length, withTitle.length),
  }
}

export const isDayRight = ({ label, published }: ReadPage) => published?.slice(0, 10) === label.date

/** Letters and digits alone count. */
export const isTitleRight = ({ label, title }: ReadPage) => fold(title ?? '') === fold(label.title ?? '')

/** F1 over words, each as often as it occurs. */
export function textF1({ label, text }: ReadPage): number {
  const wanted = words(label.mainText ?? '')
  const got = words(text)
  const left = new Map<string, number>()
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of got) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    common++
  }
  return wanted.length + got.length === 0 ? 1 : (2 * common) / (wanted.length + got.length)
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The share of snippets that the text contains. */
function kept(pages: readonly ReadPage[], snippets: (page: ReadPage) => string[]): number {
  const all = pages.flatMap((page) => snippets(page).map((snippet) => fold(page.text).includes(fold(snippet))))
  return ratio(all.filter(Boolean).length, all.length)
}
