import { atomise } from '../knowledge/atomise'
import { Gap, keyOf, Shape } from '../knowledge/atoms'
import { mix } from '../knowledge/hashes'
import type { Names } from '../knowledge/names'
import { Is } from './english/lexicon'
import type { Match } from './match'
import type { Passage } from './passage'

/** By the noun that a list shares: the one that each name of it would have. */
const nouns = new Map(
  [
    ['counties', 'county'],
    ['regions', 'region'],
    ['provinces', 'province'],
    ['oblasts', 'oblast'],
    ['governorates', 'governorate'],
    ['districts', 'district'],
  ].map(([many, one]) => [atomise(many!).hash[0]!, { hash: atomise(one!).hash[0]!, isCounty: one === 'county' }]),
)
const AND = atomise('and').hash[0]!
/** In words. */
const LONGEST = 3

/**
 * "Wayne and Oakland counties", "the Sumy and Kharkiv regions": names in a list that share the noun after it mean what they
 * mean with that noun of their own.
 * @returns the matches, those in such lists with these meanings; the same array where there is no such list
 */
export function withSharedNoun(passage: Passage, matches: Match[], names: Names): Match[] {
  const { hash, count } = passage.atoms
  let all = matches
  for (let noun = 1; noun < count; noun++) {
    const one = nouns.get(hash[noun]!)
    const items = one ? listBefore(passage, noun) : []
    if (!one || items.length < 2) continue
    for (const item of items) {
      const found = one.isCounty ? countyOf(passage, item, names, one.hash) : regionOf(passage, item, names, one.hash)
      if (found) all = withMatch(all, found, one.isCounty)
    }
  }
  return all
}

/** @param also what the name may mean already it may mean still: "Kent and Essex counties" are in England, too */
function withMatch(matches: Match[], found: Match, also: boolean): Match[] {
  const { from, to, form } = found
  const same = also ? matches.find((one) => one.from === from && one.to === to) : undefined
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
    while (from > 0 && to - from < LONGEST && isNameWord(passage, from - 1) && (from === to || isWithin(gap[from]!)))
      from--
    if (from === to || gap[noun] !== Gap.space) break
    items.push({ from, to })
    const isAnd = hash[from - 1] === AND && gap[from] === Gap.space
    const last = isAnd ? from - 1 : from
    // "… met Wayne. And Oakland counties …"
    if (!isComma(passage, last) && !(isAnd && gap[last] === Gap.space)) break
    to = last
  }
  return items
}

const isComma = ({ text, atoms }: Passage, atom: number) => text.slice(atoms.end[atom - 1], atoms.start[atom]) === ', '

/** A capitalised word, not "The" at the head of a sentence. */
const isNameWord = (passage: Passage, atom: number) => passage.written(atom) && (passage.is(atom) & Is.function) === 0

/** "Palm Beach", "Miami-Dade" */
const isWithin = (gap: number) => gap === Gap.space || gap === Gap.hyphen

/** The form of a name with the noun; −1 where there is none. */
const withNoun = ({ atoms }: Passage, { from, to }: Item, names: Names, noun: number) =>
  atoms.shape[from] === Shape.capital ? names.find(mix(keyOf(atoms, from, to), noun)) : -1

function regionOf(passage: Passage, item: Item, names: Names, noun: number): Match | undefined {
  const form = withNoun(passage, item, names, noun)
  return form < 0 ? undefined : { ...item, form, others: [] }
}

function countyOf(passage: Passage, item: Item, names: Names, noun: number): Match | undefined {
  const { text, atoms } = passage
  const { from, to } = item
  const form = withNoun(passage, item, names, noun)
  if (form < 0) return undefined
  const name = `${text.slice(atoms.start[from], atoms.end[to - 1])} County`
  const isMeant = names.candidates(form).every(({ entity }) => names.entity(entity).name === name)
  return isMeant ? { from, to, form, others: [] } : undefined
}
