import { geoContains } from 'd3-geo'
import type { Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { unpack } from '../../../components/map/atlas'
import { drawMap, type MapPlace } from '../../../components/map/draw'
import { countryExtent, mainGround, placeExtent } from '../../../components/map/extent'
import { placeLabels } from '../../../components/map/labels'
import { projectionFor, scaleBar } from '../../../components/map/projection'
import { angleBetween, kmBetween } from '../../../components/map/sphere'
import { compileShapes } from '../../../lib/knowledge/compile/shapes'

const topology = JSON.parse(compileShapes()) as Topology
const { grounds } = unpack(topology)
const frame = { width: 320, height: 150 }

function groundOf(code: string) {
  const coordinates = grounds.filter(({ a2 }) => a2 === code).map(({ geometry }) => geometry.coordinates)
  return { type: 'MultiPolygon' as const, coordinates }
}

const on = (code: string, at: [number, number]) =>
  projectionFor(
    countryExtent(groundOf(code), at, () => 100),
    { ...frame, padding: 14 },
  ).projection
const isOnMap = (point: [number, number] | null) =>
  point !== null && point[0] >= 0 && point[0] <= 320 && point[1] >= 0 && point[1] <= 150

test('angles on the sphere', () => {
  expect(kmBetween([19.04, 47.5], [30.52, 50.45])).toBeCloseTo(896, -1)
  expect(angleBetween([179, 0], [-179, 0])).toBeCloseTo((2 * Math.PI) / 180, 6)
})

describe('what counts as a country on its map', () => {
  test.each([
    ['us', 'Kansas', [-98, 38.5], true],
    ['us', 'Alaska', [-150, 65], false],
    ['fr', 'Paris', [2.3, 48.8], true],
    ['fr', 'Corsica', [9.1, 42.2], true],
    ['fr', 'French Guiana', [-53, 4], false],
    ['ru', 'Moscow', [37.6, 55.7], true],
    ['ru', 'Chukotka beyond the antimeridian', [-175, 66.5], true],
    ['nz', 'North Island', [175.8, -38.5], true],
    ['no', 'Svalbard', [16, 78.5], false],
    ['my', 'peninsula', [102, 4], true],
  ] as const)('%s: %s', (code, _, point, isIn) => {
    expect(geoContains(mainGround(groundOf(code)), [...point])).toBe(isIn)
  })
})

describe('maps of countries', () => {
  test('Russia fits, with its far east to the right of Moscow', () => {
    const projection = on('ru', [97, 61])
    const [moscow, chukotka] = [projection([37.6, 55.7]), projection([-172, 66])]
    expect(isOnMap(moscow) && isOnMap(chukotka)).toBe(true)
    expect(chukotka![0]).toBeGreaterThan(moscow![0] + 100)
  })

  test('a small country has room around it', () => {
    const projection = on('lu', [6.1, 49.8])
    expect([isOnMap(projection([4.35, 50.85])), isOnMap(projection([7, 51]))]).toEqual([true, true])
  })

  test('an island alone shows the next land, however far, but not half the globe', () => {
    const nauru = (kmToLand: number) => countryExtent(groundOf('nr'), [166.93, -0.53], () => kmToLand).halfHeight
    expect(nauru(1000)).toBe(900)
    expect(nauru(90)).toBe(260)
    expect(nauru(9000)).toBe(2000)
  })

  test('islands scattered over an ocean are shown around their middle', () => {
    const extent = countryExtent(groundOf('ki'), [173, 1.3], () => 1000)
    expect(extent.center).toEqual([173, 1.3])
    expect(extent.fit).toBeUndefined()
  })
})

describe('maps of places', () => {
  test('a city is shown with all of a country of usual size', () => {
    const extent = placeExtent([19.04, 47.5], 'city', groundOf('hu'))
    expect(extent.fit).toBeDefined()
    expect(kmBetween(extent.center, [19.5, 47.2])).toBeLessThan(80)
  })

  test('but with its surroundings alone in a large one, or off its main ground', () => {
    expect(placeExtent([131.9, 43.1], 'city', groundOf('ru'))).toEqual({ center: [131.9, 43.1], halfHeight: 650 })
    expect(placeExtent([-52.3, 4.9], 'city', groundOf('fr'))).toEqual({ center: [-52.3, 4.9], halfHeight: 650 })
  })

  test('a strait comes closer than a sea', () => {
    expect(placeExtent([56.25, 26.57], 'strait').halfHeight).toBeLessThan(placeExtent([115, 14], 'sea').halfHeight)
  })
})

test('the scale bar is a round length that is true to the map', () => {
  const { projection } = projectionFor({ center: [10, 50], halfHeight: 500 }, { ...frame, padding: 14 })
  const { km, width } = scaleBar(projection, 60)
  expect(km).toBe(200)
  const from = projection.invert!([160 - width / 2, 75])!
  const to = projection.invert!([160 + width / 2, 75])!
  expect(kmBetween(from, to)).toBeCloseTo(km, 0)
})

describe('the drawing', () => {
  const names: Record<string, string> = { hu: 'Hungary', at: 'Austria', ro: 'Romania', so: 'Somalia' }
  const draw = (place: Partial<MapPlace>) =>
    drawMap(topology, { id: 'place:x', name: 'X', class: 'city', lat: 0, lon: 0, ...place }, frame, (a2) => names[a2])

  test('a city: a dot, its country and the neighbours by name', () => {
    const map = draw({ id: 'place:gn1', name: 'Budapest', lat: 47.5, lon: 19.04, country: 'place:hu' })
    expect(map.dot && map.dot.x > 100 && map.dot.x < 220).toBe(true)
    expect(map.country).not.toBe('')
    expect(map.labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['Hungary', 'Austria', 'Romania']))
  })

  test('a country: no dot', () => {
    const map = draw({ id: 'place:hu', name: 'Hungary', class: 'country', lat: 47, lon: 20 })
    expect(map.dot).toBeUndefined()
  })

  test('a country too small to be seen: a dot and its name', () => {
    const map = draw({ id: 'place:nr', name: 'Nauru', class: 'country', lat: -0.53, lon: 166.93 })
    expect(map.dot).toBeDefined()
    expect(map.labels.map(({ text }) => text)).toContain('Nauru')
  })

  test('a line inside one state is drawn as disputed, and the state named once', () => {
    const map = draw({ id: 'place:so', name: 'Somalia', class: 'country', lat: 5, lon: 46 })
    expect(map.disputed).not.toBe('')
    expect(map.labels.filter(({ text }) => text === 'Somalia')).toHaveLength(1)
    expect(draw({ id: 'place:hu', name: 'Hungary', class: 'country', lat: 47, lon: 20 }).disputed).toBe('')
  })
})

test('labels keep off one another, the wanted one first', () => {
  const wish = { x: 100, y: 50, width: 200, area: 1000 }
  const labels = placeLabels(
    [
      { ...wish, key: 'a', text: 'Large', area: 9000 },
      { ...wish, key: 'b', text: 'Wanted', must: true },
      { ...wish, key: 'c', text: 'Too wide for its ground', width: 20 },
      { ...wish, key: 'd', text: 'Off', x: 2 },
    ],
    frame,
    [],
  )
  expect(labels).toEqual([
    { key: 'b', text: 'Wanted', x: 100, y: 50 },
    { key: 'a', text: 'Large', x: 100, y: 65 },
  ])
})

describe('disputed ground', () => {
  const golan: MapPlace = { id: 'place:golan-heights', name: 'Golan Heights', class: 'region', lat: 33, lon: 35.75 }

  test('is drawn as ground of its own, with its name and no dot', () => {
    const { area, dot, labels, country } = drawMap(topology, golan, frame, () => undefined)
    expect(area).toMatch(/^M/)
    expect(dot).toBeUndefined()
    expect(labels.map(({ text }) => text)).toContain('Golan Heights')
    expect(country).toBe('')
  })

  test('has a broken outline on the map of the country it lies in', () => {
    const georgia: MapPlace = { id: 'place:ge', name: 'Georgia', class: 'country', lat: 42, lon: 43.5 }
    const { area, disputed } = drawMap(topology, georgia, frame, () => 'Georgia')
    // Abkhazia and South Ossetia, each a line of its own.
    expect(disputed.match(/M/g)?.length).toBeGreaterThanOrEqual(2)
    expect(area).toBe('')
  })
})

test('a name that would have to move off its ground is left out', () => {
  const wish = { key: 'ma', text: 'Morocco', x: 160, y: 75, width: 200, area: 9000 }
  const over = [{ left: 100, right: 220, top: 60, bottom: 80 }]
  expect(placeLabels([wish], frame, over)).toHaveLength(1)
  expect(placeLabels([{ ...wish, isOn: () => false }], frame, over)).toEqual([])
})
