/*
 * What one UTF-16 code unit is to an atom: a letter, a digit, a mark, something that lies between.
 */

export const Class = {
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

/** One of `Class`. @param code a UTF-16 code unit */
export const classOf = (code: number) => entry(code) & 0xff

/** A code unit without case and diacritics, as one byte: ASCII as it is, seven bits of all else. */
export function foldedByte(code: number): number {
  const folded = entry(code) >>> 8
  return folded < 0x80 ? folded : 0x80 | ((folded ^ (folded >>> 7)) & 0x7f)
}
