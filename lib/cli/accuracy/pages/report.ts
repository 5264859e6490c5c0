import { decisionFigures, readingFigures } from './figures'
import type { ReadPage } from './read-page'

const show = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(3))

/** How well pages are told apart, as rows of a table; other pages also by kind. */
export function decisionRow(pages: readonly ReadPage[], scoreOf: (page: ReadPage) => number): Record<string, string> {
  const { precision, recall, f1, news, wrong, wrongFronts, wrongByKind } = decisionFigures(pages, scoreOf)
  return {
    precision: show(precision),
    recall: show(recall),
    F1: show(f1),
    'news found': show(news),
    'others wrongly taken': show(wrong),
    'fronts and searches': show(wrongFronts),
    ...Object.fromEntries(wrongByKind.map(({ kind, share }) => [kind, show(share)])),
  }
}

/** How well articles are read, and over how many that are labelled. */
export function readingRows(pages: readonly ReadPage[]): Record<string, { figure: string; articles: number }> {
  const figures = readingFigures(pages)
  const { texts, dates, titles } = figures
  return {
    'body text, mean token F1': { figure: show(figures.text), articles: texts },
    'snippets that belong, contained': { figure: show(figures.with), articles: texts },
    'snippets that do not, contained': { figure: show(figures.without), articles: texts },
    'date to the day, found and right': { figure: show(figures.date), articles: dates },
    'of dates given, right': { figure: show(figures.datePrecision), articles: dates },
    'title right': { figure: show(figures.title), articles: titles },
  }
}
