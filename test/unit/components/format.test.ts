import { describe, expect, test } from 'vitest'
import { formatDate, formatUnit, listParts, toMiles, toPounds, validLocale } from '../../../components/card/format'
import { pluralOf, sayNumber } from '../../../components/ui/intl'

describe('dates keep their precision', () => {
  test.each([
    ['2025-11-01', 'en-GB', '1 November 2025'],
    ['2025-11-01', 'en-US', 'November 1, 2025'],
    ['2025-11', 'en-GB', 'November 2025'],
    ['2025', 'en-GB', '2025'],
    ['2025-11-01', 'de', '1. November 2025'],
    ['2025-11-01T23:30:00+09:00', 'en-GB', '1 November 2025'],
    ['0800-12-25', 'en-GB', '25 December 800'],
    ['soon', 'en-GB', 'soon'],
  ])('%s in %s is %s', (date, locale, text) => {
    expect(formatDate(date, locale)).toBe(text)
  })

  test('in the Gregorian calendar where the locale has another', () => {
    expect(formatDate('2025', 'th')).toContain('2025')
    expect(formatDate('2025', 'fa-u-nu-latn')).toContain('2025')
  })
})

test.each([
  'en',
  'en-US',
  'en-CA',
  'en-GB',
  'en-IE',
  'en-AU',
  'en-NZ',
  'en-IN',
  'en-ZA',
  'en-SG',
  'en-u-nu-arab',
])('what is said without Intl is what Intl says: %s', (locale) => {
  for (const count of [0, 1, 2, 11, 999, 1000, 12_345, 1.5]) {
    expect(sayNumber(count, locale)).toBe(new Intl.NumberFormat(locale).format(count))
    expect(pluralOf(count, locale)).toBe(new Intl.PluralRules(locale).select(count))
  }
  const whole = { calendar: 'gregory', timeZone: 'UTC', year: 'numeric' } as const
  for (let month = 1; month <= 12; month++) {
    const [time, iso] = [Date.UTC(2024, month - 1, month), `2024-${String(month).padStart(2, '0')}`]
    const long = { ...whole, month: 'long' } as const
    expect(formatDate(iso, locale)).toBe(new Intl.DateTimeFormat(locale, long).format(time))
    expect(formatDate(`${iso}-${iso.slice(5)}`, locale)).toBe(
      new Intl.DateTimeFormat(locale, { ...long, day: 'numeric' }).format(time),
    )
  }
  expect(formatDate('2024', locale)).toBe(new Intl.DateTimeFormat(locale, whole).format(Date.UTC(2024, 0)))
})

describe('figures', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ')

  test('one or a span, with their unit', () => {
    expect(plain(formatUnit('kilometer', 'en', 1600))).toBe('1,600 km')
    expect(plain(formatUnit('kilometer', 'en', 1600, 1300))).toBe('1,300 – 1,600 km'.replaceAll(' – ', '–'))
    expect(plain(formatUnit('kilometer', 'de', 1600))).toBe('1.600 km')
    expect(plain(formatUnit('kilometer', 'en', 450, 450))).toBe('450 km')
  })

  test.each([
    [450, 280],
    [1600, 990],
    [2500, 1550],
    [12000, 7460],
    [5, 3.1],
  ])('%d km are about %d miles', (km, miles) => {
    expect(toMiles(km)).toBe(miles)
  })

  test('450 kg are about 990 lb', () => {
    expect(toPounds(450)).toBe(990)
  })
})

test('lists are joined as the language does it', () => {
  expect(listParts(3, 'en-GB')).toEqual([0, ', ', 1, ' and ', 2])
  expect(listParts(2, 'de')).toEqual([0, ' und ', 1])
})

test('a locale tag that Intl does not take costs nothing', () => {
  expect(validLocale('en_GB')).toBe('en-GB')
  expect(validLocale('')).toBe('en')
  expect(validLocale('not a tag')).toBe('en')
})
