import { dateInUrl } from './address'
import type { Body } from './body'
import { isPlausible, readDate } from './dates'
import type { Declared } from './declared'
import { findMarked } from './marked-dates'
import { findShown, type Shown } from './shown-dates'
import type { Survey } from './survey'

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
  const first = firstSaid([...(linked ? [linked] : []), ...metas(publishedNames)], modified)
  const changed = changedOnly(first, modified, shown)
  if (changed) return { modified: changed }
  const published =
    ownDay(first, shown) ?? marked.published ?? shown.published ?? ok(dateInUrl(url)) ?? marked.guess ?? shown.guess
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
function ownDay(declared: string | undefined, shown: Shown): string | undefined {
  if (!declared || declared.length < 10) return declared
  const day = declared.slice(0, 10)
  const earlier = shown.labelled ? Date.parse(day) - Date.parse(shown.labelled.slice(0, 10)) : 0
  if (earlier > 0 && earlier <= AGED) return shown.labelled
  const minute = declared.length === 10 && shown.published?.includes('T') ? shown.published : undefined
  const early = minute ? Date.parse(day) - Date.parse(minute.slice(0, 10)) : 0
  return early > 0 && early <= 2 * 86_400_000 ? minute : declared
}

/**
 * The last change, where that is the only day which the page shows its reader and another is declared for publication. Of
 * such pages half mean the one and half the other by their date.
 */
function changedOnly(declared: string | undefined, modified: string | undefined, shown: Shown): string | undefined {
  if (!declared || declared.length < 10 || !shown.days.length) return
  const far = (iso: string) => Math.abs(Date.parse(iso.slice(0, 10)) - Date.parse(declared.slice(0, 10))) > DAY
  if (!shown.days.every(({ iso }) => far(iso))) return
  const isChange = ({ iso, updated }: Shown['days'][number]) => updated || iso.slice(0, 10) === modified?.slice(0, 10)
  const change = shown.days.find((day) => day.near && isChange(day))
  return change && (modified && modified > change.iso ? modified : change.iso)
}

/** ms, by which the calendars of a reader and of a machine may differ. */
const DAY = 86_400_000
