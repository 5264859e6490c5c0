import { describe, expect, test } from 'vitest'
import { atomise } from '../../../lib/knowledge/atomise'
import { keyOf } from '../../../lib/knowledge/atoms'
import { checkPlaces } from '../../../lib/knowledge/compile/check-places'
import { checkRegions } from '../../../lib/knowledge/compile/check-regions'
import { compileNames, readKnowledge } from '../../../lib/knowledge/compile/compile'
import type { English } from '../../../lib/knowledge/compile/english'
import type { GeoNamesCity } from '../../../lib/knowledge/compile/geonames'
import { describeProblem } from '../../../lib/knowledge/compile/problem'
import { regionColumns } from '../../../lib/knowledge/compile/region-tables'
import { surfacesOf } from '../../../lib/knowledge/compile/surfaces'
import type { PlaceEntity } from '../../../lib/knowledge/entity'
import { openNames } from '../../../lib/knowledge/names'
import { complaints, noEnglish } from './sample-knowledge'
import { sample } from './sample-records'

/* Places that no record describes, derived from tables and packages. The sample's country is made to be Ukraine. */

const records = sample().map((file) => ({ ...file, text: file.text.replaceAll('place:xa', 'place:ua') }))
const table = (...rows: string[]) => [
  { path: 'regions/europe.tsv', text: [regionColumns.join('\t'), ...rows, ''].join('\n') },
]
const kharkiv = 'place:ua-63\tKharkiv Oblast\tOblast\t07\t49.47\t36.46\tQ170666\t\tKharkiv'
const city = (id: number, name: string, population: number, more: Partial<GeoNamesCity> = {}): GeoNamesCity => ({
  id,
  name,
  alternates: [],
  lat: 50,
  lon: 36,
  feature: 'PPL',
  country: 'ua',
  admin1: '07',
  admin2: '',
  population,
  ...more,
})
const cities = [
  city(1, 'Sampleville', 1000),
  city(2, 'Kharkiv', 1_400_000, { feature: 'PPLA', alternates: ['Kharkov', 'Харків', 'KHA', 'Of'] }),
  city(3, 'Nice', 20_000),
  city(4, 'Hamlet', 300),
  city(5, 'Elsewhere', 90_000, { country: 'xx' }),
  city(6, 'Pripyat', 50_000, { feature: 'PPLQ' }),
]
const derive = (english: English = noEnglish) => {
  const knowledge = readKnowledge({ records, regions: table(kharkiv) }, cities)
  return { knowledge, names: openNames(compileNames(knowledge, english).buffer as ArrayBuffer) }
}
const place = (id: string) => derive().knowledge.entities.find((entity) => entity.id === id) as PlaceEntity | undefined

describe('cities', () => {
  test('of 15,000 people, capitals and seats come in; smaller ones, ruins and those of no known country do not', () => {
    const ids = derive().knowledge.entities.map(({ id }) => id as string)
    expect(ids.filter((id) => id.startsWith('place:gn'))).toEqual(['place:gn1', 'place:gn2', 'place:gn3'])
  })

  test('of 1,250 people come in where local papers write English, unless a word of the language is their name', () => {
    const towns = [
      city(7, 'Smallton', 1300, { country: 'gb', alternates: ['Kleinstadt'] }),
      city(8, 'Street', 1300, { country: 'gb' }),
      city(9, 'Tinyton', 1200, { country: 'gb' }),
    ]
    const britain = records.map((file) => ({ ...file, text: file.text.replaceAll('place:ua', 'place:gb') }))
    const english: English = { ...noEnglish, word: (word) => (word === 'Street' ? 1000 : 0) }
    const knowledge = readKnowledge({ records: britain, regions: [] }, towns, english)
    expect(knowledge.gazetteer.places.map(({ name }) => name)).toEqual(['Smallton'])
    expect(knowledge.gazetteer.spellings.has('place:gn7')).toBe(false)
  })

  test('are called as news writes them where their country writes another script, and found by what GeoNames has', () => {
    const india = records.map((file) => ({ ...file, text: file.text.replaceAll('place:ua', 'place:in') }))
    const towns = [city(7, 'Rājkot', 90_000, { country: 'in' }), city(8, 'Sāmar’rā’', 90_000, { country: 'in' })]
    const { places, spellings } = readKnowledge({ records: india, regions: [] }, towns).gazetteer
    expect(places.map(({ name }) => name)).toEqual(['Rajkot', 'Samar’ra'])
    expect(spellings.get('place:gn8')).toEqual(['Samar’ra', 'Sāmar’rā’'])
    expect(place('place:gn2')?.name).toBe('Kharkiv')
  })

  test('have their region, people and the source of both; a record is not overridden but learns its region', () => {
    expect(place('place:gn2')).toMatchObject({
      name: 'Kharkiv',
      class: 'city',
      country: 'place:ua',
      region: 'place:ua-63',
      population: { value: 1_400_000, year: 2023, sources: ['geonames-2023'] },
      refs: { 'place:ua': 'Examplia', 'place:ua-63': 'Kharkiv Oblast' },
    })
    expect(place('place:gn1')).toMatchObject({ summary: 'Its capital.', region: 'place:ua-63' })
  })
})

test('a record of a region learns its seat, and one of a city its people, unless it says otherwise', () => {
  const text = `- id: place:ua-63
  name: Kharkiv Oblast
  class: first-level region
  country: place:ua
  lat: 49
  lon: 36
  summary: A region.
  sources: [handbook]
  checked: 2026-01-02
- id: place:gn3
  name: Nice
  class: city
  country: place:ua
  lat: 50
  lon: 36
  summary: A city.
  sources: [handbook]
  checked: 2026-01-02
`
  const derivedFrom = (records: string) => {
    const files = [...sample(), { path: 'places/more.yaml', text: records }].map((file) => ({
      ...file,
      text: file.text.replaceAll('place:xa', 'place:ua'),
    }))
    const { entities } = readKnowledge({ records: files, regions: table(kharkiv) }, cities)
    return (id: string) => entities.find((entity) => entity.id === id)
  }
  const place = derivedFrom(text)
  expect(place('place:ua-63')).toMatchObject({
    capital: ['place:gn2'],
    designation: 'Oblast',
    sources: ['handbook', 'geonames-2023'],
  })
  expect(place('place:gn3')).toMatchObject({ population: { value: 20_000, year: 2023, sources: ['geonames-2023'] } })
  expect(place('place:gn1')).toMatchObject({ population: { value: 1000, year: 2020 } })
  const disputed = derivedFrom(text.replace('  summary: A region.', '  status: Claimed by two.\n  summary: A region.'))
  expect(disputed('place:ua-63')).toMatchObject({ capital: [] })
})
test('counties of the USA are known by their full names only, the one with more people first', () => {
  const usa = records.map((file) => ({ ...file, text: file.text.replaceAll('place:ua', 'place:us') }))
  const rows = [
    'place:us-mi\tMichigan\tState\tMI\t44.9\t-85.7\t\t\t',
    'place:fips26081\tKent County\tCounty\tMI.081\t43.03\t-85.55\t\tplace:us-mi\t',
    'place:fips10001\tKent County\tCounty\tDE.001\t39.09\t-75.57\t\tplace:us-de\t',
  ]
  const inKent = { country: 'us', admin1: 'MI', admin2: '081' }
  const knowledge = readKnowledge({ records: usa, regions: table(...rows) }, [city(11, 'Wyoming', 77_000, inKent)])
  expect(knowledge.problems).toEqual([])
  const county = knowledge.entities.find(({ id }) => id === 'place:fips26081')
  expect(county).toMatchObject({ class: 'second-level region', country: 'place:us', region: 'place:us-mi' })
  const names = openNames(compileNames(knowledge, noEnglish).buffer as ArrayBuffer)
  const meant = (name: string) => {
    const form = names.find(keyOf(atomise(name), 0, atomise(name).count))
    return form < 0
      ? []
      : names
          .candidates(form)
          .toSorted((a, b) => b.alone - a.alone)
          .map(({ entity }) => names.entity(entity).id)
  }
  expect(meant('Kent County')).toEqual(['place:fips26081', 'place:fips10001'])
  expect([meant('Kent'), meant('Kent region')]).toEqual([[], []])
})

describe('names', () => {
  const shares = (text: string, english?: English) => {
    const { names } = derive(english)
    const form = names.find(keyOf(atomise(text), 0, atomise(text).count))
    if (form < 0) return {}
    return Object.fromEntries(names.candidates(form).map(({ entity, alone }) => [names.entity(entity).id, alone]))
  }

  test('in Latin script of other languages are known, codes and other scripts are not', () => {
    expect(Object.keys(shares('Kharkov'))).toEqual(['place:gn2'])
    expect(shares('KHA')).toEqual({})
    expect(shares('Харків')).toEqual({})
  })

  test('that a city and its region share are mostly the city’s', () => {
    const both = shares('Kharkiv')
    expect(both['place:gn2']).toBeGreaterThan(0.8)
    expect(both['place:ua-63']).toBeLessThan(0.2)
    expect(Object.keys(shares('Kharkiv region'))).toEqual(['place:ua-63'])
  })

  test('of a region are also followed by what English calls it, and shared with its seat’s spellings', () => {
    const text = `- id: place:gn2
  name: Kharkiv
  class: city
  country: place:ua
  aliases: {transliteration: [Kharkoff]}
  lat: 50
  lon: 36
  capitalOf: [place:ua-63]
  summary: A city.
  sources: [handbook]
  checked: 2026-01-02
`
    const files = [...records, { path: 'places/kharkiv.yaml', text }]
    const knowledge = readKnowledge({ records: files, regions: table(kharkiv) }, cities)
    const names = openNames(compileNames(knowledge, noEnglish).buffer as ArrayBuffer)
    const meant = (name: string) => {
      const form = names.find(keyOf(atomise(name), 0, atomise(name).count))
      return form < 0 ? undefined : names.entity(names.candidates(form)[0]!.entity).id
    }
    for (const name of ['Kharkiv oblast', 'Kharkiv province', 'Kharkoff region'])
      expect(meant(name)).toBe('place:ua-63')
    expect(meant('Kharkiv governorate')).toBeUndefined()
  })

  test('of which one entity has several writings mean it in each of them', () => {
    const aliases = '  aliases: {short: [Sample Ville], transliteration: [Sample-Ville]}\n'
    const twice = sample('  capitalOf: [place:xa]', `${aliases}  capitalOf: [place:xa]`)
    const { entities, gazetteer } = readKnowledge({ records: twice, regions: [] }, [])
    const surfaces = surfacesOf(entities, gazetteer, noEnglish)
    expect(surfaces.filter(({ text }) => /^Sample.Ville$/.test(text)).map(({ alone }) => alone)).toEqual([1, 1])
  })

  test('that are spelt as a word but for accents are words', () => {
    const english: English = { ...noEnglish, word: (word) => (word === 'Since' ? 100_000 : 0) }
    const towns = [city(2, 'Kharkiv', 1_400_000), city(10, 'Sincé', 20_000)]
    const knowledge = readKnowledge({ records, regions: table(kharkiv) }, towns, english)
    const names = openNames(compileNames(knowledge, english).buffer as ArrayBuffer)
    const form = names.find(keyOf(atomise('Since'), 0, 1))
    expect(names.candidates(form)[0]!.alone).toBeLessThan(0.1)
  })

  test('of one word are a little less sure where nobody wrote a record, and what stands first in a long name is its short one', () => {
    expect(shares('Nice')['place:gn3']).toBeLessThan(0.95)
    const towns = [city(2, 'Kharkiv am See', 40_000, { alternates: ['Kharkiv', 'Charkiw'] })]
    const names = openNames(
      compileNames(readKnowledge({ records, regions: [] }, towns), noEnglish).buffer as ArrayBuffer,
    )
    const kindOf = (text: string) => names.candidates(names.find(keyOf(atomise(text), 0, 1)))[0]!.form
    expect(kindOf('Kharkiv')).toBe('short')
    expect(kindOf('Charkiw')).toBe('listed')
  })

  test('that are mostly something else mean the place as rarely as is written down for them', () => {
    const shared = (text: string) => {
      const files = [...records, { path: 'namesakes.yaml', text }]
      const { entities, gazetteer, problems } = readKnowledge({ records: files, regions: [] }, cities)
      const nice = surfacesOf(entities, gazetteer, noEnglish).find((surface) => surface.text === 'Nice')
      return { alone: nice?.alone, problems: problems.map(describeProblem) }
    }
    expect(shared('Elsewhere: {competes: a band, alone: 0.1}').alone).toBeGreaterThan(0.8)
    expect(shared('Nice: {competes: the word, alone: 0.1}').alone).toBeCloseTo(0.1)
    expect(shared('Nice: {alone: 7}').problems).toEqual([
      expect.stringMatching(/^namesakes\.yaml: Nice\.competes: /),
      'namesakes.yaml: Nice.alone: is 1 at most',
    ])
    expect(shared('Nice: {').problems).toEqual([expect.stringMatching(/^namesakes\.yaml:1: /)])
  })

  test('that are words or people’s names as well mean the place so much less', () => {
    const english: English = { ...noEnglish, word: (word) => (word === 'Nice' ? 30_000 : 0) }
    expect(shares('Nice')['place:gn3']).toBeGreaterThan(0.85)
    expect(shares('Nice', english)['place:gn3']).toBeLessThan(0.2)
    const given: English = { ...noEnglish, givenName: (name) => (name === 'Nice' ? 20 : undefined) }
    expect(shares('Nice', given)['place:gn3']).toBeLessThan(0.4)
  })
})

describe('a table of regions', () => {
  const of = (row: string) => complaints(records, table(kharkiv, row))

  test.each([
    ['too few cells', 'place:ua-05\tVinnytsia', 'regions/europe.tsv:3 place:ua-05: 2 cells, 9 are expected'],
    ['coordinates swapped', 'place:ua-05\tX\t\t\t136\t48\t\t\t', /:3 place:ua-05: lat: 136 is no latitude; are the/],
    ['a code that ISO lacks', 'place:ua-99\tX\t\t\t48\t28\t\t\t', /:3 place:ua-99: id: ISO 3166-2 has no such code/],
    ['a code twice', kharkiv, /:3 place:ua-63: id: already used/],
    ['no Wikidata id', 'place:ua-05\tX\t\t\t48\t28\t17\t\t', /:3 place:ua-05: wikidata: is Q and digits/],
  ])('with %s says so, with the line', (_, row, message) => {
    const [found] = of(row)
    if (typeof message === 'string') expect(found).toBe(message)
    else expect(found).toMatch(message)
  })

  test('with other columns is refused as a whole', () => {
    expect(complaints(records, [{ path: 'regions/x.tsv', text: 'id,name\n' }])[0]).toMatch(
      /^regions\/x.tsv:1: the columns are/,
    )
  })
})

describe('redirects', () => {
  const of = (text: string) => complaints([...records, { path: 'redirects.yaml', text }])

  test('lead from old ids to new ones, over several steps', () => {
    const text = 'place:old: place:older\nplace:older: place:ua\n'
    const { redirects, problems } = readKnowledge(
      { records: [...records, { path: 'redirects.yaml', text }], regions: [] },
      [],
    )
    expect(problems).toEqual([])
    expect(redirects.get('place:old')).toBe('place:ua')
  })

  test.each([
    ['a circle', 'place:a: place:b\nplace:b: place:a\n', /place:a: goes in a circle: place:a → place:b → place:a/],
    ['a way to itself', 'place:a: place:a\n', /place:a: goes in a circle: place:a → place:a/],
    [
      'a circle further on',
      'place:a: place:b\nplace:b: place:c\nplace:c: place:b\n',
      /place:a: goes in a circle: place:a → place:b → place:c → place:b/,
    ],
    ['an id twice', 'place:a: place:ua\nplace:a: place:gn1\n', /redirects.yaml:2 place:a: is redirected twice/],
    ['a list', '- place:a\n', /redirects.yaml:1: redirects map old ids to new ones/],
    ['YAML that cannot be read', 'place:a: [place:ua\n', /^redirects.yaml:\d+: .+/],
    ['a way to nobody', 'place:a: place:nowhere\n', /place:a: leads to place:nowhere, which no record has/],
    ['the id of a record', 'place:ua: place:gn1\n', /redirects.yaml:1 place:ua: is the id of a record/],
  ])('%s is named', (_, text, message) => {
    expect(of(text)[0]).toMatch(message)
  })
})

test('a place outside its country is found, and a population beyond belief', () => {
  const knowledge = readKnowledge({ records, regions: [] }, [
    city(7, 'Swapped', 20_000, { lat: 36, lon: 50 }),
    city(8, 'Everybody', 90_000_000),
  ])
  const found = checkPlaces(knowledge.entities, () => 'a.yaml').map(describeProblem)
  expect(found.filter((line) => /place:gn[78]/.test(line))).toEqual([
    expect.stringMatching(
      /^a.yaml place:gn7: lat, lon: Swapped \(36, 50\) lies \d+ km outside place:ua; are they swapped\?/,
    ),
    'a.yaml place:gn8: population: 90000000 is more than any city has',
  ])
})

test('a region that has none of its cities near it is found: its code is that of another', () => {
  const among = (...towns: GeoNamesCity[]) =>
    checkRegions(readKnowledge({ records, regions: table(kharkiv) }, towns).entities, () => 'a.tsv').map(
      describeProblem,
    )
  const [far, near] = [city(7, 'Lviv', 700_000, { lat: 49.8, lon: 24 }), city(8, 'Chuhuiv', 30_000)]
  expect(among(far)).toEqual([
    expect.stringMatching(/^a.tsv place:ua-63: Kharkiv Oblast has no city within \d+ km, but is given Lviv/),
  ])
  expect(among(far, near)).toEqual([])
})
