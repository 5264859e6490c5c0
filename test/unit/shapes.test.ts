import { geoArea, geoContains } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { compileShapes } from '../../lib/knowledge/compile/shapes'

type Shape = Feature<Polygon | MultiPolygon, { a2?: string }>

const text = compileShapes()
const topology = JSON.parse(text) as Topology
const countries = feature(topology, topology.objects.countries as GeometryCollection).features as Shape[]
const countryAt = (lon: number, lat: number) =>
  countries.filter((shape) => geoContains(shape, [lon, lat])).map(({ properties }) => properties.a2)

test('is small enough to be sent to a page, and the same each time', () => {
  expect(text.length).toBeLessThan(180_000)
  expect(text.length).toBeGreaterThan(120_000)
  expect(compileShapes() === text).toBe(true)
})

test('has alpha-2 codes alone as properties, each country once but for lines the UN does not draw', () => {
  const codes = countries.map(({ properties }) => properties.a2)
  for (const { properties } of countries) expect(Object.keys(properties).join()).toMatch(/^(a2)?$/)
  for (const code of codes) expect(code ?? 'none').toMatch(/^([a-z]{2}|none)$/)
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index)
  expect(twice.sort()).toEqual(['cy', 'so'])
  expect(codes.filter((code) => code === undefined)).toHaveLength(1)
  expect(new Set(codes).size).toBe(238)
})

test('no shape has collapsed or turned inside out', () => {
  const broken = countries.filter((shape) => !(geoArea(shape) > 0 && geoArea(shape) < 0.5))
  expect(broken.map(({ properties }) => properties.a2)).toEqual([])
})

test.each([
  ['Simferopol, Crimea', 34.1, 45.0, 'ua'],
  ['Kyiv', 30.52, 50.45, 'ua'],
  ['Moscow', 37.62, 55.75, 'ru'],
  ['Chukotka, beyond the antimeridian', -175, 66.5, 'ru'],
  ['Taipei', 121.5, 25.0, 'tw'],
  ['Gaza', 34.42, 31.45, 'ps'],
  ['Ramallah', 35.2, 31.9, 'ps'],
  ['Tel Aviv', 34.82, 32.05, 'il'],
  ['Pristina', 21.1, 42.6, 'xk'],
  ['Laayoune', -13.1, 27.1, 'eh'],
  ['Northern Nicosia', 33.36, 35.27, 'cy'],
  ['Hargeisa', 44.06, 9.56, 'so'],
  ['Hong Kong', 114.13, 22.4, 'hk'],
  ['Singapore', 103.82, 1.36, 'sg'],
  ['Christmas Island', 105.63, -10.48, 'cx'],
  ['Nuuk', -51.5, 64.3, 'gl'],
  ['Honolulu', -157.9, 21.45, 'us'],
  ['Nauru', 166.93, -0.53, 'nr'],
  ['Juba', 31.58, 4.85, 'ss'],
])('%s lies in one country', (_, lon, lat, code) => {
  expect(countryAt(lon, lat)).toEqual([code])
})

test('the open sea lies in none', () => {
  expect(countryAt(-30, 30)).toEqual([])
})

const areas = feature(topology, topology.objects.disputed as GeometryCollection).features as Array<
  Feature<MultiPolygon, { place: string }>
>

test.each([
  ['place:golan-heights', 'Majdal Shams', 35.77, 33.27],
  ['place:crimea', 'Simferopol', 34.1, 44.95],
  ['place:abkhazia', 'Ochamchire', 41.47, 42.72],
  ['place:south-ossetia', 'Tskhinvali', 43.97, 42.24],
  ['place:transnistria', 'Dubasari', 29.17, 47.27],
  ['place:northern-cyprus', 'Kyrenia hills', 33.32, 35.3],
  ['place:somaliland', 'Hargeisa', 44.06, 9.56],
  ['place:kashmir', 'Srinagar', 74.8, 34.08],
  ['place:kashmir', 'Aksai Chin', 79.1, 35.0],
  ['place:aksai-chin', 'Aksai Chin', 79.1, 35.0],
  ['place:essequibo', 'Lethem', -59.8, 3.4],
])('%s has an outline, with %s in it', (place, _, lon, lat) => {
  const area = areas.find(({ properties }) => properties.place === place)
  expect(area && geoContains(area, [lon, lat])).toBe(true)
  // An outline that turned inside out would hold the whole world but itself.
  expect(area && geoContains(area, [lon + 90, lat])).toBe(false)
})
