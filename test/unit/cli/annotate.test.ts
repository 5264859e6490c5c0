import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildKnowledge } from '../../../lib/cli/knowledge-files'
import { jsonLines, type Run, runCli } from './run-cli'

/* The contract of `npm run -s annotate`. Starting it takes a second: what one run can show is asked of one run. */

interface Mention {
  start: number
  end: number
  entity: string
  [key: string]: unknown
}

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-annotate-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(() => buildKnowledge(), 60_000)

const mentionsOf = (line: Record<string, unknown> | undefined) => line?.mentions as Mention[]
const entitiesOf = (line: Record<string, unknown> | undefined) => mentionsOf(line).map(({ entity }) => entity)

describe('good lines', () => {
  const text = '😀😀 “Putin” came to Washington, D.C., with Trump’s envoy.'
  const inputs = [
    { id: 7, text, date: '2025-11-01' },
    { id: 'seven', text: 'Nothing here.', date: '2025-11-01' },
    { id: { page: [1, null], of: 'ü' }, text: '', date: '2025-11-01' },
    {
      id: null,
      text: 'On Friday Johnson left.',
      title: 'Boris Johnson resigns',
      date: 'Sat, 01 Nov 2025 10:00:00 GMT',
    },
    { text: 'A Tomahawk missile.', date: '20251101', more: 'fields' },
    { id: 0, text: 'Zürich, 東京, Erdoğan.', title: null, date: 1761991200 },
    { id: false, text: 'Moscow\nand Kyiv' },
  ]
  let run: Run
  beforeAll(async () => {
    run = await runCli('annotate', [], jsonLines(...inputs))
  }, 60_000)

  test('are answered in their order, each with its id unchanged and nothing else on standard output', () => {
    expect(run.lines.map(({ id }) => id)).toEqual([7, 'seven', { page: [1, null], of: 'ü' }, null, undefined, 0, false])
    expect('id' in run.lines[4]!).toBe(false)
    expect(run.status).toBe(0)
    for (const line of run.lines) {
      expect(Object.keys(line).filter((key) => !['id', 'mentions', 'warning'].includes(key))).toEqual([])
      expect(Array.isArray(line.mentions)).toBe(true)
    }
    expect(run.stdout.endsWith('}\n')).toBe(true)
  })

  test('offsets count UTF-16 code units of the text', () => {
    const words = mentionsOf(run.lines[0]).map(({ start, end }) => text.slice(start, end))
    expect(words).toEqual(['Putin', 'Washington, D.C.', 'Trump'])
    expect(mentionsOf(run.lines[0])[0]!.start).toBe(6)
    const japanese = inputs[5]!.text
    expect(mentionsOf(run.lines[5]).map(({ start, end }) => japanese.slice(start, end))).toContain('Erdoğan')
  })

  test('a mention has the fields of the contract and no other', () => {
    const [leader, place] = mentionsOf(run.lines[0])
    expect(leader).toEqual({
      start: 6,
      end: 11,
      type: 'leader',
      entity: 'leader:vladimir-putin',
      name: 'Vladimir Putin',
      wikipedia: 'Vladimir Putin',
      confidence: expect.any(Number),
      via: 'surname',
    })
    expect(place).toMatchObject({ type: 'place', entity: 'place:gn4140963', name: 'Washington, D.C.' })
    expect(place!.lat).toBeCloseTo(38.9, 0)
    expect(place!.lon).toBeCloseTo(-77, 0)
    const [weapon] = mentionsOf(run.lines[4])
    expect(weapon).toMatchObject({ type: 'weapon', entity: 'weapon:tomahawk' })
    expect(weapon).not.toHaveProperty('lat')
  })

  test('a text without names, and an empty one, have no mentions', () => {
    expect(run.lines[1]!.mentions).toEqual([])
    expect(run.lines[2]!.mentions).toEqual([])
  })

  test('a title is evidence', () => {
    expect(entitiesOf(run.lines[3])).toEqual(['leader:boris-johnson'])
  })

  test('a date may be written as feeds write it; only a line without one is warned of', () => {
    expect(run.lines.map(({ warning }) => warning)).toEqual([
      ...[undefined, undefined, undefined, undefined, undefined, undefined],
      expect.stringMatching(/undated/),
    ])
  })

  test('a line break in the text breaks no line of the output', () => {
    expect(mentionsOf(run.lines[6]).map(({ start, end }) => [start, end])).toEqual([
      [0, 6],
      [11, 15],
    ])
  })
})

describe('bad lines', () => {
  const input = [
    JSON.stringify({ id: 1, text: 'Putin spoke.', date: '2025-11-01' }),
    '{"id":2,"text":"Putin',
    '{"id":3}',
    '{"id":"4","text":4}',
    '[]',
    'null',
    '"Putin"',
    '',
    '   ',
    JSON.stringify({ id: 5, text: 'Putin spoke.', date: 'the day before yesterday' }),
    JSON.stringify({ id: 6, text: 'Putin spoke.', date: { year: 2025 } }),
    JSON.stringify({ id: 7, text: 'Lone \ud83d and Putin' }),
    JSON.stringify({ id: 8, text: 'Putin spoke.', date: '' }),
  ]
  let run: Run
  beforeAll(async () => {
    // As Windows writes files: a byte order mark, two characters at each line's end, none after the last.
    run = await runCli('annotate', ['--date', '2025-11-01'], `\ufeff${input.join('\r\n')}`)
  }, 60_000)

  test('are answered in their place with an error, the others as ever, and the status at the end is 1', () => {
    expect(run.status).toBe(1)
    expect(run.lines).toHaveLength(11)
    expect(run.lines.map(({ id, error }) => [id, typeof error === 'string' && error !== '']).slice(1)).toEqual([
      [undefined, true],
      [3, true],
      ['4', true],
      ...[
        [undefined, true],
        [undefined, true],
        [undefined, true],
      ],
      [5, false],
      [6, true],
      [7, false],
      [8, false],
    ])
    for (const line of run.lines) expect('mentions' in line).toBe(!('error' in line))
  })

  // lib/cli/json-lines.ts does not take the mark away; say `test` here once it does.
  test('a byte order mark before the first line belongs to no line', () => {
    expect(run.lines[0]).toMatchObject({ id: 1, mentions: [expect.objectContaining({ start: 0, end: 5 })] })
  })

  test('the error says what is wrong', () => {
    expect(run.lines[1]!.error).toMatch(/JSON/)
    expect(run.lines[2]!.error).toMatch(/^text: /)
    expect(run.lines[3]!.error).toMatch(/^text: /)
    expect(run.lines[8]!.error).toMatch(/^date: /)
  })

  test('a date that cannot be read is a warning, and not today nor --date', () => {
    const line = run.lines[7]!
    expect(line.warning).toMatch(/undated: .*the day before yesterday/)
    expect(entitiesOf(line)).toEqual(['leader:vladimir-putin'])
  })

  test('a lone surrogate moves no offset', () => {
    expect(mentionsOf(run.lines[9]).map(({ start, end }) => [start, end])).toEqual([[11, 16]])
  })
})

test('--date is for lines without a date of their own; --all adds doubtful readings; a file may be named', async () => {
  const file = join(folder, 'lines.jsonl')
  const text = 'Putin praised Florence.'
  writeFileSync(file, jsonLines({ id: 1, text }, { id: 2, text, date: '2001-02-03' }, { id: 3, text, date: 'no day' }))
  const [good, bad] = await Promise.all([
    runCli('annotate', ['--all', '--date', '2025-11-01', file]),
    runCli('annotate', ['--date', 'yesteryear'], jsonLines({ id: 1, text }, { id: 2 })),
  ])
  expect(good.lines.map(({ warning }) => warning)).toEqual([undefined, undefined, expect.stringMatching(/no day/)])
  const [sure, doubtful] = mentionsOf(good.lines[0])
  expect(sure).not.toHaveProperty('faint')
  expect(doubtful).toMatchObject({ entity: 'place:gn3176959', faint: true })
  expect(entitiesOf(bad.lines[0])).toEqual(['leader:vladimir-putin'])
  expect(bad.lines[0]!.warning).toMatch(/yesteryear/)
  expect(bad.lines[1]).toEqual({ id: 2, error: expect.any(String) })
  expect([good.status, bad.status]).toEqual([0, 1])
}, 60_000)

test('what cannot be run at all says so on standard error alone, with another status than 0', async () => {
  const [noFile, noOption] = await Promise.all([
    runCli('annotate', [join(folder, 'nowhere.jsonl')]),
    runCli('annotate', ['--everything']),
  ])
  expect(noFile).toMatchObject({ stdout: '', stderr: expect.stringContaining('nowhere.jsonl') })
  expect(noFile.status).not.toBe(0)
  expect(noOption).toMatchObject({ stdout: '', stderr: expect.stringContaining('--everything') })
  expect(noOption.status).not.toBe(0)
}, 60_000)
