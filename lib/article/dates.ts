/*
 * Dates as newsrooms write them, in any language the browser knows: `Intl` names the months, so no list of them is
 * carried along but the English one.
 */

/** A date found in text: ISO 8601 as precise as written, and where it stands. */
export interface FoundDate {
  iso: string
  index: number
  end: number
}

const two = (value: number | string) => String(value).padStart(2, '0')
const zones: Record<string, string> = {
  et: 'America/New_York',
  est: '-05:00',
  edt: '-04:00',
  ct: 'America/Chicago',
  cst: '-06:00',
  cdt: '-05:00',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
  pst: '-08:00',
  pdt: '-07:00',
  gmt: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
}

const monthNames = new Map<string, { pattern: string; numbers: Map<string, number> }>()

/** `Intl` takes some milliseconds to get ready, and most pages that are read are English. */
const english = 'january february march april may june july august september october november december'.split(' ')

function months(lang: string) {
  const known = monthNames.get(lang)
  if (known) return known
  const numbers = new Map<string, number>()
  for (const [i, name] of english.entries()) numbers.set(name, i + 1).set(name.slice(0, 3), i + 1)
  if (!lang.startsWith('en')) addMonths(numbers, lang)
  numbers.set('sept', 9)
  const pattern = [...numbers.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replace(/[.*+?^${}()[\]\\]/g, '\\$&')
  const made = { pattern, numbers }
  monthNames.set(lang, made)
  return made
}

function addMonths(numbers: Map<string, number>, lang: string): void {
  // With a day, since many languages then decline the month's name.
  for (const month of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const names = formatter(lang, { month, day, timeZone: 'UTC' })
      for (let i = 0; names && i < 12; i++) {
        const part = names.formatToParts(Date.UTC(2025, i, 15)).find(({ type }) => type === 'month')
        const name = part?.value.toLowerCase().replace(/\.$/, '') ?? ''
        if (/\p{L}{3}/u.test(name) && !numbers.has(name)) numbers.set(name, i + 1)
      }
    }
  }
}

function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(tag, options)
  } catch {
    return
  }
}

/** A day that exists, from 1990 on and not after `latest`. */
export function isPlausible(iso: string, latest: Date): boolean {
  const day = iso.slice(0, 10)
  const date = new Date(day.length === 10 ? `${day}T00:00:00Z` : day)
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return false
  // A day of grace: the outlet's calendar can be ahead of this one.
  return date.getTime() >= Date.UTC(1990, 0, 1) && date.getTime() <= latest.getTime() + 36 * 3600_000
}

/**
 * The first date in `text`, which is cut at 400 characters. `lang` gives month names and, for 11/1/2025, the order.
 */
export function findDate(text: string, lang: string): FoundDate | undefined {
  const source = text.slice(0, 400).toLowerCase()
  const { pattern, numbers } = months(lang.toLowerCase() || 'en')
  const found: FoundDate[] = []
  const add = (match: RegExpExecArray | null, order: (groups: string[]) => [string, number, string] | undefined) => {
    const ymd = match && order(match.slice(1))
    if (!ymd) return
    const [year, month, day] = ymd
    if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return
    const full = year.length === 2 ? `20${year}` : year
    found.push({ iso: `${full}-${two(month)}-${two(day)}`, index: match.index, end: match.index + match[0].length })
  }
  const named = (name: string) => numbers.get(name) ?? 0
  const letter = '(?<!\\p{L})'
  add(
    new RegExp(
      `(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?[\\s-]*(?:(?:of|de|d[’'])\\s*)?(?<!\\p{L}{3})(${pattern})[.,]?[\\s-]*(?:(?:de|del)\\s+)?(\\d{4})(?!\\d)`,
      'u',
    ).exec(source),
    ([d, m, y]) => [y!, named(m!), d!],
  )
  add(
    new RegExp(`${letter}(${pattern})[.]?\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(\\d{4})(?!\\d)`, 'u').exec(
      source,
    ),
    ([m, d, y]) => [y!, named(m!), d!],
  )
  add(
    new RegExp(`(?<!\\d)((?:19|20)\\d\\d)\\s+(${pattern})[.]?\\s+(\\d{1,2})(?![\\d:])`, 'u').exec(source),
    ([y, m, d]) => [y!, named(m!), d!],
  )
  // As Java writes it: "Mon Aug 03 12:45:00 EDT 2015".
  add(
    new RegExp(
      `${letter}(${pattern})\\s+(\\d{1,2})\\s+\\d\\d:\\d\\d:\\d\\d\\s+(?:[a-z]{1,5}\\s+)?((?:19|20)\\d\\d)(?!\\d)`,
      'u',
    ).exec(source),
    ([m, d, y]) => [y!, named(m!), d!],
  )
  add(
    /(?<!\d)((?:19|20)\d\d)\s*([-/.年년])\s*(\d{1,2})\s*(?:\2|[月월])\s*(\d{1,2})(?!\d)/.exec(source),
    ([y, , m, d]) => [y!, Number(m), d!],
  )
  add(/(?<![\d.:/-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/-])/.exec(source), ([a, mark, b, y]) => {
    const first = Number(a)
    const second = Number(b)
    if (y!.length === 2 && (mark !== '/' || Number(y) < 10)) if (mark !== '.' || a!.length < 2 || b!.length < 2) return
    const american = mark === '/' && /^(en(-us)?)?$/i.test(lang)
    if (second > 12 || (american && first <= 12)) return [y!, first, b!]
    return [y!, second, a!]
  })
  if (!found.length) return
  found.sort((a, b) => a.index - b.index)
  const date = found[0]!
  const time = findTime(source, date)
  return time ? { ...date, iso: date.iso + time } : date
}

/** A line that is hardly more than a date, as bylines and stamps are. */
export function isDateLine(text: string, lang: string): boolean {
  const found = findDate(text, lang)
  return found !== undefined && text.length - (found.end - found.index) < 70
}

/** A time of day written right after the date, or right before it ("7:58 AM ET, Nov 1, 2025"). */
function findTime(source: string, date: FoundDate): string {
  const clock =
    '(\\d{1,2})[:.h](\\d{2})(?::\\d{2})?\\s*(?:([ap])\\.?m\\.?(?![a-z]))?\\s*(?:uhr)?\\s*\\(?(?:([a-z]{1,4})(?![a-z])|([+-]\\d\\d):?(\\d\\d))?'
  const after = new RegExp(`^[\\s,|·•@–—-]*(?:(?:at|um|à|t|às|kl|ore|klo)[\\s.]*)?${clock}`).exec(
    source.slice(date.end, date.end + 40),
  )
  const before = new RegExp(`(?<![\\d:.])${clock}\\)?[\\s,|·•–—-]*(?:on\\s+)?(?:[a-z]{3,9}\\.?,?\\s*)?$`).exec(
    source.slice(Math.max(0, date.index - 40), date.index),
  )
  const match = after ?? before
  if (!match) return ''
  let hour = Number(match[1])
  const half = match[3]
  if (half && hour > 12) return ''
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  if (hour > 23 || Number(match[2]) > 59) return ''
  const offset = match[5] ? `${match[5]}:${match[6]}` : offsetOf(match[4], date.iso)
  return `T${two(hour)}:${match[2]}${offset}`
}

function offsetOf(name: string | undefined, day: string): string {
  const zone = name && Object.hasOwn(zones, name) ? zones[name]! : ''
  if (!zone.includes('/')) return zone
  const parts = formatter('en', { timeZone: zone, timeZoneName: 'longOffset' })?.formatToParts(
    new Date(`${day}T12:00:00Z`),
  )
  return /[+-]\d\d:\d\d/.exec(parts?.find((part) => part.type === 'timeZoneName')?.value ?? '')?.[0] ?? ''
}

/** A machine-readable value (ISO 8601, RFC 2822, epoch, 20251101) as ISO 8601, its own offset kept. */
export function readDate(value: string, lang: string): string | undefined {
  const text = value.trim().slice(0, 100)
  if (/^\d{10}(\d{3})?$/.test(text)) return `${new Date(Number(text.padEnd(13, '0'))).toISOString().slice(0, 19)}Z`
  const iso =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?/i.exec(
      text,
    )
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso
    const date = `${year}-${month}-${day}`
    if (!hour) return date
    const offset = !zone
      ? ''
      : /^[a-z]/i.test(zone)
        ? 'Z'
        : zone.length === 3
          ? `${zone}:00`
          : zone.replace(/^(...)(\d\d)$/, '$1:$2')
    return `${date}T${hour}:${minute}${second ? `:${second}` : ''}${offset}`
  }
  const month = /^(\d{4})-(\d\d)$/.exec(text)
  if (month) return text
  return findDate(text, lang)?.iso
}

const units: Record<string, number> = { min: 1 / 1440, hour: 1 / 24, hr: 1 / 24, day: 1, week: 7 }

/** "2 hours ago", "yesterday": a day of the reader's calendar. English only. */
export function findRelativeDate(text: string, now: Date): string | undefined {
  const match = /\b(?:(\d{1,2}|an?)\s*(min|hour|hr|day|week)s?\w*\s+ago|(yesterday)|(today|just now))\b/i.exec(
    text.slice(0, 200),
  )
  if (!match) return
  const count = match[3] ? 1 : match[4] ? 0 : (Number(match[1]) || 1) * units[match[2]!.toLowerCase()]!
  const then = new Date(now.getTime() - count * 86_400_000)
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`
}
