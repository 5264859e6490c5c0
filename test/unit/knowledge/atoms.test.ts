import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atomise } from '../../../lib/knowledge/atomise'
import { Gap, keyOf, Shape } from '../../../lib/knowledge/atoms'

/** A text's atoms as they are written in it. */
function wordsOf(text: string): string[] {
  const { count, start, end } = atomise(text)
  return Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]))
}

/** What names in the pack and words of an article are compared by. */
function keyIn(text: string): number {
  const atoms = atomise(text)
  return keyOf(atoms, 0, atoms.count)
}

const gapsOf = (text: string) => {
  const { count, gap } = atomise(text)
  return Array.from(gap.subarray(1, count))
}

test.each([
  ['a designation, however it is joined', 'F-16', ['F16', 'F‑16', 'F–16', 'F 16', 'f-16', 'F\u00a016', 'F-\u00ad16']],
  ['a variant', 'S-300PMU2', ['S300PMU2', 'S‑300PMU‑2']],
  ['a name with and without its accents', 'Erdoğan', ['Erdogan', 'ERDOĞAN', 'Erdog\u0306an', 'ERDOG\u0306AN']],
  ['letters that Unicode does not decompose', 'Łódź', ['Lodz', 'LODZ', 'Ło\u0301dz\u0301']],
  ['any apostrophe', "Sana'a", ['Sana’a', 'Sana‘a', 'Sanaʼa', 'SANA`A', 'Sana´a']],
  [
    'hidden characters within a word',
    'Zelenskyy',
    ['Zelen\u00adskyy', 'Zelen\u200bskyy', '\u2066Zelenskyy\u2069', 'Zel\ufeffenskyy'],
  ],
  [
    'any space',
    'Donald Trump',
    ['Donald\u00a0Trump', 'Donald\u202fTrump', 'Donald  Trump', 'Donald\tTrump', 'DONALD TRUMP'],
  ],
])('%s is one key', (_, name, spellings) => {
  for (const spelling of spellings) expect({ spelling, key: keyIn(spelling) }).toEqual({ spelling, key: keyIn(name) })
})

test.each([
  ['F-16', 'F-15'],
  ['F-16', 'F-61'],
  ['Niger', 'Nigeria'],
  ['Putin', 'Putins'],
  ['Kim Jong Un', 'Kim Jong Il'],
  ['New York', 'York New'],
])('%s and %s are two keys', (one, other) => {
  expect(keyIn(one)).not.toBe(keyIn(other))
})

test('an atom ends where its last letter, digit or accent does', () => {
  expect(wordsOf('“Zelen\u00adskyy’s” F‑16s,\u00a0S-300PMU2')).toEqual([
    'Zelen\u00adskyy',
    's',
    'F',
    '16',
    's',
    'S',
    '300',
    'PMU',
    '2',
  ])
  expect(wordsOf('Erdog\u0306an\u200b met')).toEqual(['Erdog\u0306an', 'met'])
  expect(wordsOf('Orba\u0301')).toEqual(['Orba\u0301'])
  expect(wordsOf('\u0301\u200b-—“” ')).toEqual([])
  expect(wordsOf('')).toEqual([])
})

test('a long text of the shortest words has all of them', () => {
  const { count, start, end } = atomise('a1'.repeat(10_000))
  expect(count).toBe(20_000)
  expect([start[19_999], end[19_999]]).toEqual([19_999, 20_000])
})

test('offsets count UTF-16 code units', () => {
  const { start, end } = atomise('😀😀 Putin')
  expect([start[0], end[0]]).toEqual([5, 10])
})

test('digits of every script that has them are digits, and letters beyond the first plane break no word', () => {
  expect(wordsOf('٣٠٠ Путин 習近平 한국')).toEqual(['٣٠٠', 'Путин', '習近平', '한국'])
  expect(wordsOf('Put𝒜in')).toEqual(['Put', 'in'])
})

test('tells how a word is written', () => {
  const { shape } = atomise('the Trump NATO McDonald 16 U')
  expect(Array.from(shape.subarray(0, 6))).toEqual([
    Shape.lower,
    Shape.capital,
    Shape.upper,
    Shape.mixed,
    Shape.digits,
    Shape.initial,
  ])
})

test('tells what lies between two words', () => {
  expect(gapsOf('a b-c–d.e f. g’h/i, j — k')).toEqual([
    Gap.space,
    Gap.hyphen,
    Gap.hyphen,
    Gap.period,
    Gap.space,
    Gap.periodSpace,
    Gap.apostrophe,
    Gap.slash,
    Gap.other,
    Gap.other,
  ])
  expect(gapsOf('F16 \n x')).toEqual([Gap.none, Gap.break])
  expect(gapsOf('a\u2029b\u00a0\u00a0c\u200b d')).toEqual([Gap.break, Gap.space, Gap.space])
})

const signs = fc.constantFrom(
  ...['a', 'Z', 'é', '5', '-', '‑', ' ', '\u00a0', '\n', '\u0301', '\u00ad', '\u200b', '\u202e', '.', '’', '/'],
  ...['\u0000', '\ud800', '\udc00', '😀', '𝒜', 'ß', 'İ', 'ﬁ', 'ǅ', '漢', 'س', '\uffff'],
)
const anyText = fc.oneof(
  fc.array(signs, { maxLength: 60 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

test('atoms of any text are in order, within it, and never half a character', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { count, start, end } = atomise(text)
      for (let at = 0; at < count; at++) {
        expect(start[at]).toBeGreaterThanOrEqual(at ? end[at - 1]! : 0)
        expect(end[at]).toBeGreaterThan(start[at]!)
        expect(end[at]).toBeLessThanOrEqual(text.length)
        expect(/[\ud800-\udfff]/.test(text.slice(start[at], end[at]))).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

test('no letter or digit of any text is left out', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const plain = (part: string) => part.replace(/[^\p{L}\p{Nd}]|[\u{10000}-\u{10ffff}]/gu, '')
      expect(plain(wordsOf(text).join(''))).toBe(plain(text))
    }),
    { numRuns: 300 },
  )
})

const odd: [string, string][] = [
  ['one word', 'a'],
  ['words of one letter', 'a '],
  ['accents alone', '\u0301'],
  ['zero-width characters after a letter', '\u200b'],
  ['letters and digits in turn', 'a1'],
  ['hyphens', '-'],
  ['lone surrogates', '\ud800'],
  ['line breaks', '\n'],
]

test.each(odd)('1 MB of %s takes no more than its length does', (_, unit) => {
  // Processor time, since the machine may be busy with something else; again where rubbish was collected meanwhile.
  const cost = (length: number) => {
    const text = `a${unit.repeat(length / unit.length)}`
    const before = process.cpuUsage()
    atomise(text)
    return process.cpuUsage(before).user / 1000
  }
  cost(128_000)
  const limit = 30 * Math.max(3, Math.min(cost(128_000), cost(128_000)))
  const isLinear = [0, 1, 2].some(() => cost(1_024_000) < limit)
  expect(isLinear).toBe(true)
})
