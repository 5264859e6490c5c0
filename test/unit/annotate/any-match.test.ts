import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMatches } from '../../../lib/annotate/match'
import { Speller } from '../../../lib/annotate/spelling'
import { atomise } from '../../../lib/knowledge/atomise'
import { packNames } from '../../../lib/knowledge/compile/pack-names'
import { openNames } from '../../../lib/knowledge/names'
import { knowledgeOf, noEnglish } from '../knowledge/sample-knowledge'
import { slowAtoms } from '../knowledge/slow-atoms'

/* Beside a matcher that tries every name at every word, on texts of all that pages hold. */

const known = ['Kyiv', 'New York', 'New York City', 'York', 'Al Qaim', 'Erdoğan', 'Boris Johnson', 'Johnson', 'Sana’a']
const { entities } = knowledgeOf()
const surfaces = known.map((text, entity) => ({
  text,
  kind: 'name' as const,
  entity: entity % entities.length,
  alone: 1,
}))
const names = openNames(
  new Uint8Array(
    packNames(
      entities,
      surfaces,
      entities.map(() => 100),
      noEnglish,
    ),
  ).buffer,
)
const speller = new Speller(names)
const wanted = known.map((name) => slowAtoms(name))

function found(text: string): string[] {
  const atoms = atomise(text)
  return findMatches(atoms, names, speller).map(({ from, to }) => `${atoms.start[from]}–${atoms.end[to - 1]}`)
}

/** Leftmost, longest; words in their order, with capitals, joined by spaces or a hyphen, and nothing glued to them. */
function foundSlowly(text: string): string[] {
  const atoms = slowAtoms(text)
  const spans: string[] = []
  for (let from = 0; from < atoms.length; from++) {
    if (atoms[from]!.gap === 'none') continue
    const fitting = wanted.filter(
      (name) =>
        name.every(({ folded, gap }, at) => {
          const atom = atoms[from + at]
          const joined = at === 0 || atom?.gap === gap || (gap === 'space' && atom?.gap === 'hyphen')
          return atom?.folded === folded && joined && (atom.shape !== 'lower' || name[at]!.shape === 'lower')
        }) && atoms[from + name.length]?.gap !== 'none',
    )
    const longest = Math.max(0, ...fitting.map((name) => name.length))
    if (longest === 0) continue
    spans.push(`${atoms[from]!.start}–${atoms[from + longest - 1]!.end}`)
    from += longest - 1
  }
  return spans
}

const words = fc.constantFrom(
  ...[
    'Kyiv',
    'KYIV',
    'kyiv',
    'K\u0301yi\u0301v',
    'New',
    'NEW',
    'York',
    'City',
    'York-City',
    'Al',
    'Qaim',
    'Sana’a',
    "Sana'a",
  ],
  ...[
    'Erdoğan',
    'Erdogan',
    'Erdog\u0306an',
    'Boris',
    'Johnson',
    'John\u00adson',
    'Johnsons',
    'Newyork',
    '16',
    'said',
    'the',
  ],
)
const between = fc.constantFrom(
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\u2009',
    '  ',
    '-',
    '‑',
    '–',
    ', ',
    '. ',
    '’s ',
    '\n',
    '\t',
    '',
    '\u200b',
    '\u00ad',
  ],
  ...['\ud800', '\udfff', '\u0000', '\u202e', '\u202c', '\u0301', '😀', '漢字', '/', '(', '”'],
)
const text = fc.array(fc.tuple(words, between), { maxLength: 30 }).map((parts) => parts.flat().join(''))

test('finds the names of any text, no more and no fewer', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(found(one)).toEqual(foundSlowly(one))
    }),
    { numRuns: 1_000 },
  )
})

test('a name at the very beginning and end of a text is found, wherever the reading is broken off', () => {
  for (const before of [0, 1, 7, 31, 32, 33, 8_180, 8_181, 8_183, 8_187, 8_188, 8_189, 8_190, 8_191, 8_192]) {
    for (const filler of ['x', 'é']) {
      const start = before === 0 ? '' : `${filler.repeat(before - 1)} `
      const one = `${start}New York`
      expect(found(one)).toEqual([`${start.length}–${one.length}`])
    }
  }
})

const LONG = 200_000

test.each([
  ['one letter', 'a', 0],
  ['one capital', 'A', 0],
  ['capitals in words', 'KY ', 0],
  ['lone surrogates', '\ud800', 0],
  ['marks without a base', '\u0301', 0],
  ['overrides of direction', '\u202e', 0],
  ['NULs', '\u0000', 0],
  ['nothing but names', 'Kyiv ', 1],
  ['names that begin longer ones', 'New York New ', 1],
  ['names with marks and overrides in between', 'Ky\u0301iv\u202e\u0000', 1],
])('%s, %#: the answer is right however long it is', (_, unit, each) => {
  const times = Math.ceil(LONG / unit.length)
  const one = unit.repeat(times)
  const spans = found(one)
  expect(spans).toHaveLength(each * times)
  expect(spans.join(' ') === foundSlowly(one).join(' ')).toBe(true)
})
