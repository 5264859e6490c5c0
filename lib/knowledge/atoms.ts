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

/**
 * By UTF-16 code unit: its class in the low byte, the folded character above it. Latin, Greek and Cyrillic are entered at
 * once; the rest of Unicode is classified when it first occurs.
 */
const TABLE = 0x530
const UNKNOWN = 0xff
const table = new Uint32Array(0x10000).fill(UNKNOWN)

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
  const base = char.normalize('NFKD').charAt(0).toLowerCase()
  table[code] = found | ((PLAIN[base] ?? base).charCodeAt(0) << 8)
  return table[code]!
}

for (let code = 0; code < TABLE; code++) classify(code)

const entry = (code: number) => {
  const known = table[code]!
  return known === UNKNOWN ? classify(code) : known
}

/** Mixes one number into a running 32-bit hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x01000193)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

export const HASH_SEED = 0x811c9dc5

/**
 * Room for the atoms of many texts, used again and again: to allocate it anew costs more than to read the text. What was
 * read into it is overwritten after `clear`.
 */
export class Arena {
  #room: Atoms
  #used = 0

  /** @param atoms to have room for at first */
  constructor(atoms = 1 << 16) {
    this.#room = allocate(atoms)
  }

  clear(): void {
    this.#used = 0
  }

  /** Free columns for at least so many atoms. */
  take(atoms: number): Atoms {
    if (this.#used + atoms > this.#room.start.length) {
      // Texts that were read before keep the columns that they are in.
      this.#room = allocate(Math.max(atoms, this.#room.start.length * 2))
      this.#used = 0
    }
    const from = this.#used
    const part = (column: Uint32Array | Uint8Array) => column.subarray(from) as never
    const { start, end, hash, shape, gap } = this.#room
    return { count: 0, start: part(start), end: part(end), hash: part(hash), shape: part(shape), gap: part(gap) }
  }

  /** Keeps what was written into the columns last taken. */
  keep({ start, count }: Atoms): void {
    if (start.buffer === this.#room.start.buffer) this.#used += count
  }
}

/**
 * Splits a text into atoms in one pass, in time proportional to its length.
 * @param arena where they are written, until it is cleared; by default into room of their own
 */
export function atomise(text: string, arena?: Arena): Atoms {
  const room = Math.max(16, Math.ceil(text.length / 5))
  const atoms = arena ? arena.take(room) : allocate(room)
  const { length } = text
  let gap: number = Gap.break
  let at = 0
  while (at < length) {
    const kind = entry(text.charCodeAt(at)) & 0xff
    if (kind === Class.space && gap === Gap.none) {
      gap = Gap.space
      at++
    } else if (kind === Class.lower || kind === Class.upper || kind === Class.digit) {
      if (atoms.count === atoms.start.length) grow(atoms)
      at = readAtom(text, at, kind === Class.digit, atoms)
      atoms.gap[atoms.count++] = gap
      gap = Gap.none
    } else {
      gap = widen(gap, kind)
      at++
    }
  }
  arena?.keep(atoms)
  return atoms
}

/** Reads one atom beginning at `from` into the next free row and returns the offset after it. */
function readAtom(text: string, from: number, digits: boolean, atoms: Atoms): number {
  const { length } = text
  // One by one: taking them from an array would cost as much as the rest.
  let hash = HASH_SEED
  let letters = 0
  let uppers = 0
  let at = from
  let end = from
  let firstUpper = false
  for (; at < length; at++) {
    const known = entry(text.charCodeAt(at))
    const kind = known & 0xff
    if (kind === Class.lower) {
      if (digits) break
    } else if (kind === Class.upper) {
      if (digits) break
      if (letters === 0) firstUpper = true
      uppers++
    } else if (kind === Class.digit) {
      if (!digits) break
    } else if (kind === Class.mark) {
      end = at + 1
      continue
    } else if (kind === Class.ignorable) continue
    else break
    letters++
    hash = Math.imul(hash ^ (known >>> 8), 0x01000193)
    end = at + 1
  }
  const row = atoms.count
  atoms.start[row] = from
  atoms.end[row] = end
  // The low bits of a product know only the low bits of its factors: the high ones are folded in once, at the end.
  atoms.hash[row] = hash ^ (hash >>> 15)
  atoms.shape[row] = digits ? Shape.digits : shapeOf(letters, uppers, firstUpper)
  return at > end ? at : end
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

/** A second, independent hash of the same atoms, 16 bits: with the key it stands for the spelling itself. */
export function checkOf(atoms: Atoms, from: number, to: number): number {
  let check = 0
  for (let at = from; at < to; at++) check = Math.imul(check + (atoms.hash[at]! >>> 3) + 1, 0x9e3779b1)
  return check >>> 16
}
