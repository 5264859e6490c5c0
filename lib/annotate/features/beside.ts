import { Gap } from '../../knowledge/atoms'
import type { Document } from '../document'
import { likeliestOf, type Occurrence, type Reading } from '../occurrence'
import type { Link } from '../surroundings'

/* What a name's neighbours say of it: other places in a list, and people. */

/** Whether another place is named right beside: "Rome, Milan and Florence". */
export function isListed(occurrence: Occurrence, document: Document): boolean {
  const after = document.linkAfter(occurrence)
  if ((after === 'list' || after === 'comma') && isPower(document.neighbour(occurrence, 1)!)) return true
  const before = document.linkBefore(occurrence)
  return (before === 'list' || before === 'comma') && isPower(document.neighbour(occurrence, -1)!)
}

/** "Borno, Yobe and Adamawa": what is listed together is mostly of one country. */
export function isBesideItsCountry(occurrence: Occurrence, { known }: Reading, document: Document): boolean {
  const isOfIt = (link: Link, by: 1 | -1) =>
    (link === 'list' || link === 'comma') &&
    document
      .neighbour(occurrence, by)!
      .readings.some((one) => one.known.country === known.country && one.known.kind === 'place' && one.alone > 0.4)
  return isOfIt(document.linkAfter(occurrence), 1) || isOfIt(document.linkBefore(occurrence), -1)
}

/** A place, or what wages war and makes peace with one: "the Israel–Hamas war". */
const isPower = ({ readings }: Occurrence) =>
  readings.some(
    ({ known, form, alone }) => (known.kind === 'place' || known.kind === 'body') && form !== 'demonym' && alone > 0.4,
  )

/** "Turkey's Erdogan": the country of whom it is said to be the leader's. */
export function isBeforeItsLeader(occurrence: Occurrence, { entity }: Reading, document: Document): boolean {
  if (!document.around(occurrence).possessive) return false
  const next = document.neighbour(occurrence, 1)
  if (!next || next.match.from - occurrence.match.to > POSSESSIVE) return false
  const { known } = likeliestOf(next)
  return known.kind === 'leader' && known.country === entity
}

/** Atoms of "'s". */
const POSSESSIVE = 1

/** Somebody's given name or surname stands directly before it: "Angela Paris" is no city. */
export function isAfterLeader(occurrence: Occurrence, document: Document): boolean {
  const { passage, match } = occurrence
  const { headline, leftWritten } = document.around(occurrence)
  if (headline || !leftWritten || passage.atoms.gap[match.from] !== Gap.space) return false
  const last = document.neighbour(occurrence, -1)
  if (last?.match.to !== match.from) return false
  return likeliestOf(last).known.kind === 'leader'
}
