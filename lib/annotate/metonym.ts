import { Is } from './english/lexicon'
import type { Occurrence } from './occurrence'

/** How many words may stand between a government's name and the verb by which it speaks: "Kyiv has repeatedly denied". */
const REACH = 3

/** Whether what a name stands for speaks or decides, as only people and governments do: "Kyiv said", "Moscow has denied". */
export function speaks({ passage, match }: Occurrence): boolean {
  for (let at = match.to; at < match.to + REACH; at++) {
    if (!passage.joined(at) || passage.written(at)) return false
    const is = passage.is(at)
    if ((is & Is.speech) !== 0) return true
    if ((is & Is.function) === 0 && !passage.word(at).endsWith('ly')) return false
  }
  return false
}
