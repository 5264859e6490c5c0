import { Gap, Shape } from '../knowledge/atoms'
import {
  events,
  functionWords,
  givenNames,
  institutions,
  institutionsOf,
  kin,
  namePrefixes,
  titles,
} from './english/words'
import type { Occurrence } from './occurrence'
import type { Neighbour } from './passage'

/*
 * The shape of the whole proper name that a known name stands in. "Washington Post", "Bank of Israel", "Michael Jordan"
 * and "Trump Tower" contain a known name and are something else.
 */

/** An institution, deal or firm whose name goes on after this one, or begins before it with "… of". */
export function isPartOfThing({ passage, match }: Occurrence): boolean {
  const after = passage.after(match.to)
  const sameLine = after.atom >= 0 && passage.atoms.gap[after.atom] === Gap.space
  if (sameLine && after.written) {
    if (institutions.has(after.word)) return true
    if (after.capital && events.has(after.word)) return true
  }
  return isOfThing(passage.before(match.from), passage.word.bind(passage), passage.atoms.shape)
}

function isOfThing(before: Neighbour, word: (atom: number) => string, shapes: Uint8Array): boolean {
  if (before.word !== 'of' && before.word !== 'the') return false
  const of = before.word === 'the' ? before.atom - 1 : before.atom
  return word(of) === 'of' && institutionsOf.has(word(of - 1)) && shapes[of - 1] !== Shape.lower
}

/** A given name or a word such as "New" or "Lake" directly before makes a person or another place of a place's name. */
export function isOtherNameBefore({ passage, match }: Occurrence): boolean {
  const before = passage.before(match.from)
  if (!before.written || passage.atoms.gap[match.from] === Gap.hyphen) return false
  return givenNames.has(before.word) || namePrefixes.has(before.word)
}

/** Who stands before a surname. */
export type Introduction =
  | { kind: 'nobody' }
  | { kind: 'title'; word: string }
  | { kind: 'given name'; word: string; from: number }
  | { kind: 'other name' }

/**
 * Reads the words directly before a surname: a title ("President"), a given name (perhaps with a middle initial), another
 * name, or nothing that belongs to it.
 * @param taken whether an atom belongs to another known name, as in "the Kremlin's Putin" or "Russia Putin"
 */
export function introductionOf({ passage, match }: Occurrence, taken: (atom: number) => boolean): Introduction {
  let before = passage.before(match.from)
  while (before.atom > 0 && passage.atoms.shape[before.atom] === Shape.initial && before.word.length === 1) {
    before = passage.before(before.atom)
  }
  const { word, atom } = before
  if (atom < 0 || taken(atom)) return { kind: 'nobody' }
  if (titles.has(word)) return { kind: 'title', word }
  if (!before.written || functionWords.has(word)) return { kind: 'nobody' }
  if (passage.atoms.gap[match.from] === Gap.hyphen && !givenNames.has(word)) return { kind: 'nobody' }
  if (before.capital && !passage.beginsSentence(atom)) return { kind: 'given name', word, from: atom }
  if (givenNames.has(word)) return { kind: 'given name', word, from: atom }
  // A sentence begins with this word, or a headline capitalises it: "Embattled Putin", "Why Rival Fears Putin".
  return passage.titleCase(atom) || isOrdinary(word) ? { kind: 'nobody' } : { kind: 'other name' }
}

/** Endings of adjectives, adverbs and verb forms that open a sentence. */
const isOrdinary = (word: string) => /(ed|ing|ly|ous|ful|ian|ean|ese|ish|s)$/.test(word)

/** "Trump Jr.", "Obama's daughter Malia" bear the name and are not the leader. */
export function isRelative({ passage, match }: Occurrence): boolean {
  const { word } = passage.after(match.to)
  return /^(jr|sr|junior|senior)$/.test(word) || kin.has(word)
}
