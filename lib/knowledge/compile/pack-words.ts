import { atomise } from '../atomise'
import { WORD } from '../pack-format'
import type { English } from './english'

/** Ranks up to which a given name is a common one, and a surname is one at all. */
const COMMON_GIVEN = 600
const COMMON_SURNAME = 2_000
const SURNAMES = 20_000
/** Words rarer than this, in 51 million, tell nothing. */
const RARE = 30

/** The table `words` of the pack: which words are common, which are given names and surnames. */
export function packWords(english: English): Uint32Array {
  const flags = new Map<number, number>()
  for (const word of english.words()) {
    const known = flagsOf(word, english)
    const { count, hash } = atomise(word)
    if (known === 0 || count !== 1) continue
    const key = (hash[0]! & ~0xff) >>> 0
    flags.set(key, (flags.get(key) ?? 0) | known)
  }
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(8, flags.size * 1.5))))
  const mask = table.length - 1
  for (const [key, known] of [...flags].sort(([a], [b]) => a - b)) {
    let slot = (key >>> 8) & mask
    while (table[slot] !== 0) slot = (slot + 1) & mask
    table[slot] = (key | known) >>> 0
  }
  return table
}

function flagsOf(word: string, english: English): number {
  const count = english.word(word)
  const given = english.givenName(word)
  const surname = english.surname(word)
  // Orders of magnitude above the least: 1…6.
  let flags = count >= RARE ? Math.min(6, 1 + Math.floor(Math.log10(count / RARE))) & WORD.common : 0
  if (given) flags |= given <= COMMON_GIVEN ? WORD.givenName : WORD.rareGivenName
  if (surname && surname <= SURNAMES) flags |= surname <= COMMON_SURNAME ? WORD.surname : WORD.rareSurname
  return flags
}
