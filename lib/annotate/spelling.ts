import { type Atoms, checkOf, Gap, Shape } from '../knowledge/atoms'
import type { Names } from '../knowledge/names'

/**
 * Tells whether a stretch of text spells a form: the hashes say which letters and digits there are, this says that they
 * are written with the capitals and joined in the way that such a name is.
 */
export class Speller {
  readonly #names: Names

  constructor(names: Names) {
    this.#names = names
  }

  /** @param from,to atoms of the text, `to` exclusive; their key is the form's */
  spells(form: number, atoms: Atoms, from: number, to: number): boolean {
    const { marks } = this.#names
    const writing = this.#names.writing(form)
    if ((marks[writing]! & 0x7f) !== to - from || this.#names.check(form) !== checkOf(atoms, from, to)) return false
    for (let here = from; here < to; here++) {
      const at = writing + 1 + here - from
      if (!shapeFits(marks[at]!, atoms.shape[here]!)) return false
      if (here > from && !gapFits(marks[at]!, marks[at - 1]!, atoms.gap[here]!)) return false
    }
    return true
  }

  /** Offset after the last character of a form's mention: a form that ends with a period takes it along. */
  endOf(form: number, text: string, atoms: Atoms, to: number): number {
    const end = atoms.end[to - 1]!
    return this.#names.marks[this.#names.writing(form)]! & 0x80 && text[end] === '.' ? end + 1 : end
  }
}

const shapeOf = (mark: number) => mark & 7
const gapOf = (mark: number) => (mark >> 3) & 15

function shapeFits(mark: number, shape: number): boolean {
  const known = shapeOf(mark)
  if (known === Shape.lower || known === Shape.digits) return true
  if (known === Shape.capital || known === Shape.mixed) return shape !== Shape.lower
  if (known === Shape.initial) return shape === Shape.initial
  // British papers write long acronyms as names: Himars, Nasams, Unesco.
  return shape === Shape.upper || (shape === Shape.capital && (mark & 0x80) !== 0)
}

/** @param mark,before of an atom and the one before it, as the name is written */
function gapFits(mark: number, before: number, gap: number): boolean {
  const known = gapOf(mark)
  if (known === gap) return true
  if (gap === Gap.none) return known === Gap.hyphen || known === Gap.space
  if (gap === Gap.hyphen) return known === Gap.space || known === Gap.none
  if (gap === Gap.space) {
    if (known === Gap.periodSpace || known === Gap.none) return true
    // "a T 72" may be anything, "an F 16" is rare: a lone letter keeps its hyphen.
    return known === Gap.hyphen && shapeOf(before) !== Shape.initial
  }
  if (gap === Gap.periodSpace) return known === Gap.period
  return gap === Gap.period && known === Gap.periodSpace
}
