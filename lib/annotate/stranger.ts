import { Shape } from '../knowledge/atoms'
import type { Names } from '../knowledge/names'
import { WORD } from '../knowledge/pack-format'
import type { Document } from './document'
import { isInflected } from './english/inflection'
import { Is } from './english/lexicon'
import type { Occurrence } from './occurrence'
import type { Passage } from './passage'

/**
 * Whether a name stands after a given name that none of its known bearers has: it is somebody's whom nobody recorded, as
 * in "Jack London".
 */
export function isStrangers(occurrence: Occurrence, document: Document): boolean {
  const { passage, match, readings } = occurrence
  const { left, before, wordBefore, begins } = document.around(occurrence)
  const hash = left < 0 ? 0 : passage.atoms.hash[left]!
  // The same name twice: a full stop is missing.
  if (left < 0 || begins || !passage.written(left) || hash === passage.atoms.hash[match.from]) return false
  // David is a town too, but "in Jordan Kerry said" names nobody called Jordan.
  const beforeThat = left > 0 ? passage.is(left - 1) : 0
  const isLocated = (beforeThat & Is.locative) !== 0 && (beforeThat & Is.of) === 0
  const isGivenFirst = (wordBefore & WORD.givenName) !== 0 && !isLocated
  if (document.isKnown(left) && !isGivenFirst) return false
  if ((before & (Is.title | Is.courtesy | Is.function | Is.direction)) !== 0) return false
  const isGiven = (before & Is.given) !== 0 || (wordBefore & (WORD.givenName | WORD.rareGivenName)) !== 0
  const surnames = readings.filter(({ form, known }) => form === 'surname' && known.kind === 'leader')
  if (surnames.some((reading) => document.givenOf(reading) === hash)) return false
  if (isGiven || isRareName(passage, left, document.names)) return true
  return surnames.length > 0 && !passage.beginsSentence(left) && !passage.titleCase(left)
}

/** A capitalised word of no language and no list: somebody's name, as in "Valeska Paris". */
function isRareName(passage: Passage, atom: number, names: Names): boolean {
  if (passage.is(atom) !== 0 || passage.titleCase(atom) || passage.atoms.shape[atom] !== Shape.capital) return false
  // At the beginning of a sentence any word has a capital: "Besieged Aleppo".
  if (passage.beginsSentence(atom) && isInflected(passage.word(atom))) return false
  return (names.word(passage.atoms.hash[atom]!) & WORD.common) === 0
}
