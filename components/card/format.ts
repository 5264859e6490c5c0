import { sayDate } from '../ui/intl'

const kmInMile = 1.609344

/** A tag that Intl takes, for one that it may not (`en_GB`, empty): a bad tag must not cost the card. */
export function validLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replace('_', '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}

/** A date as precise as it is known: `2025` stays a year, `2025-11` a month. What is no date comes back as it was. */
export function formatDate(date: string, locale: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date) ?? []
  return year ? sayDate(locale, Number(year), Number(month ?? 0), Number(day ?? 0)) : date
}

/** A figure with its unit, or a span of figures: "1,300–1,600 km". */
export function formatUnit(unit: Unit, locale: string, max: number, min = max): string {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 })
  // `formatRange` puts a "~" before spans that round to one figure.
  return min === max ? format.format(max) : format.formatRange(min, max)
}

export type Unit = 'kilometer' | 'mile' | 'kilometer-per-hour' | 'mile-per-hour' | 'kilogram' | 'pound'

/** Miles for kilometres, as rough as a figure in another unit has to be. */
export function toMiles(km: number): number {
  const miles = km / kmInMile
  return Number(miles.toPrecision(miles < 1000 ? 2 : 3))
}

/** Miles an hour for kilometres an hour, likewise. */
export function toMph(kmh: number): number {
  return Number((kmh / kmInMile).toPrecision(2))
}

/** Pounds for kilograms, likewise. */
export function toPounds(kg: number): number {
  return Number((kg * 2.20462262).toPrecision(2))
}

/** "Hungary, Poland and Slovakia" in the UI's language. */
export function listParts(count: number, locale: string): Array<number | string> {
  const names = Array.from({ length: count }, (_, index) => String(index))
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(names)
  return parts.map(({ type, value }) => (type === 'element' ? Number(value) : value))
}
