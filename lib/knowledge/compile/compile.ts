import type { Entity } from '../entity'
import { checkRecords } from './check-records'
import { checkSuccession, type SuccessionReport, successionFile } from './check-succession'
import { decoysFile, readDecoys } from './decoys'
import { RARE, readEnglish } from './english'
import { type DerivedPlace, deriveGazetteer, type Gazetteer } from './gazetteer'
import { geonamesSource, readCities } from './geonames'
import { isSubdivision } from './iso-3166'
import { namesakesFile, readNamesakes } from './namesakes'
import { packNames } from './pack-names'
import { prominenceOf } from './prominence'
import { type KnowledgeRecord, type Reading, type RecordFile, readRecords } from './read-records'
import { readRedirects, redirectsFile } from './redirects'
import { readRegionTables } from './region-tables'
import { resolveEntities } from './resolve'
import { surfacesOf } from './surfaces'

/** Everything that is known, before it is packed. */
export interface Knowledge extends Reading {
  entities: Entity[]
  gazetteer: Gazetteer & Namesakes
  /** Names that contain the name of a place or a person and are neither. */
  decoys: readonly string[]
  redirects: Map<string, string>
  succession: SuccessionReport
}

/** Names of derived places → how likely one of them is meant where nothing around the name decides. */
interface Namesakes {
  namesakes: ReadonlyMap<string, number>
}

/** Files below `records/` that hold no records. */
const apart = new Set([redirectsFile, successionFile, namesakesFile, decoysFile])

/** The text files that knowledge is read from. */
export interface KnowledgeFiles {
  /** Below `records/`, paths relative to it. */
  records: RecordFile[]
  /** Below `gazetteer/regions/`. */
  regions: RecordFile[]
}

/**
 * Reads and checks records and tables, and derives what packages know. Never throws for what is in the files: what is
 * wrong is among the problems.
 * @param cities of GeoNames
 * @param english tells towns from words
 */
export function readKnowledge(
  { records: files, regions }: KnowledgeFiles,
  cities = readCities(),
  english = readEnglish(),
): Knowledge {
  const reading = readRecords(files.filter(({ path }) => !apart.has(path)))
  const records = reading.records.map(({ record }) => record)
  const tables = readRegionTables(regions, isSubdivision)
  const isWord = (name: string) => english.word(name) >= RARE
  const namesakes = readNamesakes(files.find(({ path }) => path === namesakesFile))
  const derived = deriveGazetteer(cities, tables.rows, idsOf(records), countriesOf(records), derivedOn(reading), isWord)
  const gazetteer = { ...derived, namesakes: namesakes.shares }
  const { decoys, problems: ofDecoys } = readDecoys(files.find(({ path }) => path === decoysFile))
  const ids = new Set(records.flatMap(({ wikidata }) => wikidata ?? []))
  const all = [
    ...records.map((record) => withDerived(record, gazetteer)),
    ...gazetteer.places.map((place) => withoutTakenId(place, ids)),
  ]
  const known = new Set(all.map(({ id }) => id))
  const redirection = readRedirects(
    files.find(({ path }) => path === redirectsFile),
    known,
  )
  const succession = checkSuccession(
    reading,
    files.find(({ path }) => path === successionFile),
  )
  return {
    ...reading,
    problems: [
      ...reading.problems,
      ...tables.problems,
      ...namesakes.problems,
      ...ofDecoys,
      ...checkRecords(reading, new Set([...gazetteer.places.map(({ id }) => id)])),
      ...redirection.problems,
      ...succession.problems,
    ],
    entities: resolveEntities(all, reading.sources),
    gazetteer,
    decoys,
    redirects: redirection.redirects,
    succession,
  }
}

/** The packed names of all that is known. */
export function compileNames(
  { entities, gazetteer, decoys }: Pick<Knowledge, 'entities' | 'gazetteer' | 'decoys'>,
  english = readEnglish(),
): Uint8Array {
  const prominence = entities.map((entity) => prominenceOf(entity, gazetteer.people))
  return packNames(entities, surfacesOf(entities, gazetteer, english), prominence, english, decoys)
}

const idsOf = (records: readonly KnowledgeRecord[]) => new Set(records.map(({ id }) => id))

const countriesOf = (records: readonly KnowledgeRecord[]) =>
  new Set(records.filter(({ id }) => /^place:[a-z]{2}$/.test(id)).map(({ id }) => id))

/** The day on which the sources of derived places were last read. */
const derivedOn = ({ sources }: Reading) =>
  ['iso-3166-2', 'us-census-outlines']
    .map((key) => sources.get(key)?.read ?? '2026-11-27')
    .sort()
    .at(-1)!

/** A city that is its own region has one Wikidata id, and its record has it. */
function withoutTakenId(place: DerivedPlace, taken: ReadonlySet<string>): DerivedPlace {
  if (!place.wikidata || !taken.has(place.wikidata)) return place
  const { wikidata: _, ...rest } = place
  return rest
}

/**
 * What a record of a place does not say itself, GeoNames or the tables do: its region and people; what a region is called
 * and where it has its seat, where GeoNames knows of one only.
 */
function withDerived(record: KnowledgeRecord, gazetteer: Gazetteer): KnowledgeRecord {
  if (record.kind !== 'place') return record
  const region = record.region ?? (record.country && gazetteer.regionOf.get(record.id))
  const population = record.population ?? gazetteer.populationOf.get(record.id)
  // What disputed ground is called and governed from by the one who administers it would be a verdict.
  const designation = record.designation ?? (record.status ? undefined : gazetteer.designationOf.get(record.id))
  const seats = record.capital.length > 0 || record.status ? [] : (gazetteer.seatsOf.get(record.id) ?? [])
  return {
    ...record,
    ...(region && { region }),
    ...(population && { population }),
    ...(designation && { designation }),
    ...(seats.length === 1 && { capital: seats, sources: [...new Set([...record.sources, geonamesSource])] }),
  }
}
