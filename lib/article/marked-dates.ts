import type { Body } from './body'
import { publishedWords, updatedWords } from './date-words'
import { findDate } from './dates'
import { shortText } from './dom'
import type { Mark } from './marks'
import { nearness } from './nearness'
import type { Survey } from './survey'

const dateAttributes = ['datetime', 'content', 'data-datetime', 'data-date', 'data-timestamp', 'data-time', 'title']

/** Dates in `time`, `itemprop` and elements named for a date. */
export function findMarked(
  page: Survey,
  body: Body | null,
  titleRun: number,
  read: (value: string) => string | undefined,
  lang: string,
) {
  const { attribute } = page.dom
  let published: string | undefined
  let modified: string | undefined
  let guess: string | undefined
  let best = 0
  for (const mark of page.marks) {
    if (mark.kind === 'author' || (mark.kind === 'property' && !/date/i.test(mark.property))) continue
    const place = nearness(mark.at, mark.zones, body, titleRun)
    const isProperty = /^date(published|created|modified)$/i.test(mark.property)
    if (!place && !isProperty) continue
    const value = dateAttributes.map((name) => attribute(mark.element, name)).find((text) => /\d/.test(text)) ?? ''
    const names = `${attribute(mark.element, 'class')} ${mark.property}`
    const text = shortText(page.document, mark.element, 120)
    const date = read(value) ?? (text.length < 110 ? findDate(text, lang)?.iso : undefined)
    if (!date || !read(date)) continue
    if (isModified(mark, names, text)) modified ??= date
    else if (isProperty && !/modified/i.test(mark.property)) published ??= date
    else if (place > best) {
      best = place
      guess = date
    }
  }
  return { published: published ?? (best >= 3 ? guess : undefined), modified, guess }
}

const isModified = (mark: Mark, names: string, text: string) =>
  /modif|updated/i.test(mark.property + names) || (updatedWords.test(text) && !publishedWords.test(text))
