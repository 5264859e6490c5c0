import type { Box } from './box'
import { clearFalseZones } from './false-zones'
import { readBody } from './read-body'
import type { Survey } from './survey'
import { isProse, prefixSums, worth } from './worth'
import { HEADER } from './zones'

/** Where the article's text is. */
export interface Body {
  box: Box
  /** Indexes into `Survey.runs` of what is read, in order, without the title. */
  runs: number[]
  /** Characters, of them linked, and paragraphs of prose in `runs`. */
  chars: number
  linked: number
  paragraphs: number
  /** What all prose on the page amounts to, in characters. */
  prose: number
}

/**
 * Finds the body: each run is worth its characters less its links, so that prose counts for and menus against; the
 * element worth most is the body, and then whichever of its children holds nearly all of that.
 */
export function findBody(page: Survey): Body | null {
  const { boxes, runs } = page
  const root = boxes[0]
  if (!root || !runs.length) return null
  clearFalseZones(page)

  const sums = prefixSums(runs, (run) => (run.box.zones & ~HEADER ? Math.min(0, worth(run)) / 4 : worth(run)))
  const total = (box: Box) => sums[box.end]! - sums[box.first]!
  let best = root
  const heaviest = new Map<Box, Box>()
  for (const box of boxes) {
    const value = total(box)
    if (value >= total(best)) best = box
    if (!box.parent) continue
    const rival = heaviest.get(box.parent)
    if (!rival || value > total(rival)) heaviest.set(box.parent, box)
  }
  for (let child = heaviest.get(best); child; child = heaviest.get(best)) {
    const share = total(child) / total(best)
    if (share < (isArticleBox(child) ? 0.6 : 0.95) || isPart(page, child)) break
    best = child
  }
  while (best.parent && (isPart(page, best) || isInParts(page, best))) best = best.parent
  return readBody(page, best)
}

/** Prose of fewer characters in a box beside the body makes that no further part of it. */
const partChars = 250

/** Page builders divide a text into several boxes of one name, with pictures and advertisements between them. */
function isInParts({ boxes, runs }: Survey, body: Box): boolean {
  if (!body.names.trim() || body.name === 'article') return false
  return boxes.some((box) => {
    if (box === body || box.parent !== body.parent || box.name !== body.name || box.names !== body.names) return false
    let chars = 0
    for (let i = box.first; i < box.end; i++) {
      const run = runs[i]!
      if (run.box.name === 'h1') return false
      if (!(run.box.zones & ~HEADER) && isProse(run)) chars += run.chars
    }
    return chars >= partChars
  })
}

/** A paragraph, a list or a table of data is part of a text and never all of it; older pages lay out by tables. */
function isPart({ runs }: Survey, { name, first, end }: Box): boolean {
  if (/^(p|li|ul|ol|dl|dd)$/.test(name)) return true
  if (!/^(table|tbody|tr|td)$/.test(name)) return false
  for (let i = first; i < end; i++) if (runs[i]!.box.name === 'th') return true
  return false
}

const isArticleBox = (box: Box) =>
  box.name === 'article' ||
  /articlebody|article-?_?(body|content|text)|(entry|post|story)-?_?(body|content)/i.test(box.names)
