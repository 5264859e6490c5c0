import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotator } from './real-annotator'

/* Pages hold anything. Whatever it is, marks are where they say, and in time. */

const names = fc.constantFrom(
  ...[
    'Donald Trump',
    'Trump',
    'Vladimir Putin',
    'Putin',
    'PUTIN',
    'Boris Johnson',
    'Johnson',
    'Ron Johnson',
    'President',
  ],
  ...[
    'Washington Post',
    'Washington',
    'Bank of',
    'Israel',
    'U.S.',
    'US',
    'New',
    'York',
    'South',
    'Korea',
    'Korean',
    'Paris',
  ],
  ...[
    'Democratic Republic of',
    'Congo',
    'F-16',
    'S-300PMU2',
    'Patriot',
    'missile',
    'Tomahawks',
    'Zelen\u00adskyy',
    'Jr.',
  ],
  ...['Erdog\u0306an', 'Kim Jong', 'Un', 'White House', 'Storm', 'Shadow', 'the', 'said', 'A.', '16', 'V'],
)
const junk = fc.constantFrom(
  ...[' ', ' ', ' ', '\u00a0', '-', '–', ' — ', '. ', ', ', '’s ', "'", '“', '”', '/', '(', '\n', '\t', ''],
  ...[
    '\ud800',
    '\udfff',
    '\u0000',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u00ad',
    '\u0301',
    '😀',
    '👩‍👩‍👧',
    '漢字',
    'ﷺ',
    '\ufffe',
  ],
)
const text = fc
  .array(fc.tuple(names, junk, fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: junk })), {
    maxLength: 25,
  })
  .map((parts) => parts.flat().join(''))
const anything = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
)

test('marks of any text are in order, apart, within it, and of whole characters', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 3 }), fc.boolean(), (blocks, all) => {
      const mentions = annotator.annotate({ blocks, all })
      let [block, last] = [0, 0]
      for (const mention of mentions) {
        if (mention.block !== block) [block, last] = [mention.block, 0]
        const source = blocks[mention.block]!
        expect(mention.start).toBeGreaterThanOrEqual(last)
        expect(mention.end).toBeGreaterThan(mention.start)
        expect(mention.end).toBeLessThanOrEqual(source.length)
        const words = source.slice(mention.start, mention.end)
        expect(words).toMatch(/^[\p{L}\p{N}]/u)
        expect(words).not.toMatch(/\n|^[\udc00-\udfff]|[\ud800-\udbff]$/)
        expect(mention.why[0]).toEqual({ key: 'matched', value: words })
        expect(mention.confidence).toBeGreaterThan(0)
        expect(mention.confidence).toBeLessThanOrEqual(1)
        last = mention.end
      }
      const blocksInOrder = mentions.map((mention) => mention.block)
      expect(blocksInOrder).toEqual(blocksInOrder.toSorted((a, b) => a - b))
    }),
    { numRuns: 400 },
  )
})

test('the same text is marked the same each time', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(annotator.annotate({ blocks: [one], all: true })).toEqual(annotator.annotate({ blocks: [one], all: true }))
    }),
    { numRuns: 60 },
  )
})

test('what is doubtful is added, and takes nothing sure away', () => {
  fc.assert(
    fc.property(text, (one) => {
      const sure = annotator.annotate({ blocks: [one] })
      const all = annotator.annotate({ blocks: [one], all: true })
      expect(all.filter(({ faint }) => !faint)).toEqual(sure)
    }),
    { numRuns: 100 },
  )
})

test('words before a name move its mark by their length and change nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom('😀😀 ', 'And so it goes. ', '漢字 ', '\u202e '), (before) => {
      const shift = before.length
      const sentence = 'On Friday Vladimir Putin flew to Budapest.'
      const moved = annotator.annotate({ blocks: [before + sentence] })
      const plain = annotator.annotate({ blocks: [sentence] })
      expect(moved.map(({ start, end }) => [start - shift, end - shift])).toEqual(
        plain.map(({ start, end }) => [start, end]),
      )
    }),
  )
})

test.each([
  ['a full name again and again', 'Donald Trump '],
  ['full names and the surname they share', 'Ron Johnson and Boris Johnson and Johnson. '],
  ['prose', 'On Friday President Vladimir Putin said Trump would get Patriot missiles in Kyiv, Ukraine.\n'],
  ['initials before a name', 'A. '],
  ['the beginning of a long name', 'Democratic Republic of '],
  ['a designation that never ends', 'F16'],
  ['names joined by hyphens', 'New York-'],
])('%s: eight times the text takes eight times as long, not sixty-four', (_, unit) => {
  // Processor time, since the machine may be busy with something else; again where rubbish was collected meanwhile.
  const cost = (length: number) => {
    const blocks = [unit.repeat(length / unit.length)]
    const before = process.cpuUsage()
    annotator.annotate({ blocks, all: true })
    return process.cpuUsage(before).user / 1000
  }
  cost(25_000)
  const limit = 30 * Math.max(5, Math.min(cost(25_000), cost(25_000)))
  const isLinear = [0, 1, 2].some(() => cost(200_000) < limit)
  expect(isLinear).toBe(true)
})
