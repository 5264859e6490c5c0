import type { FoundDate } from './dates'
import { formatter } from './months'

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

/** A time of day written right after the date, or right before it ("7:58 AM ET, Nov 1, 2025"). */
export function timeBeside(source: string, date: FoundDate): string {
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
  return `T${String(hour).padStart(2, '0')}:${match[2]}${offset}`
}

function offsetOf(name: string | undefined, day: string): string {
  const zone = name && Object.hasOwn(zones, name) ? zones[name]! : ''
  if (!zone.includes('/')) return zone
  const parts = formatter('en', { timeZone: zone, timeZoneName: 'longOffset' })?.formatToParts(
    new Date(`${day}T12:00:00Z`),
  )
  return /[+-]\d\d:\d\d/.exec(parts?.find((part) => part.type === 'timeZoneName')?.value ?? '')?.[0] ?? ''
}
