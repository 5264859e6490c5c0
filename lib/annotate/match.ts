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
  /** The first form, and others that are spelled alike. */
  form: number
  others: readonly number[]
}

const NONE: readonly number[] = []

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
  let key = mix(HASH_SEED, hash[from]!)
  let form = -1
  let longest = from
  const last = Math.min(count, from + (starts & START.longest))
  for (let to = from + 1; ; to++) {
    // What no form is can be told without looking for it: words that only begin names, and pairs that begin none.
    if (to > from + 1 || (starts & START.alone) !== 0) {
      const found = spelled(names.find(key), atoms, from, to, names, speller)
      if (found >= 0 && standsAlone(atoms, to)) {
        form = found
        longest = to
      }
    }
    if (to >= last || gap[to] === Gap.break) break
    key = mix(key, hash[to]!)
    if (to === from + 1 && !names.mayGoOn(key)) break
  }
  if (form < 0) return undefined
  let others = NONE
  for (let at = names.next(form); at >= 0; at = names.next(at)) {
    if (speller.spells(at, atoms, from, longest)) others = [...others, at]
  }
  return { from, to: withSuffix(atoms, longest), form, others }
}

/** The first of the forms of one key, from `form` on, that a stretch of atoms spells; −1 where there is none. */
function spelled(form: number, atoms: Atoms, from: number, to: number, names: Names, speller: Speller): number {
  let at = form
  while (at >= 0 && !speller.spells(at, atoms, from, to)) at = names.next(at)
  return at
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
