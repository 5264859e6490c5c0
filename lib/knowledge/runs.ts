/*
 * Where words may begin and end in UTF-8, found without a branch for each character: a word's end is what a processor
 * cannot foresee, and each wrong guess costs as much as reading the word.
 */

/** Bytes that are read at once. */
const BLOCK = 32

/** 1 for the bytes of ASCII letters and digits, and for all of what is not ASCII. */
const inRun = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[0-9A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0,
)

/**
 * Finds the runs of letters, digits and non-ASCII in a stretch of UTF-8.
 * @param from where a block begins
 * @param to exclusive; up to the end of the block around it the bytes can be read
 * @param bounds where each run begins and ends, in turn, goes in behind the first `count`
 * @param count bounds that are there already; an odd one: a run goes on
 * @returns how many bounds there are now
 */
export function findRuns(bytes: Uint8Array, from: number, to: number, bounds: Int32Array, count: number): number {
  let last = count & 1
  for (let at = from; at < to; at += BLOCK) {
    const bits =
      byteOf(bytes, at) | (byteOf(bytes, at + 8) << 8) | (byteOf(bytes, at + 16) << 16) | (byteOf(bytes, at + 24) << 24)
    // A bit for each byte that is in a run while the one before it is not, or the reverse.
    let changes = bits ^ ((bits << 1) | last)
    last = bits >>> 31
    while (changes !== 0) {
      bounds[count++] = at + 31 - Math.clz32(changes & -changes)
      changes &= changes - 1
    }
  }
  return count
}

/** A bit for each of eight bytes. */
function byteOf(bytes: Uint8Array, at: number): number {
  return (
    inRun[bytes[at]!]! |
    (inRun[bytes[at + 1]!]! << 1) |
    (inRun[bytes[at + 2]!]! << 2) |
    (inRun[bytes[at + 3]!]! << 3) |
    (inRun[bytes[at + 4]!]! << 4) |
    (inRun[bytes[at + 5]!]! << 5) |
    (inRun[bytes[at + 6]!]! << 6) |
    (inRun[bytes[at + 7]!]! << 7)
  )
}
