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

const Class = {
  other: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  mark: 4,
  space: 5,
  line: 6,
  hyphen: 7,
  period: 8,
  apostrophe: 9,
  ignorable: 10,
  slash: 11,
} as const

/** Latin, Greek and Cyrillic are read from tables; the rest of Unicode is classified when it first occurs. */
const TABLE = 0x530
const UNKNOWN = 255
const classes = new Uint8Array(0x10000).fill(UNKNOWN)
const folds = new Uint16Array(0x10000)

/** Letters that Unicode does not decompose, with what newspapers write for them. */
const PLAIN: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ħ: 'h', ŧ: 't', æ: 'a', œ: 'o', ə: 'a' }

function classify(code: number): number {
  const char = String.fromCharCode(code)
  let found: number = Class.other
  if (/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/.test(char)) found = Class.ignorable
  else if (/[\n\r\u2028\u2029]/.test(char)) found = Class.line
  else if (/\s/.test(char)) found = Class.space
  else if (/['`\u00b4\u02bb\u02bc\u02be\u02bf\u2018\u2019]/.test(char)) found = Class.apostrophe
  else if (/[-\u2010-\u2013]/.test(char)) found = Class.hyphen
  else if (char === '.') found = Class.period
  else if (char === '/') found = Class.slash
  else if (/\p{M}/u.test(char)) found = Class.mark
  else if (/\p{Lu}|\p{Lt}/u.test(char)) found = Class.upper
  else if (/\p{L}/u.test(char)) found = Class.lower
  else if (/\p{Nd}/u.test(char)) found = Class.digit
  classes[code] = found
  const base = char.normalize('NFKD').charAt(0).toLowerCase()
  folds[code] = (PLAIN[base] ?? base).charCodeAt(0)
  return found
}

for (let code = 0; code < TABLE; code++) classify(code)

/** Mixes one number into a running 32-bit hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x01000193)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

export const HASH_SEED = 0x811c9dc5

/** Splits a text into atoms in one pass, in time proportional to its length. */
export function atomise(text: string): Atoms {
  const room = Math.max(16, Math.ceil(text.length / 4))
  const atoms = allocate(room)
  let [gap, at]: [number, number] = [Gap.break, 0]
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const known = classes[code]!
    const kind = known === UNKNOWN ? classify(code) : known
    if (kind === Class.lower || kind === Class.upper || kind === Class.digit) {
      if (atoms.count === atoms.start.length) grow(atoms)
      at = readAtom(text, at, kind === Class.digit, atoms)
      atoms.gap[atoms.count++] = gap
      gap = Gap.none
      continue
    }
    gap = widen(gap, kind)
    at++
  }
  return atoms
}

/** Reads one atom beginning at `from` into the next free row and returns the offset after it. */
function readAtom(text: string, from: number, digits: boolean, atoms: Atoms): number {
  let [hash, letters, uppers, at, end] = [HASH_SEED, 0, 0, from, from]
  let firstUpper = false
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const known = classes[code]!
    const kind = known === UNKNOWN ? classify(code) : known
    if (kind === Class.mark) end = at + 1
    else if (kind === Class.ignorable) continue
    else if (digits ? kind !== Class.digit : kind !== Class.lower && kind !== Class.upper) break
    else {
      if (kind === Class.upper) {
        if (letters === 0) firstUpper = true
        uppers++
      }
      letters++
      hash = mix(hash, folds[code]!)
      end = at + 1
    }
  }
  const row = atoms.count
  atoms.start[row] = from
  atoms.end[row] = end
  atoms.hash[row] = hash
  atoms.shape[row] = digits ? Shape.digits : shapeOf(letters, uppers, firstUpper)
  return Math.max(at, end)
}

function shapeOf(letters: number, uppers: number, firstUpper: boolean): number {
  if (uppers === 0) return Shape.lower
  if (uppers === letters) return letters === 1 ? Shape.initial : Shape.upper
  return firstUpper && uppers === 1 ? Shape.capital : Shape.mixed
}

function widen(gap: number, kind: number): number {
  if (kind === Class.ignorable || kind === Class.mark) return gap
  if (kind === Class.line) return Gap.break
  if (gap === Gap.none) {
    if (kind === Class.space) return Gap.space
    if (kind === Class.hyphen) return Gap.hyphen
    if (kind === Class.period) return Gap.period
    if (kind === Class.apostrophe) return Gap.apostrophe
    if (kind === Class.slash) return Gap.slash
    return Gap.other
  }
  if (gap === Gap.space && kind === Class.space) return Gap.space
  if ((gap === Gap.period || gap === Gap.periodSpace) && kind === Class.space) return Gap.periodSpace
  return gap === Gap.break ? Gap.break : Gap.other
}

function allocate(room: number): Atoms {
  return {
    count: 0,
    start: new Uint32Array(room),
    end: new Uint32Array(room),
    hash: new Uint32Array(room),
    shape: new Uint8Array(room),
    gap: new Uint8Array(room),
  }
}

function grow(atoms: Atoms): void {
  const wider = allocate(atoms.start.length * 2)
  for (const column of ['start', 'end', 'hash', 'shape', 'gap'] as const) {
    wider[column].set(atoms[column] as never)
    ;(atoms as unknown as Record<string, unknown>)[column] = wider[column]
  }
}

/** Hash of the key that atoms `from` (inclusive) to `to` (exclusive) spell. */
export function keyOf(atoms: Atoms, from: number, to: number): number {
  let key = HASH_SEED
  for (let at = from; at < to; at++) key = mix(key, atoms.hash[at]!)
  return key
}
