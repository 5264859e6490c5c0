import { type Atoms, allocate, Gap, reserve, Shape } from './atoms'
import { classOf } from './characters'
import { HASH_SEED, mixBytes } from './hashes'
import { readRun, type State, widen } from './read-run'
import { findRuns } from './runs'
import { type Utf8, utf8Of } from './utf8'

/*
 * The text is read as UTF-8: words of plain ASCII letters, which most are, are hashed eight bytes at a time. Every other
 * run is read character by character (read-run.ts).
 */

/** Bytes whose runs are found before they are read: a multiple of 32. */
const CHUNK = 1 << 13
const bounds = new Int32Array(CHUNK + 2)

/** By number of bytes, up to eight: what is theirs of the low and of the high four. */
const LOW = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1)
const HIGH = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1)

/** Set in every ASCII letter, unset in digits and in the second byte of what is not ASCII. */
const LETTER = 0x40404040
/** Unset in capitals. */
const SMALL = 0x20202020

/**
 * Splits a text into atoms in one pass, in time proportional to its length.
 * @param atoms columns to write them into, over what is there: to allocate new ones costs more than to read the text
 */
export function atomise(text: string, atoms = allocate(Math.max(16, Math.ceil(text.length / 5)))): Atoms {
  atoms.count = 0
  const utf8 = utf8Of(text)
  const state: State = { bytes: utf8.bytes, at: 0, shift: 0, gap: Gap.break }
  let count = 0
  for (let from = 0; from <= utf8.length; from += CHUNK) {
    count = findRuns(utf8.bytes, from, Math.min(from + CHUNK, utf8.length + 1), bounds, count)
    readRuns(utf8, count & ~1, atoms, state)
    if ((count & 1) !== 0) bounds[0] = bounds[count - 1]!
    count &= 1
  }
  return atoms
}

/** Reads the runs within the first `count` bounds. */
function readRuns({ bytes, view }: Utf8, count: number, atoms: Atoms, state: State): void {
  let { at, shift, gap } = state
  reserve(atoms, count / 2)
  // Columns and counters as locals: to look them up for each word costs more than to read it.
  let row = atoms.count
  let { start: starts, end: ends, hash: hashes, gap: gaps, shape: shapes } = atoms
  for (let run = 0; run < count; run += 2) {
    const start = bounds[run]!
    const end = bounds[run + 1]!
    if (gap === Gap.none && start - at === 1 && bytes[at] === 0x20) gap = Gap.space
    else for (; at < start; at++) gap = widen(gap, classOf(bytes[at]!))
    at = end

    let hash = HASH_SEED
    let notLetters = 0
    let any = 0
    let small = 0
    let capitals = 0
    let first = 0x20
    for (let block = start; block < end; block += 8) {
      const length = Math.min(8, end - block)
      const lowMask = LOW[length]!
      const highMask = HIGH[length]!
      const low = view.getInt32(block, true) & lowMask
      const high = view.getInt32(block + 4, true) & highMask
      hash = mixBytes(hash, low, high)
      any |= low | high
      notLetters |= ((low ^ lowMask) | (high ^ highMask)) & LETTER
      small |= (low | high) & SMALL
      capitals |= ((low ^ lowMask) & (SMALL ^ first)) | ((high ^ highMask) & SMALL)
      first = 0
    }
    if (notLetters === 0 || (any & ~0x3f3f3f3f) === 0) {
      starts[row] = start - shift
      ends[row] = end - shift
      hashes[row] = hash
      gaps[row] = gap
      if (notLetters !== 0) shapes[row] = Shape.digits
      else if (capitals !== 0) shapes[row] = small === 0 ? Shape.upper : Shape.mixed
      else if ((bytes[start]! & 0x20) !== 0) shapes[row] = Shape.lower
      else shapes[row] = end - start === 1 ? Shape.initial : Shape.capital
      row++
      gap = Gap.none
    } else {
      state.at = start
      state.shift = shift
      state.gap = gap
      atoms.count = row
      readRun(state, end, atoms)
      reserve(atoms, (count - run) / 2)
      ;({ start: starts, end: ends, hash: hashes, gap: gaps, shape: shapes } = atoms)
      row = atoms.count
      shift = state.shift
      gap = state.gap
    }
  }
  atoms.count = row
  state.at = at
  state.shift = shift
  state.gap = gap
}
