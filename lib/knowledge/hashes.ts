export const HASH_SEED = 0x811c9dc5

/** A space in each byte; it also makes small letters of ASCII's capitals, and leaves digits and small letters alone. */
const SMALL = 0x20202020

/**
 * Takes the next folded bytes of an atom into its hash: eight, or as many as there are, then zeros.
 * @param low,high four bytes each, little-endian
 */
export function mixBytes(hash: number, low: number, high: number): number {
  const one = Math.imul(hash ^ (low | SMALL), 0x9e3779b1)
  const two = Math.imul(one ^ (one >>> 15) ^ (high | SMALL), 0x85ebca6b)
  return two ^ (two >>> 13)
}

/** Mixes one number into a running 32-bit hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x01000193)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
