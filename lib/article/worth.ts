import type { Box } from './box'
import type { Run } from './survey'

const cost: Record<string, number> = { p: 10, li: 40, td: 40, dd: 20 }

/** What a run says for its place being the article's, in characters. */
export function worth(run: Run): number {
  const { box, chars, linked } = run
  if (box.kind === 'heading' || box.kind === 'caption') return Math.min(0, chars - 2 * linked)
  if (linked > chars / 2) return -Math.min(60, linked * 1.5)
  const value = Math.max(-8, chars - 2 * linked - (cost[box.name] ?? 30))
  return box.kind === 'code' ? value / 2 : value
}

export function prefixSums(runs: readonly Run[], value: (run: Run) => number): Float64Array {
  const sums = new Float64Array(runs.length + 1)
  for (let i = 0; i < runs.length; i++) sums[i + 1] = sums[i]! + value(runs[i]!)
  return sums
}

/** From this many characters on, text that is no link is a paragraph and no label. */
const paragraphChars = 60

/** Prose has stops; only the shorter paragraphs of languages that write none may be without. */
export const isProse = ({ box, chars, linked, stops }: Run) =>
  box.kind !== 'heading' &&
  chars >= paragraphChars &&
  linked < chars / 2 &&
  (stops > chars / 1000 || (chars > 150 && chars < 3000))

/** What holds a run's paragraph, list or table. */
export function holderOf({ box }: Run): Box | null {
  let holder = box.parent
  while (holder && /^(li|ul|ol|dl|table|thead|tbody|tr|td)$/.test(holder.name)) holder = holder.parent
  return holder
}
