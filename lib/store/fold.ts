/** Letters that Unicode does not decompose, as they are typed on a keyboard that lacks them. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ə: 'a',
}

/** A text as search compares it: without case, diacritics and invisible characters, hyphens and apostrophes plain. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıħŧə]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[`´ʻʼʾʿ‘’]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
}

/**
 * The folded words of a name: runs of letters or of digits, so that F-16, F16 and "f 16" are the same two, with
 * apostrophes and periods left out, so that Sana'a and sanaa are the same, and U.S. and us.
 */
export function foldedWords(text: string): string[] {
  return (
    fold(text)
      .replace(/['.]/g, '')
      .match(/\p{L}+|\p{N}+/gu) ?? []
  )
}
