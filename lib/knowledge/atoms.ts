import { HASH_SEED, mix } from './hashes'

/*
 * Text → atoms, the one notion of "word" that names in the pack and words of an article share.
 *
 * An atom is a run of letters or a run of digits, so that F-16, F16 and F‑16 are the same two atoms, and Sana'a, Sana’a
 * and SANA'A the same two. What lies between two atoms is kept as a gap class; how an atom is written, as a shape. Marks
 * (accents in decomposed text), soft hyphens and zero-width characters belong to the atom around them and change nothing.
 */

/** How the letters of an atom are written. */
export const Shape = { lower: 0, capital: 1, upper: 2, mixed: 3, digits: 4, initial: 5 } as const

/** What lies between an atom and the one before it, from nothing to the end of a paragraph. */
export const Gap = {
  /** A letter next to a digit. */
  none: 0,
  space: 1,
  hyphen: 2,
  /** A period with no space after it, as in U.S. */
  period: 3,
  periodSpace: 4,
  apostrophe: 5,
  /** As in F/A-18. */
  slash: 6,
  /** Anything else on the same line: comma, quote, bracket, dash with spaces. */
  other: 7,
  /** A line or paragraph ends, or the text begins. */
  break: 8,
} as const

/** Atoms of one text, column by column; only the first `count` entries of each column are filled. */
export interface Atoms {
  count: number
  /** UTF-16 offsets into the text; `end` is exclusive. */
  start: Uint32Array
  end: Uint32Array
  /** Hash of the folded characters: without case and diacritics. */
  hash: Uint32Array
  shape: Uint8Array
  gap: Uint8Array
}

/** Hash of the key that atoms `from` (inclusive) to `to` (exclusive) spell. */
export function keyOf(atoms: Atoms, from: number, to: number): number {
  let key = HASH_SEED
  for (let at = from; at < to; at++) key = mix(key, atoms.hash[at]!)
  return key
}

/** A second, independent hash of the same atoms, 16 bits: with the key it stands for the spelling itself. */
export function checkOf(atoms: Atoms, from: number, to: number): number {
  let check = 0
  for (let at = from; at < to; at++) check = Math.imul(check + (atoms.hash[at]! >>> 3) + 1, 0x9e3779b1)
  return check >>> 16
}

/** Columns for so many atoms. */
export function allocate(room: number): Atoms {
  return {
    count: 0,
    start: new Uint32Array(room),
    end: new Uint32Array(room),
    hash: new Uint32Array(room),
    shape: new Uint8Array(room),
    gap: new Uint8Array(room),
  }
}

/** Makes room for so many more atoms. */
export function reserve(atoms: Atoms, more: number): void {
  const room = atoms.start.length
  if (atoms.count + more <= room) return
  const wider = allocate(Math.max(atoms.count + more, room * 2))
  for (const column of ['start', 'end', 'hash', 'shape', 'gap'] as const) wider[column].set(atoms[column])
  Object.assign(atoms, { ...wider, count: atoms.count })
}
