import { atomise } from '../knowledge/atomise'
import { Gap, keyOf, Shape } from '../knowledge/atoms'
import { mix } from '../knowledge/hashes'
import type { Names } from '../knowledge/names'
import type { Match } from './match'
import type { Passage } from './passage'

const [COUNTIES, COUNTY] = atomise('counties county').hash as unknown as [number, number]
const AND = atomise('and').hash[0]!
/** In words. */
const LONGEST = 3

/**
 * "Wayne and Oakland counties": names in a list that share the noun after it may mean what they mean with that noun of
 * their own.
 * @returns the matches, those in such lists with these meanings; the same array where there is no such list
 */
export function withSharedNoun(passage: Passage, matches: Match[], names: Names): Match[] {
  const { hash, count } = passage.atoms
  let all = matches
  for (let noun = 1; noun < count; noun++) {
    if (hash[noun] !== COUNTIES) continue
    const items = listBefore(passage, noun)
    if (items.length < 2) continue
    const found = items.flatMap((item) => countyOf(passage, item, names) ?? [])
    all = found.reduce(withMatch, all)
  }
  return all
}

/** What a name may mean already it may mean still: "Kent and Essex counties" are in England, too. */
function withMatch(matches: Match[], found: Match): Match[] {
  const { from, to, form } = found
  const same = matches.find((one) => one.from === from && one.to === to)
  if (same) return matches.map((one) => (one === same ? { ...one, others: [...one.others, form] } : one))
  const apart = matches.filter((one) => one.to <= from || one.from >= to)
  return [...apart, found].sort((one, other) => one.from - other.from)
}

type Item = Pick<Match, 'from' | 'to'>

/** The capitalised names of a list that ends before an atom, the last first. */
function listBefore(passage: Passage, noun: number): Item[] {
  const { hash, gap } = passage.atoms
  const items: Item[] = []
  for (let to = noun; to > 0; ) {
    let from = to
    while (from > 0 && to - from < LONGEST && passage.written(from - 1) && (from === to || isWithin(gap[from]!))) from--
    if (from === to || gap[noun] !== Gap.space) break
    items.push({ from, to })
    if (hash[from - 1] === AND && gap[from] === Gap.space) to = from - 1
    else if (passage.text.slice(passage.atoms.end[from - 1], passage.atoms.start[from]) === ', ') to = from
    else break
  }
  return items
}

/** "Palm Beach", "Miami-Dade" */
const isWithin = (gap: number) => gap === Gap.space || gap === Gap.hyphen

function countyOf({ text, atoms }: Passage, { from, to }: Item, names: Names): Match | undefined {
  if (atoms.shape[from] !== Shape.capital) return undefined
  const form = names.find(mix(keyOf(atoms, from, to), COUNTY))
  if (form < 0) return undefined
  const name = `${text.slice(atoms.start[from], atoms.end[to - 1])} County`
  const isMeant = names.candidates(form).every(({ entity }) => names.entity(entity).name === name)
  return isMeant ? { from, to, form, others: [] } : undefined
}
