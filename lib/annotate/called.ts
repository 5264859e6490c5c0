import { Is } from './english/lexicon'
import { isCity, isCounty, type Occurrence, type Reading } from './occurrence'
import type { Surroundings } from './surroundings'

/** Whether a reading is not what the words before a name say that it is: "the state of Georgia" is no country. */
export function isCalledOtherwise(occurrence: Occurrence, reading: Reading, around: Surroundings): boolean {
  const isKind = kindCalled(occurrence, around)
  return isKind !== undefined && !isKind(reading)
}

/** "The state of New York", "the city of Moscow": which of the readings are that; undefined where nothing is told apart. */
function kindCalled({ readings }: Occurrence, around: Surroundings): ((one: Reading) => boolean) | undefined {
  const { before, beforeThat, runAfter } = around
  if ((before & Is.of) === 0 || (beforeThat & (Is.region | Is.city)) === 0) return undefined
  // "The City of Southampton Swimming Club".
  if ((runAfter & Is.institution) !== 0) return undefined
  const kinds = (beforeThat & Is.city) !== 0 ? [isCity] : [isPart, isCountry]
  return kinds.find((isKind) => readings.some(isKind))
}

const isPart = (reading: Reading) => reading.known.region || isCounty(reading)
const isCountry = ({ known }: Reading) => known.kind === 'place' && known.country < 0
