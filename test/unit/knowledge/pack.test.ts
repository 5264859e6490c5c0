import { expect, test } from 'vitest'
import { readKnowledge } from '../../../lib/cli/knowledge-files'
import { atomise, keyOf } from '../../../lib/knowledge/atoms'
import { packNames } from '../../../lib/knowledge/compile/pack-names'
import { resolveEntities } from '../../../lib/knowledge/compile/resolve'
import { type Names, openNames, PackError } from '../../../lib/knowledge/names'
import { sample } from './sample-records'

const build = (files = sample()) => packNames(resolveEntities(readKnowledge(files)))
const open = (bytes: Uint8Array) => openNames(new Uint8Array(bytes).buffer)

/** What a name may mean, as `id form alone`. */
function meanings(names: Names, text: string): string[] {
  const atoms = atomise(text)
  const found: string[] = []
  for (let form = names.find(keyOf(atoms, 0, atoms.count)); form >= 0; form = names.next(form)) {
    for (const { entity, form: kind, alone } of names.candidates(form)) {
      found.push(`${names.formText(form)}: ${names.entity(entity).id} ${kind} ${alone.toFixed(1)}`)
    }
  }
  return found
}

test('every name of every record comes back with its entity, its kind and its share', () => {
  const names = open(build())
  expect(names.entityCount).toBe(5)
  expect(meanings(names, 'Ann Example')).toEqual(['Ann Example: leader:ann-example name 1.0'])
  expect(meanings(names, 'Ann B. Example')).toEqual(['Ann B. Example: leader:ann-example full 1.0'])
  expect(meanings(names, 'Example')).toEqual(['Example: leader:ann-example surname 1.0'])
  expect(meanings(names, 'Examplian')).toEqual(['Examplian: place:xa demonym 1.0'])
  expect(meanings(names, 'Hammer')).toEqual(['Hammer: weapon:z-9 short 0.2'])
  expect(meanings(names, 'Sampleville')).toEqual(['Sampleville: place:gn1 name 1.0'])
})

test('is asked without regard to capitals, accents and hyphens, and gives no name that was not put in', () => {
  const names = open(build())
  expect(meanings(names, 'ANN ÉXAMPLE')).toEqual(['Ann Example: leader:ann-example name 1.0'])
  expect(meanings(names, 'Z‑9')).toEqual(['Z-9: weapon:z-9 designation 1.0'])
  for (const text of ['Ann', 'Ann Sample', 'Exampl', 'Z', '9', 'Trump']) expect(meanings(names, text)).toEqual([])
})

test('weapons have plurals, people and places have none', () => {
  const names = open(build())
  expect(meanings(names, 'Hammers')).toEqual(['Hammers: weapon:z-9 short 0.2'])
  expect(meanings(names, 'Z-9s')).toEqual(['Z-9s: weapon:z-9 designation 1.0'])
  expect(meanings(names, 'Examples')).toEqual([])
  expect(meanings(names, 'Samplevilles')).toEqual([])
})

test('a plural has its singular’s share, or the one it was given', () => {
  const share = (form: string) =>
    `- {form: Hammer, competes: the tool, alone: 0.2}\n    - {form: ${form}, competes: tools, alone: 0.7}`
  const names = open(build(sample('- {form: Hammer, competes: the tool, alone: 0.2}', share('Hammers'))))
  expect(meanings(names, 'Hammers')).toEqual(['Hammers: weapon:z-9 short 0.7'])
  expect(meanings(names, 'Hammer')).toEqual(['Hammer: weapon:z-9 short 0.2'])
})

test('one name of two entities comes back with both', () => {
  const names = open(build(sample('surname: [Sample]', 'surname: [Sample, Example]')))
  expect(meanings(names, 'Example')).toEqual([
    'Example: leader:ann-example surname 1.0',
    'Example: leader:bob-sample surname 1.0',
  ])
})

test('spellings that differ only in capitals stay apart', () => {
  const names = open(build(sample('short: [Hammer]', 'short: [Hammer, HAMMER]')))
  expect(
    meanings(names, 'hammer')
      .map((one) => one.split(':')[0])
      .sort(),
  ).toEqual(['HAMMER', 'Hammer'])
})

test('knows of an entity what the annotator needs', () => {
  const names = open(build())
  const all = Array.from({ length: names.entityCount }, (_, at) => names.entity(at))
  const index = all.findIndex(({ id }) => id === 'place:xa')
  expect(all).toContainEqual({
    id: 'leader:ann-example',
    kind: 'leader',
    name: 'Ann Example',
    country: index,
    prominent: true,
    region: false,
  })
  expect(all).toContainEqual({
    id: 'leader:bob-sample',
    kind: 'leader',
    name: 'Bob Sample',
    country: -1,
    prominent: false,
    region: false,
  })
  const rest = { country: index, region: false }
  expect(all).toContainEqual({ id: 'place:gn1', kind: 'place', name: 'Sampleville', prominent: true, ...rest })
  expect(all).toContainEqual({ id: 'weapon:z-9', kind: 'weapon', name: 'Z-9 Hammer', prominent: false, ...rest })
})

test('tells how long the longest name is that begins with a word', () => {
  const names = open(build())
  expect(names.longestFrom(atomise('Ann').hash[0]!)).toBe(3)
  expect(names.longestFrom(atomise('Examplia').hash[0]!)).toBe(1)
  expect(names.longestFrom(atomise('Nobody').hash[0]!)).toBe(0)
})

test('a knowledge with nothing in it is a pack like any other', () => {
  const names = open(packNames([]))
  expect([names.entityCount, names.formCount]).toEqual([0, 0])
  expect(meanings(names, 'Ann Example')).toEqual([])
  expect(names.longestFrom(atomise('Ann').hash[0]!)).toBe(0)
})

test('two builds are the same byte for byte, in whatever order the files came', () => {
  const bytes = Buffer.from(build())
  expect(bytes.equals(build())).toBe(true)
  expect(bytes.equals(build(sample().toReversed()))).toBe(true)
  expect(bytes.equals(build(sample('name: Bob Sample', 'name: Rob Sample')))).toBe(false)
})

test('entities are in the order of their ids, wherever their records stand', () => {
  const ids = resolveEntities(readKnowledge(sample())).map(({ id }) => id)
  expect(ids).toEqual(['leader:ann-example', 'leader:bob-sample', 'place:gn1', 'place:xa', 'weapon:z-9'])
})

const damaged = (change: (bytes: Uint8Array) => Uint8Array) => () => open(change(Uint8Array.from(build())))
const withByte = (at: number, xor: number) => (bytes: Uint8Array) => {
  bytes[at < 0 ? bytes.length + at : at]! ^= xor
  return bytes
}

test.each([
  ['nothing', 'truncated', () => new Uint8Array()],
  ['cut within its header', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, 20)],
  ['cut in the middle', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
  ['without its last byte', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, -1)],
  ['with bytes after its end', 'truncated', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0, 0, 0, 0])],
  ['something else', 'not a pack', () => new TextEncoder().encode('<!DOCTYPE html>'.repeat(20))],
  ['of another version', 'other version', withByte(4, 2)],
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
