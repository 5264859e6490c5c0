import { aloneOf, type Occurrence, type Reading } from '../occurrence'
import { logit, type Vector } from './vector'

/** A name is as good as unambiguous from this share on. */
const SURE = 0.9

/** How likely the reading is before anything around it is read: its share among the readings, and theirs together. */
export function addPrior(
  vector: Vector,
  F: Record<'share' | 'known' | 'sure', number>,
  occurrence: Occurrence,
  { alone }: Reading,
  most = 5,
): void {
  const all = aloneOf(occurrence)
  vector.add(F.share, Math.max(-5, Math.log(Math.max(alone, 1e-4) / Math.max(all, 1e-4))))
  vector.add(F.known, Math.min(most, logit(all)))
  vector.add(F.sure, alone > SURE)
}
