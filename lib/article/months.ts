/** A language's months: their numbers by name, and the dates that are written with them. */
export interface Months {
  numbers: ReadonlyMap<string, number>
  /** Dates whose month is a name, each with the places of year, month and day among its groups. */
  named: [RegExp, year: number, month: number, day: number][]
}

const made = new Map<string, Months>()

/**
 * The months of English and of `lang`, '' if unknown. `Intl` names those of any language, so that no list of them is
 * carried along; only those of English are, as formatters take milliseconds to make, and most pages are in it.
 */
export function monthsOf(lang: string): Months {
  const known = made.get(lang)
  if (known) return known
  const numbers = new Map(english.flatMap((name, i) => [name, name.slice(0, 3)].map((form) => [form, i + 1])))
  numbers.set('sept', 9)
  if (lang && !/^en\b/.test(lang)) addNames(numbers, lang)
  const pattern = [...numbers.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replace(/[.*+?^${}()[\]\\]/g, '\\$&')
  const months = { numbers, named: datesWith(pattern) }
  made.set(lang, months)
  return months
}

const english = 'january february march april may june july august september october november december'.split(' ')

function addNames(numbers: Map<string, number>, lang: string): void {
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

/** Undefined where the browser knows no such language or zone. */
export function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(tag, options)
  } catch {
    return
  }
}

function datesWith(pattern: string): Months['named'] {
  const letter = '(?<!\\p{L})'
  return [
    [
      new RegExp(
        `(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?[\\s-]*(?:(?:of|de|d[’'])\\s*)?(?<!\\p{L}{3})(${pattern})[.,]?[\\s-]*(?:(?:de|del)\\s+)?(\\d{4})(?!\\d)`,
        'u',
      ),
      ...([3, 2, 1] as const),
    ],
    [
      new RegExp(`${letter}(${pattern})[.]?\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(\\d{4})(?!\\d)`, 'u'),
      ...([3, 1, 2] as const),
    ],
    [new RegExp(`(?<!\\d)((?:19|20)\\d\\d)\\s+(${pattern})[.]?\\s+(\\d{1,2})(?![\\d:])`, 'u'), 1, 2, 3],
    // As Java writes it: "Mon Aug 03 12:45:00 EDT 2015".
    [
      new RegExp(
        `${letter}(${pattern})\\s+(\\d{1,2})\\s+\\d\\d:\\d\\d:\\d\\d\\s+(?:[a-z]{1,5}\\s+)?((?:19|20)\\d\\d)(?!\\d)`,
        'u',
      ),
      ...([3, 1, 2] as const),
    ],
  ]
}
