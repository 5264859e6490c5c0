import { Gap, Shape } from '../knowledge/atoms'
import type { Names } from '../knowledge/names'
import { WORD } from '../knowledge/pack-format'
import { isInflected } from './english/inflection'
import { Is } from './english/lexicon'
import type { Occurrence } from './occurrence'

/** How a name is joined to the next known name of its block. */
export type Link = 'far' | 'list' | 'comma' | 'in'

/** What stands around a known name, read once for all of its readings. */
export class Surroundings {
  /** Bits of `Is` of the words directly before and after; 0 where something else stands between. */
  before = 0
  after = 0
  /** The word before the one directly before. */
  beforeThat = 0
  /** Atom of the word before, where it is joined; −1 otherwise. */
  left = 0
  /** Atom of the word after, where it is joined; −1 otherwise. */
  right = 0
  /** The word before or after is written with a capital. */
  leftWritten = false
  rightWritten = false
  /** The word before or after is capitalised for its own sake, and belongs to no known name. */
  capitalBefore = false
  capitalAfter = false
  /** Bits of WORD of the name's own word, where it is a single one, and of the capitalised words beside it. */
  own = 0
  wordBefore = 0
  wordAfter = 0
  /** Bits of `Is` of the name's own word, where it is a single one. */
  ownIs = 0
  /** A surname follows, or a capitalised word that is in no list: "Warren Buffett". */
  surnameAfter = false
  /** A given name with somebody's surname after it: "Georgia Stevens". */
  isGivenBeforeSurname = false
  /** Initials follow as in a list of authors: "Greenland P, Allison MR". */
  beforeInitials = false
  /** Bits of `Is` of all capitalised words that go on after the name, in one. */
  runAfter = 0
  /** `University of NAME`, `Bank of the NAME` */
  ofInstitution = false
  /** Joined by a hyphen to the word before or after. */
  hyphenBefore = false
  hyphenAfter = false
  /** 's follows. */
  possessive = false
  /** A comma or bracket follows, or stands before. */
  commaAfter = false
  commaBefore = false
  begins = false
  headline = false
  capitals = false
  /** The place of a dateline: "KYIV (Reuters) —". */
  dateline = false
}

/**
 * Reads what stands around a known name.
 * @param known by atom of the passage: 1 where it belongs to a known name
 * @param around where it is written
 */
export function lookAround(
  { passage, match, start, end }: Occurrence,
  names: Names,
  known: Uint8Array,
  around: Surroundings,
): Surroundings {
  const { atoms, text } = passage
  const { from, to } = match
  const left = passage.joined(from) ? skipInitials(passage, from) : -1
  const right = passage.joined(to) ? to : -1
  const headline = passage.titleCase(from)
  const begins = passage.beginsSentence(from)
  const leftWritten = left >= 0 && passage.written(left)
  const rightWritten = right >= 0 && passage.written(right)
  const rightGap = right < 0 ? Gap.break : atoms.gap[right]
  around.before = left < 0 ? 0 : passage.is(left)
  around.after = right < 0 ? 0 : passage.is(right)
  around.beforeThat = left > 0 && passage.joined(left) ? passage.is(left - 1) : 0
  around.left = left
  around.right = right
  around.leftWritten = leftWritten
  around.rightWritten = rightWritten
  around.capitalBefore = leftWritten && !headline && isOwnCapital(passage, left, names, known)
  around.capitalAfter =
    rightWritten &&
    !headline &&
    (rightGap === Gap.space || rightGap === Gap.hyphen) &&
    isOwnCapital(passage, right, names, known)
  around.own = to - from === 1 ? names.word(atoms.hash[from]!) : 0
  around.wordBefore = leftWritten ? names.word(atoms.hash[left]!) : 0
  around.wordAfter = rightWritten ? names.word(atoms.hash[right]!) : 0
  around.ownIs = to - from === 1 ? passage.is(from) : 0
  around.surnameAfter =
    to - from === 1 && rightWritten && rightGap === Gap.space && !headline && isSurname(passage, right, names, known)
  around.isGivenBeforeSurname = around.surnameAfter && isGiven(passage, from, around.own)
  around.beforeInitials = rightWritten && rightGap === Gap.space && isInitials(passage, start, right, known)
  around.runAfter = runAfter(passage, to, known)
  around.ofInstitution = left >= 0 && isOfInstitution(passage, from)
  around.hyphenBefore = atoms.gap[from] === Gap.hyphen
  around.hyphenAfter = to < atoms.count && atoms.gap[to] === Gap.hyphen
  around.possessive = isPossessive(passage, to)
  around.commaAfter = isComma(text, end) || isComma(text, end + 1)
  around.commaBefore = isComma(text, start - 1) || isComma(text, start - 2)
  around.begins = begins
  around.headline = headline
  around.capitals = passage.allCapitals(from)
  around.dateline =
    begins && passage.opensLine(from) && (DATELINE.test(text.slice(end, end + 3)) || isInCapitals(passage, from, to))
  return around
}

/**
 * Whether a capitalised word has its capital neither from a sentence's beginning nor as part of a known name. Of "All eyes
 * on the US The United States has …" the full stop is missing.
 */
const isOwnCapital = (passage: Passage, atom: number, names: Names, known: Uint8Array) =>
  known[atom] !== 1 &&
  (passage.is(atom) & Is.function) === 0 &&
  !(passage.beginsSentence(atom) && (isCommon(passage, atom, names) || isVerb(passage, atom, names)))

const isCommon = (passage: Passage, atom: number, names: Names) =>
  (passage.is(atom) & (Is.function | Is.title)) !== 0 || (names.word(passage.atoms.hash[atom]!) & WORD.common) >= 3

/** "Besieged Aleppo": a word with an ending of grammar that nobody is called. */
const isVerb = (passage: Passage, atom: number, names: Names) =>
  (names.word(passage.atoms.hash[atom]!) & ANY_NAME) === 0 && isInflected(passage.word(atom))

const ANY_NAME = WORD.givenName | WORD.rareGivenName | WORD.surname | WORD.rareSurname

/** "WASHINGTON The president said …": where a wire's name was cut out, only capitals tell the dateline. */
function isInCapitals({ atoms }: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (atoms.shape[at] !== Shape.upper || atoms.end[at]! - atoms.start[at]! < LONG) return false
  }
  return to < atoms.count && atoms.gap[to] === Gap.space && atoms.shape[to] === Shape.capital
}

/** Shorter words in capitals are mostly acronyms. */
const LONG = 4

const NO_SURNAME =
  Is.institution | Is.event | Is.generic | Is.title | Is.function | Is.direction | Is.people | Is.speech | Is.month

const isGiven = (passage: Passage, atom: number, word: number) =>
  (passage.is(atom) & Is.given) !== 0 || (word & (WORD.givenName | WORD.rareGivenName)) !== 0

/** Whether a word is a surname, or one that is in no list. */
function isSurname(passage: Passage, atom: number, names: Names, known: Uint8Array): boolean {
  if ((passage.is(atom) & NO_SURNAME) !== 0) return false
  const word = names.word(passage.atoms.hash[atom]!)
  if ((word & (WORD.surname | WORD.rareSurname)) !== 0) return (word & WORD.common) < 3
  return (word & WORD.common) === 0 && known[atom] !== 1 && passage.atoms.shape[atom] === Shape.capital
}

/** One to three capitals that no known name has, in a list of authors: another stands before them or behind. */
function isInitials({ atoms, text }: Passage, name: number, atom: number, known: Uint8Array): boolean {
  const [start, end] = [atoms.start[atom]!, atoms.end[atom]!]
  if (
    known[atom] === 1 ||
    end - start > 3 ||
    (atoms.shape[atom] !== Shape.initial && atoms.shape[atom] !== Shape.upper)
  ) {
    return false
  }
  return BEFORE_AUTHOR.test(text.slice(end, end + 40)) || AFTER_AUTHOR.test(text.slice(Math.max(0, name - 40), name))
}

const BEFORE_AUTHOR = /^, \p{Lu}[\p{L}’'-]+ \p{Lu}{1,3}[,.:]/u
const AFTER_AUTHOR = /\p{Lu}[\p{L}’'-]+ \p{Lu}{1,3}, $/u

/** "The Wilson Center", "the Lincoln Memorial": a building, street or the like that is called by the name. */
export const isCalledAfter = ({ after, rightWritten, headline }: Surroundings) =>
  rightWritten && !headline && (after & Is.generic) !== 0

/** How an occurrence is joined to the one that follows it in the same block. */
export function linkOf({ passage, end }: Occurrence, next: Occurrence): Link {
  const length = next.start - end
  if (length > FARTHEST || length < 1 || !mayLink(passage.text, end)) return 'far'
  const between = passage.text.slice(end, next.start)
  if (IN.test(between)) return between.startsWith(', ') && between.length === 2 ? 'comma' : 'in'
  return LIST.test(between) ? 'list' : 'far'
}

type Passage = Occurrence['passage']

const DATELINE = /^[^\S\n]*[(–—-]/
/** Between a place and what it lies in: "Homs, Syria", "a village in eastern Ukraine", "in north-central Missouri". */
const IN = /^(, | \(|, in | in )(the )?((\p{L}+ern|north|south|central|(north|south)?-?(east|west)) ){0,2}$/u
/** Between the names of a list. */
const LIST = /^(,? and |,? or | & | to |\/|–|-)(the )?$/
const FARTHEST = 20

/** Whether what stands between may be one of the two, by its first two characters: most is not. */
const mayLink = (text: string, at: number) =>
  text[at] === ' ' ? '(iao&t'.includes(text[at + 1]!) : ',/–-'.includes(text[at]!)

function isComma(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x2c || code === 0x28
}

const isPossessive = ({ atoms, text }: Passage, to: number) =>
  to < atoms.count &&
  atoms.gap[to] === Gap.apostrophe &&
  atoms.end[to]! - atoms.start[to]! === 1 &&
  (text.charCodeAt(atoms.start[to]!) | 0x20) === 0x73

/** The word before, or the one before its middle initials: "George W. Bush" is George's. */
function skipInitials(passage: Passage, from: number): number {
  let left = from - 1
  while (left > 0 && passage.atoms.shape[left] === Shape.initial && passage.joined(left)) left--
  return left
}

/** How far a proper name is followed. */
const REACH = 4

function runAfter(passage: Passage, to: number, known: Uint8Array): number {
  let bits = 0
  for (let at = to; at < to + REACH && at < passage.atoms.count; at++) {
    if (!passage.joined(at) || !passage.written(at)) break
    const is = passage.is(at)
    // Another known name begins, unless what is known is a word like "University": "Mexico–United States" has two.
    const isName = (is & (Is.institution | Is.event)) === 0 || (known[at + 1] === 1 && passage.joined(at + 1))
    if (known[at] === 1 && isName) break
    // "US President Bill …": with the title another name begins.
    if ((is & (Is.title | Is.courtesy)) !== 0) break
    bits |= is
  }
  return bits
}

function isOfInstitution(passage: Passage, from: number): boolean {
  const of = (passage.is(from - 1) & Is.the) !== 0 && passage.joined(from - 1) ? from - 2 : from - 1
  if (of < 1 || (passage.is(of) & Is.of) === 0 || !passage.joined(of)) return false
  return (passage.is(of - 1) & Is.institutionOf) !== 0 && passage.written(of - 1)
}
