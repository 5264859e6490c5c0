import { expect, test } from 'vitest'
import { headline, officesAt } from '../../../lib/knowledge/at-date'
import type { LeaderEntity, Office, PlaceEntity, WeaponEntity } from '../../../lib/knowledge/entity'

const office = (title: string, rest: Partial<Office> = {}): Office => ({
  title,
  role: 'other',
  asOf: '2026-01-01',
  sources: ['s'],
  ...rest,
})

const about = {
  aliases: {},
  misleading: [],
  summary: 'Somebody.',
  sources: ['s'],
  checked: '2026-01-01',
  refs: {},
  citations: {},
}
const leader = (...offices: Office[]): LeaderEntity => ({
  ...about,
  kind: 'leader',
  id: 'leader:x',
  name: 'X',
  offices,
})
const weapon = (rest: Partial<WeaponEntity>): WeaponEntity => ({
  ...about,
  kind: 'weapon',
  id: 'weapon:x',
  name: 'X',
  class: 'cruise missile',
  origin: ['place:us'],
  users: [],
  variants: [],
  range: [],
  refs: { 'place:us': 'United States', 'place:jp': 'Japan', 'place:de': 'Germany' },
  ...rest,
})
const place = (rest: Partial<PlaceEntity>): PlaceEntity => ({
  ...about,
  kind: 'place',
  id: 'place:x',
  name: 'X',
  class: 'city',
  lat: 0,
  lon: 0,
  capital: [],
  capitalOf: [],
  refs: {
    'place:hu': 'Hungary',
    'place:nl': 'Netherlands',
    'place:cz': 'Czech Republic',
    'place:c': 'Budapest',
    'place:d': 'The Hague',
  },
  ...rest,
})

/** In office, out, in again, the newest first. */
const trump = leader(
  office('President of the United States', { start: '2025-01-20' }),
  office('President of the United States', { start: '2017-01-20', end: '2021-01-20' }),
)
const titlesAt = (one: LeaderEntity, day?: string) => {
  const at = officesAt(one, day)
  return { held: at.held.length, past: at.past.length, later: at.later.length }
}

test.each([
  [
    'before the first',
    '2016-11-08',
    { held: 0, past: 0, later: 2 },
    'Later president of the United States (2017–2021)',
  ],
  ['on the first day', '2017-01-20', { held: 1, past: 0, later: 1 }, 'President of the United States'],
  ['the day before the last', '2021-01-19', { held: 1, past: 0, later: 1 }, 'President of the United States'],
  [
    'on the day it passed on',
    '2021-01-20',
    { held: 0, past: 1, later: 1 },
    'Former president of the United States (2017–2021)',
  ],
  ['between', '2023-06-01', { held: 0, past: 1, later: 1 }, 'Former president of the United States (2017–2021)'],
  ['in the second', '2025-11-01', { held: 1, past: 1, later: 0 }, 'President of the United States'],
  [
    'on a day with its time',
    '2025-01-20T00:30:00+01:00',
    { held: 1, past: 1, later: 0 },
    'President of the United States',
  ],
  ['now', undefined, { held: 1, past: 1, later: 0 }, 'President of the United States'],
])('an office is the one of the day: %s', (_, day, counts, words) => {
  expect(titlesAt(trump, day)).toEqual(counts)
  expect(headline(trump, day)).toBe(words)
})

test.each([
  ['the year it began', { start: '2013' }, '2013-01-01', 'held'],
  ['the year before', { start: '2013' }, '2012-12-31', 'later'],
  ['the month it began', { start: '2004-09' }, '2004-09-01', 'held'],
  ['the month before', { start: '2004-09' }, '2004-08-31', 'later'],
  ['the year it ended', { end: '2020' }, '2020-12-31', 'held'],
  ['the year after', { end: '2020' }, '2021-01-01', 'past'],
  ['the month it ended', { end: '2012-11' }, '2012-11-30', 'held'],
  ['the month after', { end: '2012-11' }, '2012-12-01', 'past'],
  ['an end that no source gave', { start: '2013', ended: true }, '2020-01-01', 'past'],
  ['no dates at all', {}, '1990-01-01', 'held'],
] as const)('dates known only to the year or month: %s', (_, dates, day, list) => {
  expect(officesAt(leader(office('Minister', dates)), day)[list]).toHaveLength(1)
})

test('without a date, an office that has ended is past, however that is known', () => {
  const one = leader(office('A'), office('B', { end: '2020' }), office('C', { ended: true }))
  expect(officesAt(one).held.map(({ title }) => title)).toEqual(['A'])
  expect(officesAt(one).past.map(({ title }) => title)).toEqual(['B', 'C'])
})

test('the first of several offices held is the headline', () => {
  const xi = leader(
    office('President of China', { start: '2013-03-14' }),
    office('General Secretary', { start: '2012-11-15' }),
  )
  expect(headline(xi, '2025-01-01')).toBe('President of China')
  expect(headline(xi, '2012-12-01')).toBe('General Secretary')
})

test('the lead of a state is the headline before a ministry that was held beside it', () => {
  const netanyahu = leader(
    office('Defence Minister of Israel', { start: '2018-11-14', end: '2019-11-08', role: 'defence minister' }),
    office('Prime Minister of Israel', { start: '2009-03-31', end: '2021-06-13', role: 'head of government' }),
    office('Foreign Minister of Israel', { start: '2015-05-14', end: '2019-02-17', role: 'foreign minister' }),
  )
  expect(officesAt(netanyahu, '2018-12-01').held.map(({ title }) => title)).toEqual([
    'Prime Minister of Israel',
    'Defence Minister of Israel',
    'Foreign Minister of Israel',
  ])
  expect(headline(netanyahu, '2018-12-01')).toBe('Prime Minister of Israel')
})

test.each([
  ['acting', office('Prime Minister of Japan', { acting: true }), undefined, 'Acting prime minister of Japan'],
  [
    'former and acting',
    office('Prime Minister of Japan', { acting: true, end: '2020-01-01' }),
    undefined,
    'Former acting prime minister of Japan (until 2020)',
  ],
  [
    'an acronym stays',
    office('NATO Secretary General', { end: '2024-10-01' }),
    undefined,
    'Former NATO Secretary General (until 2024)',
  ],
  [
    'within one year',
    office('Chancellor', { start: '2024-01', end: '2024-05' }),
    undefined,
    'Former chancellor (2024)',
  ],
  ['still to come', office('Pope', { start: '2025-05-08' }), '2024-01-01', 'Later pope (from 2025)'],
])('headline of a leader: %s', (_, held, day, words) => {
  expect(headline(leader(held), day)).toBe(words)
})

test('a leader without any office is introduced by the summary', () => {
  expect(headline(leader(), '2025-01-01')).toBe('Somebody.')
})

test('headline of a weapon: its class and where it comes from', () => {
  expect(headline(weapon({}))).toBe('Cruise missile · United States')
  expect(headline(weapon({ origin: ['place:us', 'place:jp'] }))).toBe('Cruise missile · United States and Japan')
  expect(headline(weapon({ origin: ['place:us', 'place:jp', 'place:de'] }))).toBe(
    'Cruise missile · United States, Japan and Germany',
  )
})

test.each([
  ['a capital', { capitalOf: ['place:hu'] }, 'Capital of Hungary'],
  ['a capital of a country with an article', { capitalOf: ['place:nl'] }, 'Capital of the Netherlands'],
  ['a capital of a republic', { capitalOf: ['place:cz'] }, 'Capital of the Czech Republic'],
  ['a city', { country: 'place:hu' }, 'City · Hungary'],
  ['a country', { class: 'country', capital: ['place:c'] }, 'Country · capital Budapest'],
  [
    'a country with two capitals',
    { class: 'country', capital: ['place:c', 'place:d'] },
    'Country · capital Budapest and The Hague',
  ],
  ['a sea', { class: 'sea' }, 'Sea'],
  [
    'a disputed city is nobody’s capital',
    { status: 'Claimed by both', capitalOf: ['place:hu'] },
    'City · disputed status',
  ],
  ['a country nobody knows', { class: 'seat of power', country: 'place:zz' }, 'Seat of power · place:zz'],
] as [string, Partial<PlaceEntity>, string][])('headline of a place: %s', (_, rest, words) => {
  expect(headline(place(rest))).toBe(words)
})
