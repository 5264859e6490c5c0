import { type Atoms, Gap, Shape } from '../knowledge/atoms'
import { HASH_SEED, mix } from '../knowledge/hashes'
import type { Names } from '../knowledge/names'
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
  for (let from = 0; from < atoms.count; from++) {
    const starts = names.startsWith(atoms.hash[from]!)
    if (starts === 0 || (atoms.gap[from] === Gap.none && from > 0)) continue
    // Few names begin in lower case, and most words do.
    if (atoms.shape[from] === Shape.lower && starts < 0x80) continue
    const match = longestAt(atoms, from, starts & 0x0f, names, speller)
    if (!match) continue
    matches.push(match)
    from = match.to - 1
  }
  return matches
}

function longestAt(atoms: Atoms, from: number, longest: number, names: Names, speller: Speller) {
  let found: Match | undefined
  let key = HASH_SEED
  const last = Math.min(atoms.count, from + longest)
  for (let to = from + 1; to <= last; to++) {
    if (to > from + 1 && atoms.gap[to - 1] === Gap.break) break
    key = mix(key, atoms.hash[to - 1]!)
    if (to === from + 2 && !names.mayGoOn(key)) break
    let forms: number[] | undefined
    for (let form = names.find(key); form >= 0; form = names.next(form)) {
      if (!speller.spells(form, atoms, from, to)) continue
      if (forms) forms.push(form)
      else forms = [form]
    }
    if (forms && standsAlone(atoms, to)) found = { from, to: withSuffix(atoms, to), forms }
  }
  return found
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
