/** The sentence of a block that a stretch of it stands in; a sentence of no more than 400 characters. */
export function sentenceAround(text: string, start: number, end: number): string {
  const segments = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
  const first = segments.findLast(({ index }) => index <= start)
  const sentence = first?.segment.trim() ?? text
  if (sentence.length <= LIMIT) return sentence
  return `…${text.slice(Math.max(0, start - LIMIT / 2), end + LIMIT / 2).trim()}…`
}

const LIMIT = 400
