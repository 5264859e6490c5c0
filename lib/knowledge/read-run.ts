import { type Atoms, Gap, reserve, Shape } from './atoms'
import { Class, classOf, foldedByte } from './characters'
import { HASH_SEED, mixBytes } from './hashes'

/** How far a text has been read. */
export interface State {
  readonly bytes: Uint8Array
  /** The byte after what was read. */
  at: number
  /** How many bytes more than UTF-16 code units there are up to there. */
  shift: number
  /** What lies between the last atom and there. */
  gap: number
}

/** Reads the atoms of a stretch of UTF-8, whatever it holds, character by character. */
export function readRun(state: State, to: number, atoms: Atoms): void {
  while (state.at < to) {
    const kind = classOf(unitAt(state))
    if (kind === Class.lower || kind === Class.upper || kind === Class.digit) {
      reserve(atoms, 1)
      readAtom(state, to, kind === Class.digit, atoms)
    } else {
      // Both halves of a surrogate pair are alike: one is enough.
      state.gap = widen(state.gap, kind)
      pass(state)
    }
  }
}

/** Reads one atom into the next free row. */
function readAtom(state: State, to: number, digits: boolean, atoms: Atoms): void {
  const row = atoms.count++
  atoms.start[row] = state.at - state.shift
  atoms.gap[row] = state.gap
  let end = 0
  let hash = HASH_SEED
  let [low, high] = [0, 0]
  let letters = 0
  let uppers = 0
  let firstUpper = false
  for (; state.at < to; pass(state)) {
    const code = unitAt(state)
    const kind = classOf(code)
    if (kind === Class.ignorable) continue
    if (kind !== Class.mark) {
      if (kind !== Class.lower && kind !== Class.upper && kind !== Class.digit) break
      if ((kind === Class.digit) !== digits) break
      if (kind === Class.upper) {
        if (letters === 0) firstUpper = true
        uppers++
      }
      const byte = foldedByte(code) << ((letters & 3) * 8)
      if ((letters & 4) === 0) low |= byte
      else high |= byte
      letters++
      if ((letters & 7) === 0) {
        hash = mixBytes(hash, low, high)
        low = high = 0
      }
    }
    end = state.at - state.shift + 1
  }
  if ((letters & 7) !== 0) hash = mixBytes(hash, low, high)
  atoms.end[row] = end
  atoms.hash[row] = hash
  atoms.shape[row] = digits ? Shape.digits : shapeOf(letters, uppers, firstUpper)
  state.gap = Gap.none
}

function shapeOf(letters: number, uppers: number, firstUpper: boolean): number {
  if (uppers === 0) return Shape.lower
  if (uppers === letters) return letters === 1 ? Shape.initial : Shape.upper
  return firstUpper && uppers === 1 ? Shape.capital : Shape.mixed
}

/** What a further character makes of the gap before it. @param kind one of `Class`, of what is no letter and no digit */
export function widen(gap: number, kind: number): number {
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

/** Bytes of the character that begins at a state. */
function lengthAt({ bytes, at }: State): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

/** The UTF-16 code unit that begins at a state, the first of two for a character beyond the basic plane. */
function unitAt({ bytes, at }: State): number {
  const lead = bytes[at]!
  if (lead < 0x80) return lead
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f)
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f)
  return FIRST_SURROGATE
}

const FIRST_SURROGATE = 0xd800

/** Goes on to the next character: of two, three or four bytes, where UTF-16 has one, one or two code units. */
function pass(state: State): void {
  const length = lengthAt(state)
  state.at += length
  state.shift += length === 4 ? 2 : length - 1
}
