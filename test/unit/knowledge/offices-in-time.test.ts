import { expect, test } from 'vitest'
import { headline } from '../../../lib/knowledge/at-date'
import { allKnowledge } from './all-knowledge'
import inTime from './offices-in-time.json'

/* What a card says of a leader in an article of another time, held against sources that the records were not made from. */

const byId = new Map<string, ReturnType<typeof allKnowledge>['entities'][number]>(
  allKnowledge().entities.map((entity) => [entity.id, entity]),
)

test('there are facts of every decade since 1945 that names leaders, each with its source', () => {
  expect(inTime.facts.length).toBeGreaterThanOrEqual(60)
  for (const year of ['1945', '1961', '1975', '1995', '2005', '2014', '2024', '2026'])
    expect(inTime.facts.some(({ day }) => day.startsWith(year))).toBe(true)
  const sources = new Set(inTime.facts.map(({ source }) => source))
  expect([...sources].sort()).toEqual(Object.keys(inTime.sources).sort())
})

test.each(inTime.facts)('$leader on $day: $headline', ({ leader, day, headline: expected }) => {
  const entity = byId.get(leader)
  expect(entity && headline(entity, day)).toBe(expected)
})
