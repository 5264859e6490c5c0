import type { Box } from './box'
import type { Run } from './survey'
import { isProse } from './worth'

/** What a card has at most, in runs and in characters. */
const mostRuns = 8
const mostChars = 400

/** The runs of cards inside the body: a linked headline, perhaps with a line or a picture's caption, in a box of its own. */
export function findCards(runs: readonly Run[], body: Box): Set<number> {
  const cards = new Set<number>()
  for (let i = body.first; i < body.end; i++) {
    const run = runs[i]!
    if (run.box.kind !== 'heading' || run.linked < run.chars * 0.8) continue
    let card = run.box
    for (let box = card.parent; box && box !== body; box = box.parent) {
      if (box.end - box.first > mostRuns) break
      let chars = 0
      for (let j = box.first; j < box.end; j++) chars += runs[j]!.chars
      if (chars > mostChars) break
      card = box
    }
    if (card === run.box && isSection(run, runs[i + 1], body)) continue
    for (let j = card.first; j < card.end; j++) cards.add(j)
  }
  return cards
}

/** Whether a linked heading that is no card stands over prose, in a part of the body's own. */
const isSection = ({ box }: Run, next: Run | undefined, body: Box) =>
  box.parent !== body && next?.box.parent === box.parent && isProse(next)
