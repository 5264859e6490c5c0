import { Gap, Shape } from '../knowledge/atoms'
import type { Candidate, NamedEntity } from '../knowledge/names'
import { placeClasses } from '../knowledge/schema'
import type { Match } from './match'
import type { Passage } from './passage'

/** A known name as it stands in the article, with everything that it may mean. */
export interface Occurrence {
  /** Index of the block; −1 for a title that is not among the blocks. */
  block: number
  /** Place among all occurrences, in reading order. */
  position: number
  passage: Passage
  match: Match
  /** UTF-16 offsets in the passage. */
  start: number
  end: number
  readings: readonly Reading[]
}

/** How likely any of the readings is meant when nothing around the name speaks for or against it, 0…1. */
export function aloneOf({ readings }: Occurrence): number {
  let sum = 0
  for (const { alone } of readings) sum += alone
  return Math.min(1, sum)
}

/** What a name means most often: readings are kept by that. */
export const likeliestOf = ({ readings }: Occurrence): Reading => readings[0]!

/** One thing that an occurrence may mean. */
export interface Reading extends Candidate {
  known: NamedEntity
}

/** A name of two words or more for a person: it introduces whom a surname later means. */
export const namesInFull = ({ match }: Occurrence, { known, form }: Reading) =>
  known.kind === 'leader' && form !== 'surname' && match.to - match.from > 1

export const surfaceOf = ({ passage, start, end }: Occurrence) => passage.text.slice(start, end)

const cityCode = placeClasses.indexOf('city')
const districtCode = placeClasses.indexOf('city district')
/** Prominence up to which a city is a village or small town, of 15,000 people or less. */
const SMALL = 64

/** Whether a container, by its number, is the country or the region of what a reading means. */
export const liesIn = ({ known }: Reading, container: number): boolean =>
  container === known.within || container === known.country

/** A city, or a part of one that is known by a name of its own. */
export const isCity = ({ known: { kind, classCode } }: Reading) =>
  kind === 'place' && (classCode === cityCode || classCode === districtCode)

const countyCode = placeClasses.indexOf('second-level region')

/** Less than what compile/abbreviations.ts gives to short forms of states that are nothing else. */
const SHORT_FORM = 0.2

/** "Ill.", "OR": a short form of a state that is a word, or stands for much else. */
export const isWordToo = ({ form, alone }: Reading) => form === 'abbreviation' && alone < SHORT_FORM

/** A region within one of the first level. */
export const isCounty = ({ known }: Reading) => known.classCode === countyCode && known.kind === 'place'

/** A village or small town that nobody wrote a record of. */
export const isVillage = (reading: Reading) =>
  isCity(reading) && !reading.known.curated && reading.known.prominence < SMALL

/** Designations of fewer characters are those of many things. */
const SHORT = 4

/** Whether a name is that short without the letters of a variant that are glued to it: the H5 of H5N1, the B2 of B2B. */
export const isShort = (occurrence: Occurrence) => bareEnd(occurrence) - occurrence.start < SHORT

function bareEnd({ passage: { atoms }, match, end }: Occurrence): number {
  for (let at = match.from + 2; at < match.to; at++) {
    if (atoms.gap[at] === Gap.none && atoms.shape[at - 1] === Shape.digits) return atoms.end[at - 1]!
  }
  return end
}
