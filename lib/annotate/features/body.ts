import type { Document } from '../document'
import { Is } from '../english/lexicon'
import type { Occurrence, Reading } from '../occurrence'
import { addPrior } from './prior'
import { features, type Vector } from './vector'

const F = features('body', [
  'name',
  'share',
  'known',
  'sure',
  'after capital',
  'before capital',
  'after given name',
  'after locative',
  'two words or more',
])

/** Evidence that an occurrence means an organisation, alliance or armed group. */
export function bodyFeatures(vector: Vector, occurrence: Occurrence, reading: Reading, document: Document): void {
  const around = document.around(occurrence)
  vector.add(F.name, 1)
  addPrior(vector, F, occurrence, reading)
  vector.add(F['after capital'], around.capitalBefore)
  vector.add(F['before capital'], around.capitalAfter)
  vector.add(F['after given name'], (around.before & Is.given) !== 0 && around.leftWritten)
  vector.add(F['after locative'], (around.before & Is.locative) !== 0)
  vector.add(F['two words or more'], occurrence.match.to - occurrence.match.from > 1)
}
