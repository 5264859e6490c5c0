import { expect, test } from 'vitest'
import { atomise } from '../../../lib/knowledge/atomise'
import { keyOf, Shape } from '../../../lib/knowledge/atoms'
import { packNames } from '../../../lib/knowledge/compile/pack-names'
import { type Names, openNames } from '../../../lib/knowledge/names'
import { PackError } from '../../../lib/knowledge/pack-error'
import { dayNumber, FORMAT_VERSION, monthNumber } from '../../../lib/knowledge/pack-format'
import { knowledgeOf, noEnglish, packOf } from './sample-knowledge'
import { sample } from './sample-records'

const build = packOf
const open = (bytes: Uint8Array) => openNames(new Uint8Array(bytes).buffer)

/** What a name may mean, as `id form alone`. */
function meanings(names: Names, text: string): string[] {
  const atoms = atomise(text)
  const found: string[] = []
  for (let form = names.find(keyOf(atoms, 0, atoms.count)); form >= 0; form = names.next(form)) {
    for (const { entity, form: kind, alone } of names.candidates(form)) {
      found.push(`${names.entity(entity).id} ${kind} ${alone.toFixed(1)}`)
    }
  }
  return found
}

test('every name of every record comes back with its entity, its kind and its share', () => {
  const names = open(build())
  expect(names.entityCount).toBe(5)
  expect(meanings(names, 'Ann Example')).toEqual(['leader:ann-example name 1.0'])
  expect(meanings(names, 'Ann B. Example')).toEqual(['leader:ann-example full 1.0'])
  expect(meanings(names, 'Example')).toEqual(['leader:ann-example surname 1.0'])
  expect(meanings(names, 'Examplian')).toEqual(['place:xa demonym 1.0'])
  expect(meanings(names, 'Hammer')).toEqual(['weapon:z-9 short 0.2'])
  expect(meanings(names, 'Sampleville')).toEqual(['place:gn1 name 1.0'])
})

test('the country whose code begins as the ids of cities do comes back as itself', () => {
  const records = sample().map((file) => ({ ...file, text: file.text.replaceAll('place:xa', 'place:gn') }))
  const names = open(build(records))
  expect(meanings(names, 'Examplian')).toEqual(['place:gn demonym 1.0'])
})

test('is asked without regard to capitals, accents and hyphens, and gives no name that was not put in', () => {
  const names = open(build())
  expect(meanings(names, 'ANN ÉXAMPLE')).toEqual(['leader:ann-example name 1.0'])
  expect(meanings(names, 'Z‑9')).toEqual(['weapon:z-9 designation 1.0'])
  for (const text of ['Ann', 'Ann Sample', 'Exampl', 'Z', '9', 'Trump']) expect(meanings(names, text)).toEqual([])
})

test('weapons have plurals, people and places have none', () => {
  const names = open(build())
  expect(meanings(names, 'Hammers')).toEqual(['weapon:z-9 short 0.2'])
  expect(meanings(names, 'Z-9s')).toEqual(['weapon:z-9 designation 1.0'])
  expect(meanings(names, 'Examples')).toEqual([])
  expect(meanings(names, 'Samplevilles')).toEqual([])
})

test('a plural has its singular’s share, or the one it was given', () => {
  const share = (form: string) =>
    `- {form: Hammer, competes: the tool, alone: 0.2}\n    - {form: ${form}, competes: tools, alone: 0.7}`
  const names = open(build(sample('- {form: Hammer, competes: the tool, alone: 0.2}', share('Hammers'))))
  expect(meanings(names, 'Hammers')).toEqual(['weapon:z-9 short 0.7'])
  expect(meanings(names, 'Hammer')).toEqual(['weapon:z-9 short 0.2'])
})

test('one name of two entities comes back with both', () => {
  const names = open(build(sample('surname: [Sample]', 'surname: [Sample, Example]')))
  // Somebody whom world news knows by the surname has the larger share of it.
  expect(meanings(names, 'Example')).toEqual(['leader:ann-example surname 0.9', 'leader:bob-sample surname 0.1'])
})

test('spellings that differ only in capitals stay apart', () => {
  const names = open(build(sample('short: [Hammer]', 'short: [Hammer, HAMMER]')))
  const atoms = atomise('hammer')
  const form = names.find(keyOf(atoms, 0, 1))
  const writings = [form, names.next(form)].map((one) => names.marks[names.writing(one) + 1]! & 7)
  expect(writings.sort()).toEqual([Shape.capital, Shape.upper])
})

test('knows of an entity what the annotator needs', () => {
  const names = open(build())
  const all = Array.from({ length: names.entityCount }, (_, at) => names.entity(at))
  const country = all.findIndex(({ id }) => id === 'place:xa')
  const entity = (id: string) => all.find((one) => one.id === id)
  expect(entity('leader:ann-example')).toMatchObject({ kind: 'leader', name: 'Ann Example', country, prominent: true })
  expect(entity('leader:ann-example')).toMatchObject({ from: monthNumber('2021-03'), to: monthNumber('2025-03') })
  expect(entity('leader:bob-sample')).toMatchObject({ country: -1, prominent: false, from: 0, to: 0 })
  expect(entity('place:gn1')).toMatchObject({
    kind: 'place',
    country,
    prominent: true,
    region: false,
    lat: 10,
    lon: 120,
  })
  expect(entity('weapon:z-9')).toMatchObject({ kind: 'weapon', name: 'Z-9 Hammer', country, prominent: false })
})

test('knows who held which office when', () => {
  const names = open(build())
  const at = (id: string) =>
    Array.from({ length: names.entityCount }, (_, index) => names.entity(index).id as string).indexOf(id)
  const [start, end] = [dayNumber('2021-03-04'), dayNumber('2025-03-04')]
  expect(names.terms(at('place:xa'))).toEqual([{ leader: at('leader:ann-example'), role: 'head of state', start, end }])
  expect(names.terms(at('place:gn1'))).toEqual([])
})

test('tells how long the longest name is that begins with a word, and of most words that none does', () => {
  const names = open(build())
  expect(names.startsWith(atomise('Ann').hash[0]!)).toBeGreaterThanOrEqual(3)
  expect(names.startsWith(atomise('Examplia').hash[0]!)).toBeGreaterThanOrEqual(1)
  const words = Array.from({ length: 200 }, (_, at) => `nothing${String.fromCharCode(97 + (at % 26))}${at}`)
  expect(words.filter((word) => names.startsWith(atomise(word).hash[0]!) === 0).length).toBeGreaterThan(100)
  const pair = (text: string) => keyOf(atomise(text), 0, 2)
  expect(names.mayGoOn(pair('Ann Example'))).toBe(true)
})

test('a knowledge with nothing in it is a pack like any other', () => {
  const names = open(packNames([], [], [], noEnglish))
  expect([names.entityCount, names.formCount]).toEqual([0, 0])
  expect(meanings(names, 'Ann Example')).toEqual([])
  expect(names.startsWith(atomise('Ann').hash[0]!)).toBe(0)
})

test('two builds are the same byte for byte, in whatever order the files came', () => {
  const bytes = Buffer.from(build())
  expect(bytes.equals(build())).toBe(true)
  expect(bytes.equals(build(sample().toReversed()))).toBe(true)
  expect(bytes.equals(build(sample('name: Bob Sample', 'name: Rob Sample')))).toBe(false)
})

test('entities are in the order of their ids, wherever their records stand', () => {
  const ids = knowledgeOf().entities.map(({ id }) => id)
  expect(ids).toEqual(['leader:ann-example', 'leader:bob-sample', 'place:gn1', 'place:xa', 'weapon:z-9'])
})

const damaged = (change: (bytes: Uint8Array) => Uint8Array) => () => open(change(Uint8Array.from(build())))
const withByte = (at: number, xor: number) => (bytes: Uint8Array) => {
  bytes[at < 0 ? bytes.length + at : at]! ^= xor
  return bytes
}

const ofVersion = (version: number) => (bytes: Uint8Array) => {
  new DataView(bytes.buffer).setUint32(4, version, true)
  return bytes
}

test.each([
  ['nothing', 'truncated', () => new Uint8Array()],
  ['cut within its header', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, 20)],
  ['cut in the middle', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
  ['without its last byte', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, -1)],
  ['with bytes after its end', 'truncated', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0, 0, 0, 0])],
  ['something else', 'not a pack', () => new TextEncoder().encode('<!DOCTYPE html>'.repeat(20))],
  ['of an older version', 'other version', ofVersion(FORMAT_VERSION - 1)],
  ['of a newer version', 'other version', ofVersion(FORMAT_VERSION + 1)],
  ['with another checksum', 'altered', withByte(8, 1)],
  ['with one bit of an offset changed', 'altered', withByte(16, 1)],
  ['with one bit of a number changed', 'altered', withByte(200, 0x80)],
  ['with one bit of its last text changed', 'altered', withByte(-9, 1)],
] as const)('a file that is %s is refused as %s', (_, reason, change) => {
  expect(damaged(change)).toThrow(PackError)
  expect(damaged(change)).toThrow(expect.objectContaining({ reason, message: expect.stringMatching(/^names: /) }))
})

test('every single byte of a pack is watched', () => {
  const bytes = build()
  const unnoticed = Array.from(bytes.keys()).filter((at) => {
    const copy = Uint8Array.from(bytes)
    copy[at]! ^= 0x10
    try {
      open(copy)
      return true
    } catch (error) {
      return !(error instanceof PackError)
    }
  })
  expect(unnoticed).toEqual([])
})
