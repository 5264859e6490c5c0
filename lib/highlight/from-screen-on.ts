import { originOf } from './frame'
import { rectsOf } from './locate'
import type { Mark } from './paint'

/**
 * Puts marks into the order in which a reader needs them: from the top of the screen to the end, then those above. Looks
 * at some ten of them, not at all: to ask where one is makes the browser lay the page out.
 * @param marks in the order of the text
 */
export function fromScreenOn<M extends Mark>(marks: readonly M[]): readonly M[] {
  const shown = marks[0]?.stretch.startContainer.ownerDocument
  if (!shown?.defaultView || shown.defaultView.scrollY === 0) return marks
  const { y } = originOf(shown)
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    // What is not laid out counts as above: it is not on the screen.
    const bottom = rectsOf(marks[middle]!.stretch).at(-1)?.bottom ?? y - 1
    if (bottom < y) low = middle + 1
    else high = middle
  }
  return low === 0 ? marks : [...marks.slice(low), ...marks.slice(0, low)]
}
