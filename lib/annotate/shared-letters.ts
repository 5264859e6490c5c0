import { type Atoms, allocate, Gap, Shape } from '../knowledge/atoms'
import { HASH_SEED, mix } from '../knowledge/hashes'
import type { Names } from '../knowledge/names'
import type { Match } from './match'
import type { Passage } from './passage'
import type { Speller } from './spelling'

/** What stands between the members of a list, up to the number of a shortened one. */
const BETWEEN = /^(?:,|,? and|,? or|\/) ?[-‑–]$/

/**
 * "F-15s and -16s": designations that leave out the letters that they share with the one before.
 * @returns the matches, with those of such designations; the same array where there are none
 */
export function withSharedLetters(passage: Passage, matches: Match[], names: Names, speller: Speller): Match[] {
  const { atoms } = passage
  let all = matches
  for (const match of matches) {
    if (!isDesignation(atoms, match)) continue
    for (let last = match; ; ) {
      const next = nextOf(passage, match.from, last, names, speller)
      if (!next) break
      if (all === matches) all = [...matches]
      all.push(next)
      last = next
    }
  }
  return all === matches ? all : all.sort((one, other) => one.from - other.from)
}

/** Letters and a number, whatever follows them: the F-15 of F-15E. */
const isDesignation = ({ shape }: Atoms, { from, to }: Match) =>
  to - from >= 2 && shape[from + 1] === Shape.digits && shape[from] !== Shape.digits && shape[from] !== Shape.lower

function nextOf(passage: Passage, letters: number, { to }: Match, names: Names, speller: Speller): Match | undefined {
  const { atoms, text } = passage
  // The word that joins the two is an atom of its own.
  for (let at = to; at < Math.min(to + 2, atoms.count); at++) {
    if (atoms.shape[at] !== Shape.digits) continue
    if (!BETWEEN.test(text.slice(atoms.end[to - 1], atoms.start[at]))) return undefined
    const form = spelled(atoms, letters, at, names, speller)
    if (form < 0) return undefined
    let end = at + 1
    while (end < atoms.count && atoms.gap[end] === Gap.none) end++
    return { from: at, to: end, form, others: [] }
  }
  return undefined
}

const two = allocate(2)

/** The form that one atom's letters and another's digits spell together; −1 where there is none. */
function spelled(atoms: Atoms, letters: number, digits: number, names: Names, speller: Speller): number {
  two.count = 2
  for (const [at, from] of [letters, digits].entries()) {
    two.hash[at] = atoms.hash[from]!
    two.shape[at] = atoms.shape[from]!
  }
  two.gap[1] = Gap.hyphen
  const key = mix(mix(HASH_SEED, two.hash[0]!), two.hash[1]!)
  for (let form = names.find(key); form >= 0; form = names.next(form)) if (speller.spells(form, two, 0, 2)) return form
  return -1
}
