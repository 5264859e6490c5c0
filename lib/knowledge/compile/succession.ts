import type { EntityId } from '../entity'
import { dayNumber } from '../pack-format'
import type { Office, OfficeRole } from '../schema'
import type { Located } from './read-records'

/*
 * Who followed whom in an office. A country has one head of state, of government, foreign and defence minister at a time,
 * whatever the title is; an organisation or an army has as many chiefs as titles.
 */

/** Offices that one person holds at a time; the latter two are told apart by title. */
const single: readonly OfficeRole[] = ['head of state', 'head of government', 'foreign minister', 'defence minister']
const titled: readonly OfficeRole[] = ['head of organisation', 'chief of armed forces']
/** Days by which two terms may overlap: sources count a handover's day to either, and give some dates a few days apart. */
const HANDOVER = 7
/** Days for which an office may be empty without a word: a vacancy between a death or fall and the next oath. */
const VACANCY = 31

/** A holder of an office. */
export interface Term {
  leader: EntityId
  name: string
  office: Office
  located: Located
}

export interface Succession {
  /** `place:fr head of government`, with the title where that tells offices apart. */
  office: string
  of: EntityId
  role: OfficeRole
  /** By their start. */
  terms: Term[]
}

/** Two who held one office at once, however their dates are read. */
export interface Overlap {
  succession: Succession
  terms: [Term, Term]
}

/** Nobody is known to have held the office between two. */
export interface Gap {
  succession: Succession
  after: Term
  before: Term
  /** The end of the former's term is not known: there may be no gap. */
  open: boolean
}

/** All offices that one person holds at a time, by what they belong to. */
export function successionsOf(records: readonly Located[]): Succession[] {
  const all = new Map<string, Succession>()
  for (const located of records) {
    const { record } = located
    if (record.kind !== 'leader') continue
    for (const office of record.offices) {
      const { of, role, title } = office
      if (!of || ![...single, ...titled].includes(role)) continue
      const key = titled.includes(role) ? `${of} ${role}, ${title.toLowerCase()}` : `${of} ${role}`
      const one = all.get(key) ?? { office: key, of: of as EntityId, role, terms: [] }
      one.terms.push({ leader: record.id as EntityId, name: record.name, office, located })
      all.set(key, one)
    }
  }
  for (const { terms } of all.values()) terms.sort((a, b) => startOf(a.office)[0] - startOf(b.office)[0])
  return [...all.values()].sort((a, b) => (a.office < b.office ? -1 : 1))
}

/** Holders of one office whose terms overlap by more than a handover's days however their dates are read. */
export function overlapsOf(succession: Succession): Overlap[] {
  const { terms } = succession
  return terms.flatMap((one, at) =>
    terms.slice(at + 1).flatMap((other) => {
      if (one.leader === other.leader) return []
      const from = Math.max(startOf(one.office)[1], startOf(other.office)[1])
      const to = Math.min(endOf(one.office)[0], endOf(other.office)[0])
      return to - from > HANDOVER ? [{ succession, terms: [one, other] as [Term, Term] }] : []
    }),
  )
}

/** Times between the first and the last known holder of which no holder is known, longer than a vacancy. */
export function gapsOf(succession: Succession): Gap[] {
  const gaps: Gap[] = []
  let last: Term | undefined
  for (const term of succession.terms) {
    if (!term.office.start) continue
    const open = last !== undefined && last.office.ended === true && !last.office.end
    if (last && startOf(term.office)[0] - endOf(last.office)[1] > VACANCY)
      gaps.push({ succession, after: last, before: term, open })
    if (!last || endOf(term.office)[1] >= endOf(last.office)[1]) last = term
  }
  return gaps
}

/** Earliest and latest day on which it may have begun; a start that no source gave is no later than its source's day. */
const startOf = ({ start, asOf, end }: Office): [number, number] =>
  start ? spanOf(start) : end ? spanOf(end) : spanOf(asOf)

/** Earliest and latest day on which it may have ended; of an end that no source gave, only that it came after the start. */
function endOf({ start, end, ended, asOf }: Office): [number, number] {
  if (end) return spanOf(end)
  if (ended) return spanOf(start ?? asOf)
  return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
}

/** The first day of a date that is as precise as it is known, and the last that any month or year has, in days since 1800. */
function spanOf(date: string): [number, number] {
  const first = dayNumber(date)
  return [first, first + ({ 4: 364, 7: 27 }[date.length] ?? 0)]
}
