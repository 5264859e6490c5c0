import { beforeAll, describe, expect, test } from 'vitest'
import { headline } from '../../../lib/knowledge/at-date'
import { disputedAreas } from '../../../lib/knowledge/compile/disputed-areas'
import { readEnglish } from '../../../lib/knowledge/compile/english'
import { describeProblem } from '../../../lib/knowledge/compile/problem'
import { surfacesOf } from '../../../lib/knowledge/compile/surfaces'
import type { LeaderEntity, PlaceEntity, WeaponEntity } from '../../../lib/knowledge/entity'
import { allKnowledge } from './all-knowledge'

/* The records as they are in the repository: what a reader would notice if it went wrong. */

const knowledge = allKnowledge()
const { entities } = knowledge
const byId = new Map(entities.map((entity) => [entity.id as string, entity]))
const leaders = entities.filter((entity): entity is LeaderEntity => entity.kind === 'leader')
const weapons = entities.filter((entity): entity is WeaponEntity => entity.kind === 'weapon')
const places = entities.filter((entity): entity is PlaceEntity => entity.kind === 'place')

/** ISO 3166-1, as officially assigned. */
const iso = `
  ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc
  cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr ga gb gd
  ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh
  ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw
  mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc
  sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy
  uz va vc ve vg vi vn vu wf ws ye yt za zm zw
`
  .trim()
  .split(/\s+/)
const countries = iso.flatMap((code) => places.find(({ id }) => id === `place:${code}`) ?? [])

test('no record has a problem', () => {
  expect(knowledge.problems.map(describeProblem)).toEqual([])
})

test('every country and territory of ISO 3166 is known, and no code besides but Kosovo’s', () => {
  expect(iso).toHaveLength(249)
  expect(iso.filter((code) => !byId.has(`place:${code}`))).toEqual([])
  const codes = places.flatMap(({ id }) => /^place:([a-z]{2})$/.exec(id)?.[1] ?? [])
  expect(codes.filter((code) => !iso.includes(code))).toEqual(['xk'])
})

test('every country and territory has words for its people, but for small ones that English has none for', () => {
  const exceptions = new Set(
    ['ax', 'bl', 'bq', 'bv', 'cc', 'gg', 'gs', 'hm', 'je', 'mf', 'mp', 'pm', 'sj', 'sx', 'tc', 'tf', 'um', 'va'].map(
      (code) => `place:${code}`,
    ),
  )
  const without = countries.filter(({ id, aliases }) => !aliases.demonym?.length && !exceptions.has(id))
  expect(without.map(({ name }) => name)).toEqual([])
})

test('every country has its capital, and that knows it', () => {
  const states = countries.filter(({ class: what }) => what === 'country')
  expect(states.length).toBeGreaterThan(190)
  const without = states.filter(({ capital }) => capital.length === 0).map(({ name }) => name)
  // Three that are a city, one that has none, two whose capital is disputed.
  expect(without.sort()).toEqual(['Israel', 'Monaco', 'Nauru', 'Palestine', 'Singapore', 'Vatican City'])
  for (const { id, capital } of states) {
    const cities = capital.map((city) => byId.get(city) as PlaceEntity)
    for (const city of cities) expect(city).toMatchObject({ kind: 'place', capitalOf: expect.arrayContaining([id]) })
  }
})

test('every place lies somewhere on the globe, and none at the forgotten 0°, 0°', () => {
  const lost = places.filter(({ lat, lon }) => Math.abs(lat) > 90 || Math.abs(lon) > 180 || (lat === 0 && lon === 0))
  expect(lost.map(({ id }) => id)).toEqual([])
})

test('a capital lies in or near its country, so no coordinates are swapped or of the wrong sign', () => {
  const degrees = (one: PlaceEntity, other: PlaceEntity) =>
    Math.max(
      Math.abs(one.lat - other.lat),
      Math.min(Math.abs(one.lon - other.lon), 360 - Math.abs(one.lon - other.lon)),
    )
  const far = countries.flatMap((country) =>
    country.capital.flatMap((id) => {
      const city = byId.get(id) as PlaceEntity
      return degrees(country, city) > 25 ? `${country.name}: ${city.name}` : []
    }),
  )
  // Moscow is far from the middle of Russia, and Washington from that of a United States with Alaska.
  expect(far.filter((name) => !/^(Russia|United States|Chile|Canada|Kiribati|France)/.test(name))).toEqual([])
})

test('there is enough of each kind', () => {
  expect(leaders.length).toBeGreaterThanOrEqual(60)
  expect(weapons.length).toBeGreaterThanOrEqual(60)
  expect(places.filter(({ id }) => !/^place:[a-z]{2}$/.test(id)).length).toBeGreaterThanOrEqual(249 + 60)
})

test.each([
  ['leader:donald-trump', 'Donald Trump', 'President of the United States'],
  ['leader:vladimir-putin', 'Vladimir Putin', 'President of Russia'],
  ['leader:volodymyr-zelenskyy', 'Volodymyr Zelenskyy', 'President of Ukraine'],
  ['leader:yuri-ushakov', 'Yuri Ushakov', /President of Russia|Kremlin/],
  ['leader:steve-witkoff', 'Steve Witkoff', /envoy/i],
  ['leader:joe-biden', 'Joe Biden', 'Former president of the United States (2021–2025)'],
  ['weapon:tomahawk', 'Tomahawk', 'Cruise missile · United States'],
  ['weapon:eram', 'ERAM', /United States/],
  ['weapon:atacms', 'ATACMS', 'Ballistic missile · United States'],
  ['place:gn3054643', 'Budapest', 'Capital of Hungary'],
  ['place:hu', 'Hungary', 'Country · capital Budapest'],
  ['place:white-house', 'White House', /United States/],
  ['place:gn4140963', 'Washington, D.C.', 'Capital of the United States'],
  ['place:us-ak', 'Alaska', /United States/],
  ['place:ua', 'Ukraine', 'Country · capital Kyiv'],
  ['place:ru', 'Russia', 'Country · capital Moscow'],
  ['place:us', 'United States', 'Country · capital Washington, D.C.'],
  ['place:gn524901', 'Moscow', 'Capital of Russia'],
  ['place:il', 'Israel', /^Country/],
  ['place:eg', 'Egypt', 'Country · capital Cairo'],
  ['place:gn281184', 'Jerusalem', 'City · disputed status'],
  ['place:gaza-strip', 'Gaza Strip', /./],
  ['place:europe', 'Europe', 'Continent'],
])('%s stands in seed-article.html and says on its day what it is', (id, name, words) => {
  const entity = byId.get(id)!
  expect(entity.name).toBe(name)
  const line = headline(entity, '2025-11-01')
  if (typeof words === 'string') expect(line).toBe(words)
  else expect(line).toMatch(words)
})

test('every headline reads as one line of text, on any day', () => {
  const bad = entities.flatMap((entity) =>
    [undefined, '2014-01-01', '2022-03-01', '2025-11-01'].flatMap((day) => {
      const line = headline(entity, day)
      const wrong = /undefined|null|place:|body:|acting acting|\s{2}|^\s|\s$|^$/i.test(line)
      const halfLowered = /\b(prime|foreign|vice|deputy|general|defence) (Minister|President|Secretary)\b/.test(line)
      return wrong || halfLowered ? `${entity.id} on ${day}: ${line}` : []
    }),
  )
  expect(bad).toEqual([])
})

test('no headline writes a country or its people in lower case', () => {
  const peoples = new Set(
    entities.flatMap((one) =>
      one.kind === 'place' && one.class === 'country'
        ? [one.name, ...(one.aliases.demonym ?? [])].map((word) => word.toLowerCase())
        : [],
    ),
  )
  const lines = leaders.flatMap((one) =>
    one.offices.map((office) => headline({ ...one, offices: [{ ...office, end: '1900-01-01' }] }, '2000-01-01')),
  )
  const isLow = (line: string) =>
    /white house/.test(line) || (line.match(/\p{L}+/gu) ?? []).some((word) => peoples.has(word))
  expect(lines.length).toBeGreaterThan(6000)
  expect(lines.filter(isLow)).toEqual([])
})

test('no leader holds one country’s highest office with another on the same day without saying so', () => {
  const heads = new Map<string, string[]>()
  for (const { name, offices } of leaders) {
    for (const { title, role, of, end, ended, disputed, acting } of offices) {
      if (role !== 'head of state' || !of || end || ended || disputed || acting || !title.startsWith('President of'))
        continue
      heads.set(of, [...(heads.get(of) ?? []), `${name}, ${title}`])
    }
  }
  expect(heads.size).toBeGreaterThan(30)
  expect([...heads.values()].filter(({ length }) => length > 1)).toEqual([])
})

test('whoever has died holds no office', () => {
  const holders = leaders.filter(({ died, offices }) => died && offices.some(({ end, ended }) => !end && !ended))
  expect(holders.map(({ name }) => name)).toEqual([])
})

test('every card can name its sources and whatever it refers to', () => {
  const missing = entities.flatMap(({ id, refs, citations, sources }) => [
    ...sources.filter((key) => !citations[key]?.title).map((key) => `${id} cites ${key}`),
    ...Object.entries(refs).flatMap(([ref, name]) => (name === ref ? `${id} refers to ${ref}` : [])),
  ])
  expect(missing).toEqual([])
})

test('no Wikidata id and no Wikipedia title belongs to two records', () => {
  for (const field of ['wikidata', 'wikipedia'] as const) {
    const seen = new Map<string, string[]>()
    for (const entity of entities) {
      const value = entity[field]
      if (value) seen.set(value, [...(seen.get(value) ?? []), entity.id])
    }
    expect([...seen].filter(([, ids]) => ids.length > 1)).toEqual([])
  }
})

test('what was checked was checked in the past, and an office’s source is no younger', () => {
  expect(entities.filter(({ checked }) => checked > '2026-12-31').map(({ id, checked }) => `${id} ${checked}`)).toEqual(
    [],
  )
  const late = leaders.flatMap(({ id, checked, offices }) => offices.filter(({ asOf }) => asOf > checked).map(() => id))
  expect(late).toEqual([])
})

test('whoever says that a term ended says so of no earlier day', () => {
  const early = leaders.flatMap(({ id, offices }) =>
    offices.filter(({ end, asOf }) => end?.length === asOf.length && end > asOf).map(({ title }) => `${id} ${title}`),
  )
  expect(early).toEqual([])
})

test('no sentence of a summary is longer than thirty words', () => {
  const long = entities.flatMap(({ id, summary = '' }) =>
    summary.split(/(?<=[.!?]) (?=\p{Lu})/u).some((sentence) => sentence.split(' ').length > 30) ? [id] : [],
  )
  expect(long).toEqual([])
})

test('every outline of disputed ground is that of a place whose status is known', () => {
  const statusOf = (id: string) => (byId.get(id) as PlaceEntity | undefined)?.status
  expect(Object.keys(disputedAreas).filter((id) => !statusOf(id))).toEqual([])
})

describe('names', () => {
  let names: ReadonlySet<string>
  beforeAll(() => {
    names = new Set(surfacesOf(entities, knowledge.gazetteer, readEnglish()).map(({ text }) => text))
  }, 120_000)

  test('that are to mean nobody are those of nobody, and of no place', () => {
    expect(knowledge.decoys.filter((name) => names.has(name))).toEqual([])
  })

  test('that are said to be mostly something else are those of places', () => {
    expect([...knowledge.gazetteer.namesakes.keys()].filter((name) => !names.has(name))).toEqual([])
  })
})
