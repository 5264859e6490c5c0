import { dateInUrl } from './address'
import type { Body } from './body'
import { findDate, findRelativeDate, isPlausible, readDate } from './dates'
import type { Declared } from './declared'
import { shortText } from './dom'
import type { Mark } from './marks'
import type { Survey } from './survey'
import { textOf } from './text'
import { ASIDE, COMMENTS, FOOTER, HEADER, HIDDEN, NAV, PROMO } from './zones'

export interface Dates {
  published?: string
  modified?: string
}

const publishedNames =
  /^((og:)?(article:|og:)?publish(ed|ing)?[-_:.]?(time|date|at|on)?|datepublished|(article[.:_-])?(date|pubdate|pub[-_]?date|published|created|issued)|(parsely|sailthru|rbpubdate|bt|gigya)[-_:.]?(pub[-_]?date|date|published)?|(dc|dcterms|dct)[.:](date([.:](issued|created|published))?|issued|created|available)|publi(cation|sh)[-_. ]?date|(citation|prism)[._](publication_?date|online_date|date)|originalpublicationdate|displaydate|datecreated|cxenseparse:recs:publishtime|article_date_original|date[._-]published|release_date|video:release_date)$/
const modifiedNames =
  /^((og:)?(article:|og:)?(modified|updated)[-_:.]?(time|date|at|on)?|datemodified|dateupdated|(dc|dcterms)[.:](date[.:])?modified|last[-_]?(modified|updated?)|revised|lastmod|cxenseparse:recs:modifiedtime)$/

/** When the article was published and last changed, as the page says; nothing rather than a guess. */
export function findDates(
  page: Survey,
  body: Body | null,
  declared: Declared,
  titleRun: number,
  lang: string,
  url: string,
  now?: Date,
): Dates {
  const latest = now ?? new Date()
  const ok = (iso: string | undefined) => (iso && isPlausible(iso, latest) ? iso : undefined)
  const read = (value: string | undefined) => (value ? ok(readDate(value, lang)) : undefined)
  const metas = (names: RegExp) =>
    [...declared.metas].flatMap(([name, content]) => (names.test(name) ? (read(content) ?? []) : []))
  const marked = findMarked(page, body, titleRun, read, lang)
  const shown = findShown(page, body, titleRun, lang, latest, now)
  const modified = read(declared.linked.modified) ?? metas(modifiedNames)[0] ?? marked.modified ?? shown.modified
  const linked = read(declared.linked.published)
  const published =
    ownDay(firstSaid([...(linked ? [linked] : []), ...metas(publishedNames)], modified), shown) ??
    marked.published ??
    shown.published ??
    ok(dateInUrl(url)) ??
    marked.guess ??
    shown.guess
  return { published, modified: modified && published && modified < published.slice(0, 10) ? undefined : modified }
}

/**
 * The first of several declared dates, but the same moment in the page's own offset where another says it in that, and
 * none that lies days after the last change where another does not: templates declare when a page was built.
 */
function firstSaid(dates: readonly string[], modified: string | undefined): string | undefined {
  const [first] = dates
  if (!first) return
  const moment = Date.parse(first)
  const local = first.endsWith('Z') && dates.find((date) => /[+-]\d\d:\d\d$/.test(date) && Date.parse(date) === moment)
  if (local) return local
  const end = modified ? Date.parse(modified.slice(0, 10)) + 2 * 86_400_000 : Number.NaN
  return (moment > end && dates.find((date) => Date.parse(date) <= end)) || first
}

/** ms by which what is declared may be later than the day of a template's page: some years. */
const AGED = 5 * 366 * 86_400_000

/**
 * What is declared, unless the page plainly shows an earlier day: "Published Apr 26, 2023" where a template declares the
 * last change, or the minute of the day before where the day of the printed paper is declared.
 */
function ownDay(declared: string | undefined, shown: { published?: string; labelled?: string }): string | undefined {
  if (!declared || declared.length < 10) return declared
  const day = declared.slice(0, 10)
  const earlier = shown.labelled ? Date.parse(day) - Date.parse(shown.labelled.slice(0, 10)) : 0
  if (earlier > 0 && earlier <= AGED) return shown.labelled
  const minute = declared.length === 10 && shown.published?.includes('T') ? shown.published : undefined
  const early = minute ? Date.parse(day) - Date.parse(minute.slice(0, 10)) : 0
  return early > 0 && early <= 2 * 86_400_000 ? minute : declared
}

const foreign = ASIDE | COMMENTS | FOOTER | NAV | PROMO

/** How far, in runs, a date may stand from the title or the text's ends to be the article's. */
const near = 14

function nearness(at: number, zones: number, body: Body | null, titleRun: number): number {
  const first = body?.runs[0] ?? 0
  const last = body?.runs.at(-1) ?? 0
  const start = titleRun < 0 ? first : Math.min(titleRun, first)
  const within = at >= start && at <= first + 1
  if (zones & (within ? foreign & ~PROMO : foreign) || zones & HIDDEN) return 0
  if (within) return 3
  if (at > last && at - last <= 6) return 1
  if (at < start && start - at <= near) return 2
  return 0
}

const dateAttributes = ['datetime', 'content', 'data-datetime', 'data-date', 'data-timestamp', 'data-time', 'title']

/** Dates in `time`, `itemprop` and elements named for a date. */
function findMarked(
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

const updatedWords = /\b(updat|modif|edit|revis|aktualis|actualiz|mis à jour|aggiorna|обновл)/i
const publishedWords = /\b(publi|post|first|on air|veröffentlicht|erschienen|опубл)/i

/** A line that says little more than when it appeared: no sentence that tells of another day. */
const label =
  /^\W*((first|originally|date|article|story|last)\W+)?(publi(shed|cation|é|cad[oa]|cat[oa])|posted|on air|veröffentlicht|erschienen|опубл)/i
const LABEL = 45

const isModified = (mark: Mark, names: string, text: string) =>
  /modif|updated/i.test(mark.property + names) || (updatedWords.test(text) && !publishedWords.test(text))

/** Dates in plain sight, in lines that are hardly more than a date. */
function findShown(
  page: Survey,
  body: Body | null,
  titleRun: number,
  lang: string,
  latest: Date,
  now: Date | undefined,
) {
  let published: string | undefined
  let modified: string | undefined
  let labelledDay: string | undefined
  let guess: string | undefined
  let best = 0
  const first = body?.runs[0] ?? 0
  const last = body?.runs.at(-1) ?? 0
  const from = Math.max(0, Math.min(first, titleRun < 0 ? first : titleRun) - near)
  for (let i = from; i < Math.min(page.runs.length, last + 7); i++) {
    if (i === first + 2 && last > i) i = last
    const run = page.runs[i]!
    const place = nearness(i, run.box.zones & ~HEADER, body, titleRun)
    if (!place || run.chars > 260 || i === titleRun) continue
    const { text } = textOf(run)
    const found = findDate(text, lang)
    const relative = !found && now && text.length < 80 ? findRelativeDate(text, now) : undefined
    const iso = found?.iso ?? relative
    if (!iso || !isPlausible(iso, latest)) continue
    const before = text.slice(0, found?.index ?? 0)
    const rest = text.length - ((found?.end ?? 0) - (found?.index ?? 0))
    const labelled = publishedWords.test(before)
    if (!labelled && rest > 70 && !/^[^.]{0,60}$/.test(before)) continue
    if (/©|copyright|\(c\)/i.test(before)) continue
    if (updatedWords.test(before) && !labelled) modified ??= iso
    else {
      if (found && rest < LABEL && label.test(before) && !updatedWords.test(before)) labelledDay ??= iso
      const score = place + (labelled ? 2 : 0) - (rest > 70 ? 1 : 0)
      if (score > best) {
        best = score
        guess = iso
      }
    }
  }
  if (best >= 3) published = guess
  return { published, modified, guess, labelled: labelledDay }
}
