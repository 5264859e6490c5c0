import { type Atoms, Gap, Shape } from '../knowledge/atoms'
import { HASH_SEED, mix } from '../knowledge/hashes'
import type { Names } from '../knowledge/names'
import { START } from '../knowledge/pack-format'
import type { Speller } from './spelling'

/** A stretch of atoms that spells one or more known forms. */
export interface Match {
  /** Atoms, `to` exclusive. */
  from: number
  to: number
  forms: number[]
}

/** Finds the leftmost longest known forms of a text, in one pass over its atoms; they do not overlap. */
export function findMatches(atoms: Atoms, names: Names, speller: Speller): Match[] {
  const matches: Match[] = []
  const { count, hash, shape, gap } = atoms
  for (let from = 0; from < count; from++) {
    // Few names begin in lower case, and most words do.
    const isLower = shape[from] === Shape.lower
    if (isLower && !names.startsLower(hash[from]!)) continue
    const starts = names.startsWith(hash[from]!)
    if (starts === 0 || (isLower && (starts & START.lower) === 0) || (gap[from] === Gap.none && from > 0)) continue
    const match = longestAt(atoms, from, starts, names, speller)
    if (!match) continue
    matches.push(match)
    from = match.to - 1
  }
  return matches
}

function longestAt(atoms: Atoms, from: number, starts: number, names: Names, speller: Speller): Match | undefined {
  const { count, hash, gap } = atoms
  let found: Match | undefined
  let key = mix(HASH_SEED, hash[from]!)
  const last = Math.min(count, from + (starts & START.longest))
  for (let to = from + 1; ; to++) {
    // What no form is can be told without looking for it: words that only begin names, and pairs that begin none.
    const forms =
      to > from + 1 || (starts & START.alone) !== 0 ? formsAt(atoms, from, to, key, names, speller) : undefined
    if (forms && standsAlone(atoms, to)) found = { from, to: withSuffix(atoms, to), forms }
    if (to >= last || gap[to] === Gap.break) return found
    key = mix(key, hash[to]!)
    if (to === from + 1 && !names.mayGoOn(key)) return found
  }
}

/** The forms of a key that a stretch of atoms spells; undefined where there is none. */
function formsAt(
  atoms: Atoms,
  from: number,
  to: number,
  key: number,
  names: Names,
  speller: Speller,
): number[] | undefined {
  let forms: number[] | undefined
  for (let form = names.find(key); form >= 0; form = names.next(form)) {
    if (!speller.spells(form, atoms, from, to)) continue
    if (forms) forms.push(form)
    else forms = [form]
  }
  return forms
}

/** Whether what is glued to the last atom can be an ending of it: nothing, `s`, or the letters of a variant (F-16V). */
function standsAlone(atoms: Atoms, to: number): boolean {
  if (to >= atoms.count || atoms.gap[to] !== Gap.none) return true
  const glued = atoms.shape[to]
  const afterDigits = atoms.shape[to - 1] === Shape.digits
  return afterDigits && (glued === Shape.initial || glued === Shape.upper || isPlural(atoms, to))
}

const isPlural = (atoms: Atoms, at: number) =>
  atoms.shape[at] === Shape.lower && atoms.end[at]! - atoms.start[at]! === 1

/** S-300PMU2: the letters and digits of a variant belong to the designation. */
function withSuffix(atoms: Atoms, to: number): number {
  let end = to
  while (end < atoms.count && atoms.gap[end] === Gap.none) end++
  return end
}
