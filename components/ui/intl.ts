/*
 * A locale's formats, kept: each takes a tenth of a millisecond to make. The first in a page's process takes 20 to 60, since
 * the browser reads what it knows of languages for it; so what English says of small figures and of days is told without.
 */

const kept = <T>(make: (locale: string) => T): ((locale: string) => T) => {
  const known = new Map<string, T>()
  return (locale) => {
    const there = known.get(locale) ?? make(locale)
    known.set(locale, there)
    return there
  }
}

const numbersOf = kept((locale) => new Intl.NumberFormat(locale))
const pluralsOf = kept((locale) => new Intl.PluralRules(locale))
/** Records are dated in the Gregorian calendar, whatever the reader's own is. */
const gregorian = { calendar: 'gregory', timeZone: 'UTC', year: 'numeric' } as const
const yearsOf = kept((locale) => new Intl.DateTimeFormat(locale, gregorian))
const monthsOf = kept((locale) => new Intl.DateTimeFormat(locale, { ...gregorian, month: 'long' }))
const daysOf = kept((locale) => new Intl.DateTimeFormat(locale, { ...gregorian, month: 'long', day: 'numeric' }))

const isEnglish = (locale: string) => /^en(-[A-Z]{2})?$/.test(locale)

/** A bare number, grouped as the locale does it. */
export function sayNumber(value: number, locale: string): string {
  const isBare = isEnglish(locale) && Number.isInteger(value) && value >= 0 && value < 1000
  return isBare ? String(value) : numbersOf(locale).format(value)
}

/** Which form of a counting message the locale takes. */
export function pluralOf(count: number, locale: string): Intl.LDMLPluralRule {
  if (isEnglish(locale)) return count === 1 ? 'one' : 'other'
  return pluralsOf(locale).select(count)
}

const english = 'January February March April May June July August September October November December'.split(' ')
const monthFirst = /^en(-US)?$/
const dayFirst = /^en-(GB|IE|AU|NZ)$/

/** A day, a month or a year of the Gregorian calendar. @param month,day from 1 on; 0 or absent where unknown */
export function sayDate(locale: string, year: number, month?: number, day?: number): string {
  const name = month && english[month - 1]
  if (name && monthFirst.test(locale)) return day ? `${name} ${day}, ${year}` : `${name} ${year}`
  if (name && dayFirst.test(locale)) return day ? `${day} ${name} ${year}` : `${name} ${year}`
  if (!month && isEnglish(locale)) return String(year)
  const format = day ? daysOf : month ? monthsOf : yearsOf
  return format(locale).format(Date.UTC(year, (month || 1) - 1, day || 1))
}
