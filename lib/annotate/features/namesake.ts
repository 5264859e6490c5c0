import type { OfficeRole } from '../../knowledge/schema'
import type { Document } from '../document'
import { offices, pastOffice } from '../english/offices'
import type { Occurrence, Reading } from '../occurrence'

/*
 * Fathers and sons, brothers and strangers of one surname in one kind of office: which of them a day's news means.
 */

/** Months by which a namesake must have held office nearer to the article's day, for news to mean that one. */
const NEARER = 24

/** Words of offices by the last of them, the longer first. */
const byLast = new Map<string, { words: readonly string[]; roles: readonly OfficeRole[] }[]>()
for (const office of offices) byLast.set(office.words.at(-1)!, [...(byLast.get(office.words.at(-1)!) ?? []), office])

/**
 * The office named right before a name ("Prime Minister Sharif"), as roles; none for one that is past or to come ("former
 * President Bush") and for a title that is no such office.
 */
function officeBefore({ passage, match: { from } }: Occurrence): readonly OfficeRole[] {
  if (!passage.joined(from)) return []
  const office = byLast
    .get(passage.word(from - 1))
    ?.find(({ words }) => words.every((word, at) => passage.word(from - words.length + at) === word))
  return office && !pastOffice.has(passage.word(from - office.words.length - 1)) ? office.roles : []
}

/**
 * Which bearers of a name held the office named before it in the article's month, by entity; where the words mean several
 * offices, as "president" does, the first that any of them held.
 */
export function holdersOf(occurrence: Occurrence, document: Document): ReadonlySet<number> {
  // The same for all readings of an occurrence, and a walk through all offices of their countries.
  let holders = document.holders.get(occurrence.position)
  if (!holders) {
    holders = findHolders(occurrence, document)
    document.holders.set(occurrence.position, holders)
  }
  return holders
}

function findHolders(occurrence: Occurrence, { names, month }: Document): ReadonlySet<number> {
  if (month === undefined) return nobody
  for (const role of officeBefore(occurrence)) {
    const holders = occurrence.readings.filter(({ known, entity }) =>
      names.terms(known.country).some((term) => term.leader === entity && term.role === role && isIn(term, month)),
    )
    if (holders.length > 0) return new Set(holders.map(({ entity }) => entity))
  }
  return nobody
}

const nobody: ReadonlySet<number> = new Set()

const isIn = ({ start, end }: { start: number; end: number }, month: number) =>
  start < dayOfMonth(month + 1) && end > dayOfMonth(month)

/** Whether another whom news knows by this surname was in office nearer to the article's month, by far. */
export function isFartherThanNamesake(
  occurrence: Occurrence,
  { entity, known }: Reading,
  month: number | undefined,
): boolean {
  if (month === undefined) return false
  const own = monthsAway(known, month)
  return occurrence.readings.some(
    (other) =>
      other.entity !== entity &&
      other.known.kind === 'leader' &&
      other.known.prominent &&
      monthsAway(other.known, month) + NEARER < own,
  )
}

/** Months between an article's and the time from a leader's first office to the last; NaN where a bound is unknown. */
function monthsAway({ from, to }: Reading['known'], month: number): number {
  if (from === 0 || to === 0) return Number.NaN
  return Math.max(from - month, month - to, 0)
}

/** Days since 1800 of the first day of a month since 1800. */
const dayOfMonth = (month: number) => Math.round((Date.UTC(1800, month, 1) - Date.UTC(1800, 0, 1)) / 86_400_000)
