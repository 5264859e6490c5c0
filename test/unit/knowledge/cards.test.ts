import { expect, test } from 'vitest'
import { CARDS_VERSION, openCards } from '../../../lib/knowledge/cards'
import { packCards } from '../../../lib/knowledge/compile/pack-cards'
import type { EntityId } from '../../../lib/knowledge/entity'
import { PackError } from '../../../lib/knowledge/pack-error'
import { knowledgeOf } from './sample-knowledge'

const knowledge = knowledgeOf()
const packed = () => packCards(knowledge.entities, 'stamp-1', new Map([['place:old', 'place:xa']]))
const open = (bytes: Uint8Array) => openCards(new Uint8Array(bytes).buffer)

test('every entity comes back whole, with its sources and the names it refers to', () => {
  const cards = open(packed())
  expect(cards.stamp).toBe('stamp-1')
  expect(cards.slice(0, cards.count)).toEqual(knowledge.entities)
  for (const entity of knowledge.entities) expect(cards.get(entity.id)).toEqual(entity)
})

test('an id that was merged leads to the entity that stands for it, and an unknown one to none', () => {
  const cards = open(packed())
  expect(cards.get('place:old')?.id).toBe('place:xa')
  for (const id of ['place:xb', 'body:a', 'weapon:zz', 'place:'] as EntityId[]) expect(cards.get(id)).toBeUndefined()
})

test('a country knows who headed it, and since when', () => {
  const cards = open(packed())
  const country = cards.get('place:xa')
  expect(country?.kind === 'place' && country.heads).toMatchObject([
    { leader: 'leader:ann-example', office: { start: '2021-03-04', end: '2025-03-04' } },
  ])
  expect(country?.refs['leader:ann-example']).toBe('Ann Example')
})

test('two builds are the same byte for byte', () => {
  expect(Buffer.from(packed()).equals(packed())).toBe(true)
})

const change = (at: number, xor: number) => (bytes: Uint8Array) => {
  bytes[at]! ^= xor
  return bytes
}
const ofVersion = (version: number) => (bytes: Uint8Array) => {
  new DataView(bytes.buffer).setUint32(4, version, true)
  return bytes
}
test.each([
  ['nothing', 'truncated', () => new Uint8Array()],
  ['cut in the middle', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
  ['something else', 'not a pack', change(0, 1)],
  ['without its last byte', 'truncated', (bytes: Uint8Array) => bytes.subarray(0, -1)],
  ['of an older version', 'other version', ofVersion(CARDS_VERSION - 1)],
  ['of a newer version', 'other version', ofVersion(CARDS_VERSION + 1)],
  ['with one bit changed', 'altered', change(200, 4)],
] as const)('a file that is %s is refused as %s', (_, reason, damage) => {
  const damaged = () => open(damage(Uint8Array.from(packed())))
  expect(damaged).toThrow(PackError)
  expect(damaged).toThrow(expect.objectContaining({ reason, message: expect.stringMatching(/^cards: /) }))
})
