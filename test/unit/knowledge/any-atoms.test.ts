import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atomise } from '../../../lib/knowledge/atomise'
import { Gap, Shape } from '../../../lib/knowledge/atoms'
import { type SlowAtom, slowAtoms } from './slow-atoms'

/* Atoms are read eight bytes at a time; whatever the text, they are those that the rules say. */

const pieces = fc.constantFrom(
  ...[
    'a',
    'B',
    'é',
    'É',
    'ł',
    'Ж',
    'ж',
    'Ω',
    '漢',
    'ﷺ',
    '0',
    '9',
    '٣',
    'F-16',
    'U.S.',
    'Zelenskyy',
    'McDonald',
    'INTERNATIONAL',
  ],
  ...[
    'internationalisation',
    'Erdog\u0306an',
    'Zelen\u00adskyy',
    '😀',
    '\u0301',
    '\u00ad',
    '\u200b',
    '\ud800',
    '\udfff',
  ],
  ...[
    '\u0000',
    '\u202e',
    '\u2066',
    '\ufffd',
    '\ufffe',
    ' ',
    ' ',
    '\u00a0',
    '\t',
    '\n',
    '\r',
    '\u2028',
    '-',
    '–',
    '—',
    '.',
  ],
  ...[',', "'", '’', '"', '“', '/', '`', '´'],
)
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 50 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

function atomsOf(text: string): Omit<SlowAtom, 'folded'>[] {
  const { count, start, end, shape, gap } = atomise(text)
  const nameOf = (values: Record<string, number>, value: number) =>
    Object.keys(values).find((name) => values[name] === value) as never
  return Array.from({ length: count }, (_, at) => ({
    start: start[at]!,
    end: end[at]!,
    shape: nameOf(Shape, shape[at]!),
    gap: nameOf(Gap, gap[at]!),
  }))
}

const byTheRules = (text: string) => slowAtoms(text).map(({ folded: _, ...atom }) => atom)

test('atoms of any text are those that the rules say', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(atomsOf(text)).toEqual(byTheRules(text))
    }),
    { numRuns: 1_000 },
  )
})

test('atoms that fold alike have one hash, and others have another', () => {
  const hashes = new Map<string, number>()
  const latin = fc.constantFrom(...'abcdefgxyzABCéÉłŁøöÖñ0123456789')
  const word = fc.array(latin, { minLength: 1, maxLength: 20 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(word, (text) => {
      const { hash } = atomise(text)
      for (const [at, { folded }] of slowAtoms(text).entries()) {
        expect(hash[at]).toBe(hashes.get(folded) ?? hash[at])
        hashes.set(folded, hash[at]!)
      }
    }),
    { numRuns: 1_000 },
  )
  expect(new Set(hashes.values()).size).toBe(hashes.size)
})

test.each([
  'a',
  'é',
  '😀a',
  'Ab-',
  'é ',
  '1a',
  '\u0301a',
  '“Kyiv”, ',
])('what is read in pieces is read as if it were whole: %j', (unit) => {
  for (let before = 0; before < 34; before += 7) {
    const text = 'x'.repeat(before) + unit.repeat(Math.ceil(9_000 / unit.length))
    const [fast, slow] = [atomsOf(text), byTheRules(text)]
    // Compared as one string first: to compare so many objects takes long.
    if (JSON.stringify(fast) !== JSON.stringify(slow)) expect(fast).toEqual(slow)
  }
})
