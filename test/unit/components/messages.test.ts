import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { classKey } from '../../../components/card/words'
import { placeClasses, weaponClasses } from '../../../lib/knowledge/schema'
import { messages } from './samples'

const folder = new URL('../../../components', import.meta.url).pathname
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(folder, file), 'utf8'))

test('every string that components ask for is there', () => {
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\bt\(([^()]*)/g)].flatMap(([, call]) =>
      [...call!.matchAll(/'([A-Za-z]\w+)'/g)].map(([, key]) => key!),
    ),
  )
  expect(asked.length).toBeGreaterThan(30)
  expect(asked.filter((key) => !(key in messages))).toEqual([])
})

test('every kind and class has its word', () => {
  const keys = [...weaponClasses, ...placeClasses].map(classKey)
  expect([...keys, 'kind_leader', 'kind_weapon', 'kind_place'].filter((key) => !(key in messages))).toEqual([])
})

test('every placeholder that a message uses is declared, and none in vain', () => {
  for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
    const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase())
    expect([key, ...used.sort()]).toEqual([key, ...Object.keys(placeholders).sort()])
  }
})
