import type { Body } from './body'
import { publishedWords, updatedWords } from './date-words'
import { findDate, findRelativeDate, isPlausible } from './dates'
import { foreign, near, nearness } from './nearness'
import type { Survey } from './survey'
import { textOf } from './text'
import { HEADER, HIDDEN } from './zones'

/** A line that says little more than when it appeared: no sentence that tells of another day. */
const label =
  /^\W*((first|originally|date|article|story|last)\W+)?(publi(shed|cation|é|cad[oa]|cat[oa])|posted|on air|veröffentlicht|erschienen|опубл)/i
const LABEL = 45

/** What a page shows its reader of dates. */
export interface Shown {
  published?: string
  modified?: string
  /** The best of the others. */
  guess?: string
  /** A day that a line says little else of than that it is the one of publication. */
  labelled?: string
  /** Every one that may be the article's, and whether it stands by the title or after the text. */
  days: { iso: string; updated: boolean; near: boolean }[]
}

/** How far, in runs, before the title a date may stand that is certainly meant for it. */
const besideTitle = 3
/** How far, in runs, into the text a line may stand that says when it was last changed. */
const nearStart = 4

/** Dates in plain sight, in lines that are hardly more than a date. */
export function findShown(
  page: Survey,
  body: Body | null,
  titleRun: number,
  lang: string,
  latest: Date,
  now: Date | undefined,
): Shown {
  const shown: Shown = { days: [] }
  let best = 0
  const first = body?.runs[0] ?? 0
  const last = body?.runs.at(-1) ?? 0
  const start = Math.min(first, titleRun < 0 ? first : titleRun)
  const from = Math.max(0, start - near)
  for (let i = from; i < Math.min(page.runs.length, last + 7); i++) {
    if (i === first + nearStart && last > i) i = last
    const run = page.runs[i]!
    const { zones } = run.box
    const isInText = i > first + 1 && i < last && !(zones & (foreign | HIDDEN))
    const place = isInText ? 1 : nearness(i, zones & ~HEADER, body, titleRun)
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
    const updated = updatedWords.test(before) && !labelled
    if (isInText && !(updated && rest < LABEL)) continue
    shown.days.push({ iso, updated, near: place !== 2 || i >= start - besideTitle })
    if (updated) {
      shown.modified ??= iso
      continue
    }
    if (found && rest < LABEL && label.test(before) && !updatedWords.test(before)) shown.labelled ??= iso
    const score = place + (labelled ? 2 : 0) - (rest > 70 ? 1 : 0)
    if (score > best) {
      best = score
      shown.guess = iso
    }
  }
  if (best >= 3) shown.published = shown.guess
  return shown
}
