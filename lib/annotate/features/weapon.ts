import { Gap, Shape } from '../../knowledge/atoms'
import { WORD } from '../../knowledge/pack-format'
import type { Document } from '../document'
import { Is } from '../english/lexicon'
import { isShort, type Occurrence, type Reading } from '../occurrence'
import { addPrior } from './prior'
import { features, type Vector } from './vector'

const F = features('weapon', [
  'name',
  'designation',
  'share',
  'known',
  'sure',
  'word beside',
  'word before',
  'word near',
  'after capital',
  'before capital',
  'before institution',
  'other weapons',
  'used as weapon',
  'common word',
  'begins with common word',
  'after given name',
  'after title',
  'place or person too',
  'quantity',
  'headline',
  'after locative',
  'sports',
  'capitals',
  'two words or more',
  'short',
  'no weapon anywhere',
  'after the',
  'of institution',
  'surname',
  'short designation alone',
])

/** How far, in words, a word such as "missile" speaks for a weapon. */
const REACH = 6

/** Evidence that an occurrence means a weapon. */
export function weaponFeatures(vector: Vector, occurrence: Occurrence, reading: Reading, document: Document): void {
  const { passage, match } = occurrence
  const around = document.around(occurrence)
  const { before, after, own } = around
  let digits = false
  for (let at = match.from; at < match.to; at++) digits ||= passage.atoms.shape[at] === Shape.digits
  const beside = (after & Is.weapon) !== 0 && !isTeam(occurrence, around.right)
  const prior = (before & Is.weapon) !== 0 && !isTeam(occurrence, around.left)
  const near = !beside && !prior && isNear(occurrence)
  vector.add(F.name, 1)
  vector.add(F.designation, digits)
  addPrior(vector, F, occurrence, reading)
  vector.add(F['word beside'], beside)
  vector.add(F['word before'], prior)
  vector.add(F['word near'], near)
  vector.add(F['after capital'], around.capitalBefore && !digits)
  vector.add(F['before capital'], around.capitalAfter)
  vector.add(F['before institution'], (around.runAfter & Is.institution & ~Is.weapon) !== 0 && !beside)
  vector.add(F['of institution'], around.ofInstitution)
  const use = document.useOf(occurrence)
  vector.add(F['other weapons'], Math.min(3, document.weapons))
  vector.add(F['used as weapon'], use.armed && !beside && !prior)
  vector.add(F['no weapon anywhere'], document.weapons === 0 && !use.armed && !near && !digits)
  vector.add(F['common word'], (own & WORD.common) / 3)
  vector.add(F['begins with common word'], around.begins ? (own & WORD.common) / 3 : 0)
  vector.add(F.surname, (own & (WORD.surname | WORD.givenName)) !== 0)
  vector.add(F['after given name'], (before & Is.given) !== 0 && around.leftWritten)
  vector.add(F['after title'], (before & (Is.title | Is.courtesy)) !== 0)
  vector.add(
    F['place or person too'],
    occurrence.readings.some(({ known, alone }) => known.kind !== 'weapon' && alone > 0.1),
  )
  vector.add(
    F.quantity,
    (before & Is.quantity) !== 0 || (around.left >= 0 && passage.atoms.shape[around.left] === Shape.digits),
  )
  vector.add(F.headline, around.headline)
  vector.add(F['after locative'], (before & Is.locative) !== 0)
  vector.add(F['after the'], (before & Is.the) !== 0)
  vector.add(F.sports, document.isSports)
  vector.add(F.capitals, around.capitals)
  vector.add(F['two words or more'], match.to - match.from > 1 && !digits)
  const short = isShort(occurrence)
  vector.add(F.short, short)
  const isUnarmed = document.weapons === 0 && !use.armed && !beside && !prior && !near
  // Vitamin B2, a G36 summit, B2B trade: so little is the name of many things.
  vector.add(F['short designation alone'], digits && short && isUnarmed)
}

/** The Jets are no jets: a capital for its own sake makes a name of the word. */
const isTeam = ({ passage }: Occurrence, atom: number) =>
  passage.isName(atom) && passage.atoms.shape[atom] === Shape.capital

function isNear({ passage, match: { from, to } }: Occurrence): boolean {
  const isCue = (at: number) => (passage.is(at) & Is.weapon) !== 0 && !passage.isName(at)
  for (let at = from; at > from - REACH && passage.gapBefore(at) !== Gap.break; at--) if (isCue(at - 1)) return true
  for (let at = to; at < to + REACH && passage.gapBefore(at) !== Gap.break; at++) if (isCue(at)) return true
  return false
}
