import { placeClasses } from '../knowledge/schema'
import { Is } from './english/lexicon'
import { isCity, isCounty, type Occurrence, type Reading } from './occurrence'

/**
 * Whether a reading is not what the words before a name say that it is: "the state of Georgia" is no country, "the state of
 * New York" no city, "the city of New York" no state, and "across the Dnipro" no city.
 */
export function isCalledOtherwise(occurrence: Occurrence, reading: Reading): boolean {
  const { passage, match, readings } = occurrence
  if (isCalledRiver(occurrence)) return !isRiver(reading)
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

/** Words after which a name is the whole of what "the" belongs to: "the Dnipro near Kherson", not "the Dnipro mayor". */
const AFTER_RIVER = Is.function | Is.locative | Is.of | Is.toward

/** "They crossed the Dnipro": of what shares its name with a river only the river has an article. */
export function isCalledRiver({ passage, match, readings }: Occurrence): boolean {
  if ((passage.is(match.from - 1) & Is.the) === 0 || match.to - match.from > 1 || !readings.some(isRiver)) return false
  return !passage.joined(match.to) || (passage.is(match.to) & AFTER_RIVER) !== 0
}

/** Whether a reading is the river that an occurrence is called as. */
export const isTheRiver = (occurrence: Occurrence, reading: Reading) => isRiver(reading) && isCalledRiver(occurrence)
