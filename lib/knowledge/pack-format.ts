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
 * Sections (n forms, e entities)
 *   buckets     u32[2^b+1] first form whose key hash begins with these b bits
 *   forms       u32[n×3]   by ascending key hash: the key hash; a second hash of the same atoms (low 16 bits: two names that
 *                          share a key are told apart without their text) and how the form is written (high 16: a row of
 *                          `writings`); one candidate, or MANY | offset into `more`. In one place: to find a form costs
 *                          one look into memory
 *   more        u32[]      count, then that many candidates
 *   writings    u32[]      offset of each pattern's row in `marks`
 *   marks       u8[]       atoms, then for each atom: shape | gap << 3 | long << 7; the count's bit 7: ends with a period
 *   starts      u8[2^s]    by the last s bits of a first atom's hash: what forms begin so, see START
 *   lowers      u32[128]   by the last 12 bits of a first atom's hash, a bit where a form begins so in lower case
 *   pairs       u32[2^p]   a bit for each pair of first atoms of a form of two or more
 *   entities    u32[e×5]   see ENTITY_COLUMNS
 *   words       u32[2^w]   open-addressed: hash of an English word or a person's name, its last 8 bits being what it is
 *   offices     u32[o×4]   who held an office: body << 16 | leader, role, first day, day after the last (from 1800)
 *   text        u8[]       UTF-8 of names, and of ids that are no city's
 *
 * A candidate is entity | kind of form << 16 | share << 21 | 0; the share is the square root of the probability, 0…255.
 */

export const MAGIC = 0x504e4742
export const FORMAT_VERSION = 6
export const SECTIONS = [
  'buckets',
  'forms',
  'more',
  'writings',
  'marks',
  'starts',
  'lowers',
  'pairs',
  'entities',
  'words',
  'offices',
  'text',
] as const
export type Section = (typeof SECTIONS)[number]
export const HEADER_BYTES = 16 + SECTIONS.length * 8

/** u32 columns of one form's row. */
export const FORM_COLUMNS = 3

/** Set in a form's reading where a form has several candidates. */
export const MANY = 0x80000000

/**
 * u32 columns of one entity's row: id and name as offset << 8 | length in bytes, but of a city the id's number << 8 | 0;
 * flags (kind, FLAG bits, class of a place or weapon, which is its place in the schema's list, << CLASS, prominence << 24);
 * country + 1 | (region + 1) << 16; of a place latitude and longitude in hundredths of a degree, + 32768, of a leader the
 * months since 1800 between which offices were held (0: unknown, 65535: to this day), as two u16.
 */
export const ENTITY_COLUMNS = 5
/** What a city's id begins with; its GeoNames number follows. */
export const CITY_ID = 'place:gn'
export const FLAG = { prominent: 0x100, region: 0x200, capital: 0x400, curated: 0x800 } as const
/** Where in the flags the class begins, of eight bits. */
export const CLASS = 16

/** Bits that say what a word is in `words`. */
export const WORD = { common: 0x07, givenName: 0x08, rareGivenName: 0x10, surname: 0x20, rareSurname: 0x40 } as const

/**
 * What `starts` says of the forms that begin with an atom: the most atoms that one has; whether one has no other atom;
 * whether one begins in lower case; and which first atoms share the entry: none other than those of this tag, where it is
 * not 0.
 */
export const START = { longest: 0x0f, alone: 0x10, tag: 0x60, lower: 0x80 } as const

/** 1, 2 or 3, in the bits of `START.tag`: what tells first atoms apart whose hashes end alike. */
export const startTag = (hash: number) => (((hash >>> 24) % 3) + 1) << 5

/** Days since 1800-01-01 of an ISO date. */
export function dayNumber(iso: string): number {
  const [year = 1800, month = 1, day = 1] = iso.split('-').map(Number)
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1800, 0, 1)) / 86_400_000)
}

/** Months since 1800-01 of an ISO date. */
export function monthNumber(iso: string): number {
  const [year = 1800, month = 1] = iso.split('-').map(Number)
  return (year - 1800) * 12 + month - 1
}

/** FNV-1a over 32-bit words, then over the bytes that are left. */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2)
  let hash = 0x811c9dc5
  // By index: before it is compiled, an iterator takes several times as long over a million words.
  const { length } = words
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ words[at]!, 0x01000193)
  for (let at = words.length * 4; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash >>> 0
}
