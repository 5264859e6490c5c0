/*
 * Atoms by the rules and nothing else: each code unit is named by one letter, and expressions over those letters say what
 * an atom and what a gap is. For tests: slow, and right by inspection.
 */

export interface SlowAtom {
  start: number
  end: number
  /** Without case and accents. */
  folded: string
  shape: 'lower' | 'capital' | 'upper' | 'mixed' | 'digits' | 'initial'
  gap: 'none' | 'space' | 'hyphen' | 'period' | 'periodSpace' | 'apostrophe' | 'slash' | 'other' | 'break'
}

const kinds: [letter: string, is: RegExp][] = [
  ['i', /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/],
  ['n', /[\n\r\u2028\u2029]/],
  ['s', /\s/],
  ['a', /['`\u00b4\u02bb\u02bc\u02be\u02bf\u2018\u2019]/],
  ['h', /[-\u2010-\u2013]/],
  ['p', /\./],
  ['/', /\//],
  ['m', /\p{M}/u],
  ['U', /\p{Lu}|\p{Lt}/u],
  ['l', /\p{L}/u],
  ['d', /\p{Nd}/u],
]

const gaps: [SlowAtom['gap'], RegExp][] = [
  ['break', /n/],
  ['none', /^$/],
  ['space', /^s+$/],
  ['hyphen', /^h$/],
  ['period', /^p$/],
  ['periodSpace', /^ps+$/],
  ['apostrophe', /^a$/],
  ['slash', /^\/$/],
  ['other', /./],
]

const shapes: [SlowAtom['shape'], RegExp][] = [
  ['digits', /^d+$/],
  ['lower', /^l+$/],
  ['initial', /^U$/],
  ['upper', /^U+$/],
  ['capital', /^Ul+$/],
  ['mixed', /./],
]

const undecomposed: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'a', œ: 'o' }

export function slowAtoms(text: string): SlowAtom[] {
  const units = text.split('')
  const letters = units.map((unit) => kinds.find(([, is]) => is.test(unit))?.[0] ?? 'o').join('')
  let last: number | undefined
  return Array.from(letters.matchAll(/[Ul][Ulmi]*|d[dmi]*/g), ({ index, 0: { length } }) => {
    const inside = letters.slice(index, index + length)
    const between = letters.slice(last ?? 0, index).replace(/[im]/g, '')
    const gap = last === undefined ? 'break' : gaps.find(([, is]) => is.test(between))![0]
    last = index + length
    return {
      start: index,
      end: index + inside.replace(/i+$/, '').length,
      folded: fold(units.slice(index, last).filter((_, at) => !/[im]/.test(inside[at]!))),
      shape: shapes.find(([, is]) => is.test(inside.replace(/[im]/g, '')))![0],
      gap,
    }
  })
}

const fold = (units: readonly string[]) =>
  units
    .map((unit) => unit.normalize('NFKD').charAt(0).toLowerCase())
    .map((unit) => undecomposed[unit] ?? unit)
    .join('')
