import type { Problem } from './problem'
import type { RecordFile } from './read-records'

/** A row of `gazetteer/regions/*.tsv`: a subdivision of a country, as ISO 3166-2 lists it, or a county of the USA. */
export interface RegionRow {
  /** `place:ua-63`; a county by its FIPS code, `place:fips26081` */
  id: string
  /** `place:ua` */
  country: string
  name: string
  /** What it is called where it is: Oblast, Province, County; empty where no source said it. */
  designation: string
  /** GeoNames' code of the same region, below the first level with that of the region it lies in: `12`, `MI.081`. */
  geonames: string
  lat: number
  lon: number
  wikidata: string
  /** The region it lies in, where it is not of the first level. */
  within: string
  others: string[]
}

export const regionColumns = ['id', 'name', 'type', 'geonames', 'lat', 'lon', 'wikidata', 'within', 'other names']

/** Source keys of a row, in `records/sources/common.yaml`. */
export const regionSources = ({ id }: RegionRow): string[] =>
  isCounty(id)
    ? ['us-census-outlines', 'us-census-names']
    : ['natural-earth', 'iso-3166-2', 'geonames-2023', 'geonames-openweather']

const isCounty = (id: string) => /^place:fips\d{5}$/.test(id)

/**
 * Reads the tables of regions: names from Natural Earth and GeoNames, brought together by ISO 3166-2 code, the points that
 * GeoNames gives them (Natural Earth's where it has none on land), and counties from the US Census Bureau. No package of
 * bearable size has all of it, so the tables are kept here as reviewed text.
 * @param isCode whether ISO 3166-2 has a code, as in `UA-63`
 */
export function readRegionTables(
  files: RecordFile[],
  isCode: (code: string) => boolean,
): { rows: RegionRow[]; problems: Problem[] } {
  const rows: RegionRow[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const [head, ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/)
    if (head !== regionColumns.join('\t')) {
      problems.push({ file: path, line: 1, what: `the columns are: ${regionColumns.join(', ')}; one tab between two` })
      continue
    }
    lines.forEach((line, at) => {
      const wrong = (what: string) => problems.push({ file: path, line: at + 2, record: line.split('\t')[0], what })
      const row = readRow(line)
      if (typeof row === 'string') {
        wrong(row)
        return
      }
      if (!isCounty(row.id) && !isCode(row.id.slice('place:'.length).toUpperCase()))
        wrong('id: ISO 3166-2 has no such code')
      if (seen.has(row.id)) wrong('id: already used in a row above')
      seen.add(row.id)
      rows.push(row)
    })
  }
  return { rows, problems }
}

function readRow(line: string): RegionRow | string {
  const cells = line.split('\t')
  if (cells.length !== regionColumns.length) return `${cells.length} cells, ${regionColumns.length} are expected`
  const [id, name, designation, geonames, lat, lon, wikidata, within, others] = cells as [string, ...string[]]
  if (!isCounty(id) && !/^place:[a-z]{2}-[a-z0-9]{1,3}$/.test(id))
    return 'id: is place: and an ISO 3166-2 code in lower case, or place:fips and the five digits of a county'
  if (!name) return 'name: must not be empty'
  if (!(Math.abs(Number(lat)) <= 90) || !lat) return `lat: ${lat} is no latitude; are the coordinates swapped?`
  if (!(Math.abs(Number(lon)) <= 180) || !lon) return `lon: ${lon} is no longitude`
  if (wikidata && !/^Q[1-9]\d*$/.test(wikidata)) return 'wikidata: is Q and digits'
  return {
    id,
    country: isCounty(id) ? 'place:us' : id.slice(0, 'place:xx'.length),
    name,
    designation: designation!,
    geonames: geonames!,
    lat: Number(lat),
    lon: Number(lon),
    wikidata: wikidata!,
    within: within!,
    others: others ? others.split('; ') : [],
  }
}
