/*
 * The packed names: one binary file, read in place through typed arrays, nothing parsed.
 *
 * Memory map (little-endian; each section begins at a multiple of 8)
 *   0   u32  magic "BGNP"
 *   4   u32  format version
 *   8   u32  checksum of everything from byte 16 on
 *   12  u32  length of the file in bytes
 *   16  u32 × 2 per section: offset, length in bytes; in the order of SECTIONS
 *
 * Sections
 *   slots       u32[2^n]   open-addressed hash table, key hash → form + 1 (0 is free)
 *   forms       u32[n]     key hash of each form
 *   formText    u32[n+1]   byte range of each form's text in `text`
 *   formFirst   u32[n+1]   range of each form's candidates
 *   candidates  u32[m]     entity << 16 | alias kind << 8 | share of this reading, 0…255
 *   starts      u32[2^k×2] open-addressed: hash of a first atom, longest form (in atoms) that begins with it
 *   entities    u32[e×8]   see Entities in names.ts
 *   text        u8[]       UTF-8 of forms, ids and names
 */

export const MAGIC = 0x504e4742
export const FORMAT_VERSION = 1
export const SECTIONS = ['slots', 'forms', 'formText', 'formFirst', 'candidates', 'starts', 'entities', 'text'] as const
export type Section = (typeof SECTIONS)[number]
export const HEADER_BYTES = 16 + SECTIONS.length * 8

/** u32 columns of one entity's row. */
export const ENTITY_COLUMNS = 8

/** FNV-1a over 32-bit words, then over the bytes that are left. */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2)
  let hash = 0x811c9dc5
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193)
  for (let at = words.length * 4; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash >>> 0
}
