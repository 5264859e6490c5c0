import { type Months, monthsOf } from './months'
import { timeBeside } from './time-of-day'

/* Dates as newsrooms write them, in any language the browser knows. */

/** A date found in text: ISO 8601 as precise as written, and where it stands. */
export interface FoundDate {
  iso: string
  index: number
  end: number
}

const two = (value: number | string) => String(value).padStart(2, '0')

/** A day that exists, from 1990 on and not after `latest`. */
export function isPlausible(iso: string, latest: Date): boolean {
  const day = iso.slice(0, 10)
  const date = new Date(day.length === 10 ? `${day}T00:00:00Z` : day)
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return false
  // A day of grace: the outlet's calendar can be ahead of this one.
  return date.getTime() >= Date.UTC(1990, 0, 1) && date.getTime() <= latest.getTime() + 36 * 3600_000
}

/** No date has fewer digits. */
const fourDigits = /\d(?:\D*\d){3}/

/**
 * The first date in `text`, which is cut at 400 characters. `lang` gives month names and, for 11/1/2025, the order.
 */
export function findDate(text: string, lang: string): FoundDate | undefined {
  const source = text.slice(0, 400).toLowerCase()
  if (!fourDigits.test(source)) return
  const found: FoundDate[] = []
  const add = (match: RegExpExecArray | null, order: (groups: string[]) => [string, number, string] | undefined) => {
    const ymd = match && order(match.slice(1))
    if (!ymd) return
    const [year, month, day] = ymd
    if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return
    const full = year.length === 2 ? `20${year}` : year
    found.push({ iso: `${full}-${two(month)}-${two(day)}`, index: match.index, end: match.index + match[0].length })
  }
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
  const addNamed = ({ named, numbers }: Months) => {
    for (const [pattern, year, month, day] of named)
      add(pattern.exec(source), (groups) => [groups[year - 1]!, numbers.get(groups[month - 1]!) ?? 0, groups[day - 1]!])
  }
  const isWhole = /(?<!\d)\d{4}(?!\d)/.test(source) && /(?<!\d)\d\d?(?!\d)/.test(source)
  if (isWhole) addNamed(monthsOf('en'))
  if (isWhole && !found.length) addNamed(monthsOf(lang.toLowerCase()))
  if (!found.length) return
  found.sort((a, b) => a.index - b.index)
  const date = found[0]!
  const time = timeBeside(source, date)
  return time ? { ...date, iso: date.iso + time } : date
}

/** A line that is hardly more than a date, as bylines and stamps are. */
export function isDateLine(text: string, lang: string): boolean {
  const found = findDate(text, lang)
  return found !== undefined && text.length - (found.end - found.index) < 70
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
