import type { Entity, LeaderEntity, Office, PlaceEntity } from './entity'

/** Offices of a leader as they stood on a day, each list in the record's order (newest first). */
export interface OfficesAt {
  /** In the record's order, but for the lead of a state, which comes before a ministry held beside it. */
  held: Office[]
  /** Ended before the day. */
  past: Office[]
  /** Began after the day. */
  later: Office[]
}

/**
 * Splits a leader's offices by a day.
 * @param day `YYYY-MM-DD` or a longer ISO 8601 date; only the day counts. Absent: the offices held now.
 */
export function officesAt(leader: Pick<LeaderEntity, 'offices'>, day?: string): OfficesAt {
  const at: OfficesAt = { held: [], past: [], later: [] }
  for (const office of leader.offices) {
    if (!day) at[office.end || office.ended ? 'past' : 'held'].push(office)
    else if (office.start && startsAfter(office.start, day)) at.later.push(office)
    else if (office.end ? !endsAfter(office.end, day) : office.ended && !isFresh(office.start, day))
      at.past.push(office)
    else at.held.push(office)
  }
  // A prime minister who was defence minister, too, is no defence minister to a reader.
  const head = leads.test(at.held[0]?.role ?? '') ? -1 : at.held.findIndex(({ role }) => isHead.test(role))
  if (head > 0) at.held.unshift(...at.held.splice(head, 1))
  return at
}

const isHead = /^head of (state|government)$/
/** What a record may put before the lead of a state. */
const leads = /^(head of (state|government)|supreme leader|party leader)$/

/** An office that ended on a day that no source gave is taken to have lasted for its first year. */
const isFresh = (start: string | undefined, day: string) =>
  start !== undefined && Number(day.slice(0, 4)) - Number(start.slice(0, 4)) < 1

/** A start known only to the year or month counts from its first day, so that news of that time still shows the office. */
const startsAfter = (start: string, day: string) => start > day.slice(0, start.length)

/** An end known only to the year or month counts as the last day of it, for the same reason. */
const endsAfter = (end: string, day: string) =>
  end.length === 10 ? end > day.slice(0, 10) : end >= day.slice(0, end.length)

/**
 * The one line under a name: a leader's office on the day, a weapon's class and origin, what and where a place is.
 * @param day the article's date (`YYYY-MM-DD…`); absent: as things stand now
 */
export function headline(entity: Entity, day?: string): string {
  if (entity.kind === 'leader') return leaderHeadline(entity, day)
  if (entity.kind === 'weapon')
    return joined(
      sentenceCase(entity.class),
      entity.origin.map((id) => nameOf(entity, id)),
    )
  if (entity.kind === 'body')
    return joined(sentenceCase(entity.class), entity.country ? [nameOf(entity, entity.country)] : [])
  return placeHeadline(entity)
}

function placeHeadline(place: PlaceEntity): string {
  const what = sentenceCase(place.class)
  // Whose capital a disputed city is would be a verdict; its card says who claims it.
  if ((place.class === 'city' || place.class === 'city district') && place.status) return `${what} · disputed status`
  if (place.capitalOf.length > 0) return `Capital of ${list(place.capitalOf.map((id) => withThe(nameOf(place, id))))}`
  if (place.capital.length > 0 && !place.country) {
    return `${what} · capital ${list(place.capital.map((id) => nameOf(place, id)))}`
  }
  const where = [place.region, place.country].flatMap((id) => (id ? [nameOf(place, id)] : []))
  return joined(
    place.designation ? sentenceCase(place.designation) : what,
    where.length > 1 ? [where.join(', ')] : where,
  )
}

/** Country names that English puts an article before: "the Netherlands", "the Czech Republic". */
const withThe = (name: string) =>
  /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Republic of)\b|(Republic|Islands|Federation|Territories)$/.test(
    name,
  )
    ? `the ${name}`
    : name

function leaderHeadline(leader: LeaderEntity, day?: string): string {
  const { held, past, later } = officesAt(leader, day)
  if (held[0]) return officeTitle(held[0])
  if (past[0]) return `Former ${lowered(officeTitle(past[0]))}${years(past[0])}`
  const next = later.at(-1)
  return next ? `Later ${lowered(officeTitle(next))}${years(next)}` : leader.summary
}

/** An office's wording with what qualifies it. */
export function officeTitle(office: Office): string {
  return office.acting ? `Acting ${lowered(office.title)}` : office.title
}

function years({ start, end }: Office): string {
  const [from, to] = [start?.slice(0, 4), end?.slice(0, 4)]
  if (from && to) return from === to ? ` (${from})` : ` (${from}–${to})`
  if (to) return ` (until ${to})`
  return from ? ` (from ${from})` : ''
}

const nameOf = (entity: Entity, id: string) => entity.refs[id] ?? id
const joined = (what: string, where: string[]) => (where.length > 0 ? `${what} · ${list(where)}` : what)
const list = (names: string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * An office's wording within a sentence: "Prime Minister of Japan" → "prime minister of Japan". The words before "of" name
 * the office and are lowered, but for acronyms ("NATO commander", "US senator") and names ("British foreign secretary").
 */
const lowered = (title: string) =>
  /^\p{Lu}\p{Ll}/u.test(title)
    ? title.replace(/^.*?(?= (?:of|for|to|from|in|at) |$)/, (office) =>
        office.replace(nameOrCapital, (found) => (found.length > 1 ? found : found.toLowerCase())),
      )
    : title

/** What stays a name in the words before "of". */
const names =
  'White House|Downing Street|Northern Ireland|Niger Delta|Dalai Lama|Europe|European|British|Brexit|Scotland|German|Russian|Palestinian|Serb|Croat|Bosniak|Hajj'
const nameOrCapital = new RegExp(`\\b(?:${names})\\b|\\p{Lu}(?=\\p{Ll})`, 'gu')
