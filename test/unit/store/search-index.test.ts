import { describe, expect, test } from 'vitest'
import { fold, foldedWords } from '../../../lib/store/fold'
import { SearchIndex, searchParts } from '../../../lib/store/search-index'
import { leaderOf, placeOf, weaponOf } from './entity-of'

const people = (value: number) => ({ population: { value, year: 2020, sources: [] } })

const entities = [
  leaderOf('vladimir-putin', 'Vladimir Putin', { famous: true, aliases: { surname: ['Putin'] } }),
  leaderOf('volodymyr-zelenskyy', 'Volodymyr Zelenskyy', { famous: true, aliases: { surname: ['Zelensky'] } }),
  leaderOf('recep-tayyip-erdogan', 'Recep Tayyip Erdoğan', { famous: true }),
  leaderOf('ann-bakerton', 'Ann Elizabeth Bakerton', { aliases: { surname: ['Bakerton'] } }),
  leaderOf('al-bakerley', 'Al Bakerley'),
  placeOf('gn1', 'Putian', people(3_000_000)),
  placeOf('gn2', 'Puteaux', people(44_000)),
  placeOf('ua', 'Ukraine', { class: 'country', aliases: { demonym: ['Ukrainian', 'Ukrainians'] } }),
  placeOf('gn3', 'Ukrainka', people(16_000)),
  placeOf('gn4', 'Łódź', people(690_000)),
  placeOf('gn5', 'Sana’a', { ...people(2_900_000), capitalOf: ['place:ye'] }),
  placeOf('gn6', 'Paris', { ...people(2_100_000), capitalOf: ['place:fr'] }),
  placeOf('gn7', 'Paris', people(25_000)),
  placeOf('gn8', 'Le Touquet-Paris-Plage', people(4_000)),
  placeOf('us', 'United States', { class: 'country', aliases: { abbreviation: ['U.S.', 'USA'] } }),
  weaponOf('f-16', 'F-16 Fighting Falcon', { aliases: { short: ['F-16'] } }),
  weaponOf('kh-101', 'Kh-101', { misleading: [{ form: 'Raduga', competes: 'a ship', alone: 0.4 }] }),
]
const index = new SearchIndex(searchParts(entities))
const find = (query: string, limit = 10) => index.search(query, limit)

describe('finds as typed, the best first', () => {
  test.each([
    ['put', ['leader:vladimir-putin', 'place:gn1', 'place:gn2']],
    ['putin', ['leader:vladimir-putin']],
    ['vlad put', ['leader:vladimir-putin']],
    ['PUTIN, Vladimir', ['leader:vladimir-putin']],
    ['zelensky', ['leader:volodymyr-zelenskyy']],
    ['baker', ['leader:ann-bakerton', 'leader:al-bakerley']],
    ['erdogan', ['leader:recep-tayyip-erdogan']],
    ['ukra', ['place:ua', 'place:gn3']],
    ['ukrainians', ['place:ua']],
    ['lodz', ['place:gn4']],
    ['łó', ['place:gn4']],
    ['sanaa', ['place:gn5']],
    ["sana'", ['place:gn5']],
    ['paris', ['place:gn6', 'place:gn7', 'place:gn8']],
    ['u.s', ['place:us']],
    ['usa', ['place:us']],
    ['f16', ['weapon:f-16']],
    ['f‑16', ['weapon:f-16']],
    ['kh101', ['weapon:kh-101']],
    ['kh 10', ['weapon:kh-101']],
    ['raduga', ['weapon:kh-101']],
    ['plage', ['place:gn8']],
    ['aris', []],
    ['paris nowhere', []],
    ['|', []],
    ['\t\n', []],
    ['', []],
  ])('%j', (query, ids) => expect(find(query)).toEqual(ids))
})

test('no more than asked for, and those the best', () => {
  const all = find('p', 100)
  expect(all.slice(0, 2)).toEqual(['leader:vladimir-putin', 'place:gn6'])
  for (const limit of [0, 1, 2, 3, all.length]) expect(find('p', limit)).toEqual(all.slice(0, limit))
})

test('an index of nothing finds nothing', () => {
  expect(new SearchIndex([]).search('a', 5)).toEqual([])
  expect(new SearchIndex(searchParts([])).search('a', 5)).toEqual([])
})

test('35,000 entities are ready and searched without a wait', () => {
  const many = Array.from({ length: 35_000 }, (_, at) =>
    placeOf(`gn${at}`, `Town${at % 977} of Åre ${at}`, { aliases: { transliteration: [`Stad ${at}`, `Ville ${at}`] } }),
  )
  const parts = searchParts(many)
  expect(parts).toHaveLength(7)
  const start = performance.now()
  const large = new SearchIndex(parts)
  const ready = performance.now()
  expect(large.search('are 34999', 5)).toEqual(['place:gn34999'])
  expect(large.search('t', 20)).toHaveLength(20)
  expect([ready - start < 1500, performance.now() - ready < 1000]).toEqual([true, true])
})

test.each([
  ['İstanbul', 'istanbul'],
  ['ISTANBUL ı', 'istanbul i'],
  ['Großbritannien Ærø', 'grossbritannien aero'],
  ['e\u0301te\u0301', 'ete'],
  ['Kyiv\u00adska ‘a’ –', "kyivska 'a' -"],
])('folds %s to %s', (text, folded) => expect(fold(text)).toBe(folded))

test('words are runs of letters or digits', () => {
  expect(foldedWords("Sana'a, F‑16s; U.S.A. (2)")).toEqual(['sanaa', 'f', '16', 's', 'usa', '2'])
})
