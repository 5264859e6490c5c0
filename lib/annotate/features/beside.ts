import { Gap } from '../../knowledge/atoms'
import { WORD } from '../../knowledge/pack-format'
import type { Document } from '../document'
import { Is } from '../english/lexicon'
import { liesIn, likeliestOf, type Occurrence, type Reading } from '../occurrence'
import type { Link } from '../surroundings'

/* What a name's neighbours say of it: other places in a list, and people. */

/** Whether what stands right before or after it in a list is of a kind. */
function isListedWith(occurrence: Occurrence, document: Document, isOfKind: (one: Occurrence) => boolean): boolean {
  const isIt = (link: Link, by: 1 | -1) =>
    (link === 'list' || link === 'comma') && isOfKind(document.neighbour(occurrence, by)!)
  return isIt(document.linkAfter(occurrence), 1) || isIt(document.linkBefore(occurrence), -1)
}

/** Whether another place is named right beside: "Rome, Milan and Florence". */
export const isListed = (occurrence: Occurrence, document: Document) => isListedWith(occurrence, document, isPower)

/** "Borno, Yobe and Adamawa": what is listed together is mostly of one country. */
export const isBesideItsCountry = (occurrence: Occurrence, { known }: Reading, document: Document) =>
  isListedWith(occurrence, document, ({ readings }) =>
    readings.some((one) => one.known.country === known.country && one.known.kind === 'place' && one.alone > 0.4),
  )

/** A place, or what wages war and makes peace with one: "the Israel–Hamas war". */
const isPower = ({ readings }: Occurrence) =>
  readings.some(
    ({ known, form, alone }) => (known.kind === 'place' || known.kind === 'body') && form !== 'demonym' && alone > 0.4,
  )

/** "Turkey's President Erdogan": the country of whom it is said to be the leader's. */
export function isBeforeItsLeader(occurrence: Occurrence, { entity }: Reading, document: Document): boolean {
  if (!document.around(occurrence).possessive) return false
  const next = document.neighbour(occurrence, 1)
  if (!next) return false
  for (let at = occurrence.match.to + POSSESSIVE; at < next.match.from; at++) {
    if ((occurrence.passage.is(at) & (Is.title | Is.courtesy)) === 0) return false
  }
  const { known } = likeliestOf(next)
  return known.kind === 'leader' && known.country === entity
}

/** "Sri Lanka's Eastern Province": what stands before it is the country or region in which the place lies. */
export function isAfterOwner(occurrence: Occurrence, reading: Reading, document: Document): boolean {
  const last = document.neighbour(occurrence, -1)
  if (!last || occurrence.match.from - last.match.to > POSSESSIVE || !document.around(last).possessive) return false
  return last.readings.some(({ entity }) => liesIn(reading, entity))
}

/** Atoms of "'s". */
const POSSESSIVE = 1

/** Whether what it is listed with is a given name: "Sofia and Victoria". */
export const isListedWithName = (occurrence: Occurrence, document: Document) =>
  isListedWith(occurrence, document, (one) => {
    const { own, ownIs } = document.around(one)
    return (own & WORD.givenName) !== 0 || (ownIs & Is.given) !== 0
  })

/** "Luis de Miranda", "even de Miranda", but not "Comunidad de Madrid", and no "the van Belgrade sent". */
export function isAfterParticle(occurrence: Occurrence, document: Document): boolean {
  const { passage, match } = occurrence
  const { before, beforeThat, leftWritten, begins } = document.around(occurrence)
  if ((before & Is.particle) === 0 || leftWritten || begins || (beforeThat & Is.the) !== 0) return false
  // "Nonetheless, de Miranda": a surname alone.
  if (!passage.joined(match.from - 1)) return true
  const word = match.from - 2
  const isGiven =
    (beforeThat & Is.given) !== 0 || (document.names.word(passage.atoms.hash[word]!) & WORD.givenName) !== 0
  return isGiven || !passage.written(word) || (beforeThat & Is.function) !== 0
}

/** Somebody's given name or surname stands directly before it: "Angela Paris" is no city. */
export function isAfterLeader(occurrence: Occurrence, document: Document): boolean {
  const { passage, match } = occurrence
  const { headline, leftWritten } = document.around(occurrence)
  if (headline || !leftWritten || passage.atoms.gap[match.from] !== Gap.space) return false
  const last = document.neighbour(occurrence, -1)
  if (last?.match.to !== match.from) return false
  return likeliestOf(last).known.kind === 'leader'
}
