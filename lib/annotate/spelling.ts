import { type Atoms, atomise, Gap, Shape } from '../knowledge/atoms'
import type { Names } from '../knowledge/names'

/**
 * Tells whether a stretch of text spells a form: the key hash says which letters and digits there are, this says that
 * they are the same ones, written with the capitals and joined in the way that such a name is.
 */
export class Speller {
  readonly #names: Names
  readonly #forms = new Map<number, { text: string; atoms: Atoms }>()

  constructor(names: Names) {
    this.#names = names
  }

  /** @param from,to atoms of the text, `to` exclusive */
  spells(form: number, atoms: Atoms, from: number, to: number): boolean {
    const known = this.#form(form)
    if (known.atoms.count !== to - from) return false
    for (let at = 0; at < known.atoms.count; at++) {
      const here = from + at
      if (known.atoms.hash[at] !== atoms.hash[here]) return false
      if (!shapeFits(known.atoms, at, atoms.shape[here]!)) return false
      if (at > 0 && !gapFits(known.atoms, at, atoms, here)) return false
    }
    return true
  }

  /** Offset after the last character of a form's mention: a form that ends with a period takes it along. */
  endOf(form: number, text: string, atoms: Atoms, to: number): number {
    const end = atoms.end[to - 1]!
    return this.#form(form).text.endsWith('.') && text[end] === '.' ? end + 1 : end
  }

  #form(form: number) {
    let known = this.#forms.get(form)
    if (!known) {
      const text = this.#names.formText(form)
      known = { text, atoms: atomise(text) }
      this.#forms.set(form, known)
    }
    return known
  }
}

/** British papers write long acronyms as names: Himars, Nasams, Unesco. */
const SAYABLE_ACRONYM = 5

function shapeFits(form: Atoms, at: number, shape: number): boolean {
  const known = form.shape[at]
  if (known === Shape.lower || known === Shape.digits) return true
  if (known === Shape.capital || known === Shape.mixed) return shape !== Shape.lower
  if (known === Shape.initial) return shape === Shape.initial
  return shape === Shape.upper || (shape === Shape.capital && form.end[at]! - form.start[at]! >= SAYABLE_ACRONYM)
}

function gapFits(form: Atoms, at: number, atoms: Atoms, here: number): boolean {
  const known = form.gap[at]
  const gap = atoms.gap[here]
  if (known === gap) return true
  if (gap === Gap.none) return known === Gap.hyphen || known === Gap.space
  if (gap === Gap.hyphen) return known === Gap.space || known === Gap.none
  if (gap === Gap.space) {
    if (known === Gap.periodSpace || known === Gap.none) return true
    // "a T 72" may be anything, "an F 16" is rare: a lone letter keeps its hyphen.
    return known === Gap.hyphen && form.shape[at - 1] !== Shape.initial
  }
  if (gap === Gap.periodSpace) return known === Gap.period
  return gap === Gap.period && known === Gap.periodSpace
}
