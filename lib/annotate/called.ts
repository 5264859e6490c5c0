import { placeClasses } from '../knowledge/schema'
import type { Document } from './document'
import { Is } from './english/lexicon'
import { isCity, isCounty, type Occurrence, type Reading } from './occurrence'

/**
 * Whether a reading is not what the words before a name say that it is: "the state of Georgia" is no country, "the state of
 * New York" no city, "the city of New York" no state.
 */
export function isCalledOtherwise(occurrence: Occurrence, reading: Reading): boolean {
  const { passage, match, readings } = occurrence
  const noun = match.from - 2
  // "The capital of Lebanon" and "a city of Italy" say what lies in it; only some nouns after "the" say what it is.
  if ((passage.is(noun + 1) & Is.of) === 0 || (passage.is(noun - 1) & Is.the) === 0) return false
  const called = passage.is(noun)
  if ((called & Is.city) !== 0) return isPart(reading) && readings.some(isCity)
  if ((called & Is.region) === 0 || isPart(reading)) return false
  if (isCity(reading)) return readings.some((one) => isPart(one) || isCountry(one))
  // The state of Mexico lies in Mexico: what is said of one may be said of the other.
  return isCountry(reading) && readings.some((one) => isPart(one) && one.known.country !== reading.entity)
}

const isPart = (reading: Reading) => reading.known.region || isCounty(reading)
const isCountry = ({ known }: Reading) => known.kind === 'place' && known.country < 0

const riverCode = placeClasses.indexOf('river')
const isRiver = ({ known }: Reading) => known.kind === 'place' && known.classCode === riverCode

/**
 * "They crossed the Dnipro near Kherson": a city has no article, but "the Dnipro mayor", "the Niger and Mali juntas" and "the
 * Jordan, Utah, area" have one for what follows. Only where nothing can follow is it the river's.
 */
export function isTheRiver(occurrence: Occurrence, reading: Reading, document: Document): boolean {
  const { passage, match, end } = occurrence
  if (!isRiver(reading) || (passage.is(match.from - 1) & Is.the) === 0 || match.to - match.from > 1) return false
  const { possessive, hyphenAfter } = document.around(occurrence)
  if (possessive || hyphenAfter || document.linkAfter(occurrence) !== 'far' || passage.text[end] === '/') return false
  return !passage.joined(match.to) || (passage.is(match.to) & Is.afterRiver) !== 0
}
