import type { Box } from './box'
import type { Run, Survey } from './survey'
import { ASIDE, COMMENTS, EDITOR, HEADER, HIDDEN, META, NAV, PROMO } from './zones'

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

/** From this many characters on, text that is no link is a paragraph and no label. */
const paragraphChars = 60

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
  while (best.parent && isPart(page, best)) best = best.parent
  return readBody(page, best)
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

/**
 * A zone that holds much of the page's prose was named misleadingly: a form around the page, a main part left hidden,
 * `widget` on every paragraph. Boxes of one name are judged together.
 */
function clearFalseZones({ boxes, runs }: Survey) {
  const sums = prefixSums(runs, (run) => Math.max(0, worth(run)))
  const headings = prefixSums(runs, (run) => (run.box.name === 'h1' ? 1 : 0))
  const prose = (box: Box) => sums[box.end]! - sums[box.first]!
  const all = sums[runs.length]!
  const byNames = new Map<string, number>()
  const keyOf = (box: Box) => box.name + box.names
  for (const box of boxes) if (box.own) byNames.set(keyOf(box), (byNames.get(keyOf(box)) ?? 0) + prose(box))
  for (const box of boxes) {
    if (box.own) {
      const share = byNames.get(keyOf(box))! / all
      const hasTitle = headings[box.end]! > headings[box.first]!
      if (share > 0.8) box.own &= COMMENTS | EDITOR
      else if (share > 0.5) box.own &= COMMENTS | HIDDEN | EDITOR
      else if (share > 0.25) box.own &= ~(PROMO | META | ASIDE | (box.name === 'nav' ? 0 : NAV))
      if (share > 0.5 && hasTitle) box.own &= ~COMMENTS
      if (prose(box) > 300) box.own &= ~META
      if (hasTitle) box.own &= ~(PROMO | META | ASIDE)
    }
    box.zones = box.own | (box.parent?.zones ?? 0)
  }
}

const cost: Record<string, number> = { p: 10, li: 40, td: 40, dd: 20 }

/** What a run says for its place being the article's, in characters. */
function worth(run: Run): number {
  const { box, chars, linked } = run
  if (box.kind === 'heading' || box.kind === 'caption') return Math.min(0, chars - 2 * linked)
  if (linked > chars / 2) return -Math.min(60, linked * 1.5)
  const value = Math.max(-8, chars - 2 * linked - (cost[box.name] ?? 30))
  return box.kind === 'code' ? value / 2 : value
}

function prefixSums(runs: readonly Run[], value: (run: Run) => number): Float64Array {
  const sums = new Float64Array(runs.length + 1)
  for (let i = 0; i < runs.length; i++) sums[i + 1] = sums[i]! + value(runs[i]!)
  return sums
}

/** Prose has stops; only the shorter paragraphs of languages that write none may be without. */
export const isProse = ({ box, chars, linked, stops }: Run) =>
  box.kind !== 'heading' &&
  chars >= paragraphChars &&
  linked < chars / 2 &&
  (stops > chars / 1000 || (chars > 150 && chars < 3000))

/** Chooses what is read of the body: prose and what belongs to it, between its first paragraph and its last. */
function readBody({ runs }: Survey, box: Box): Body {
  const body: Body = { box, runs: [], chars: 0, linked: 0, paragraphs: 0, prose: 0 }
  for (const run of runs) if (isProse(run)) body.prose += run.chars

  const cards = findCards(runs, box)
  const keep = (i: number) => (runs[i]!.box.zones & ~HEADER) === 0 && runs[i]!.box.kind !== 'code' && !cards.has(i)
  const parents = new Set<Box | null>()
  let first = -1
  let last = -1
  for (let i = box.first; i < box.end; i++) {
    if (!keep(i) || !isProse(runs[i]!)) continue
    parents.add(holderOf(runs[i]!))
    if (first < 0) first = i
    last = i
  }
  if (first < 0) return body
  // Short lines before the first paragraph and after the last are the article's where they stand beside paragraphs.
  const belongs = (i: number) =>
    keep(i) && runs[i]!.box.kind !== 'heading' && runs[i]!.linked === 0 && parents.has(holderOf(runs[i]!))
  while (last + 1 < box.end && belongs(last + 1)) last++
  const leads = (i: number) =>
    belongs(i) ? runs[i]!.chars > 30 : keep(i) && runs[i]!.linked === 0 && /^h[2-6]$/.test(runs[i]!.box.name)
  while (first > box.first && leads(first - 1)) first--

  const lists = new Map<Box, boolean>()
  let headings: number[] = []
  for (let i = first; i <= last; i++) {
    const run = runs[i]!
    if (!keep(i)) continue
    if (run.box.kind === 'heading') {
      if (run.linked < run.chars / 2 && run.box.name !== 'h1') headings.push(i)
      continue
    }
    if (run.linked > run.chars * 0.6 && run.stops < 4 && !isListed(runs, run, lists)) {
      // "Related:" before the link that was just dropped.
      const label = body.runs.at(-1)
      if (label === i - 1 && runs[label]!.chars < 30 && !isProse(runs[label]!)) body.runs.pop()
      continue
    }
    body.runs.push(...headings, i)
    headings = []
    body.chars += run.chars
    body.linked += run.linked
    if (isProse(run)) body.paragraphs++
  }
  return body
}

/**
 * Whether a run stands in a list or table that says more than where to go: its links are names.
 * @param lists what was found of each: one of thousands of links is read once
 */
function isListed(runs: readonly Run[], { box }: Run, lists: Map<Box, boolean>): boolean {
  let whole: Box | undefined
  for (let at: Box | null = box; at && inList.test(at.name); at = at.parent)
    if (/^(ul|ol|dl|table)$/.test(at.name)) whole = at
  if (!whole) return false
  let found = lists.get(whole)
  if (found === undefined) {
    let chars = 0
    let linked = 0
    for (let i = whole.first; i < whole.end; i++) {
      chars += runs[i]!.chars
      linked += runs[i]!.linked
    }
    found = linked < chars / 2
    lists.set(whole, found)
  }
  return found
}

const inList = /^(p|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|td|th)$/

/** What holds a run's paragraph, list or table. */
export function holderOf({ box }: Run): Box | null {
  let holder = box.parent
  while (holder && /^(li|ul|ol|dl|table|thead|tbody|tr|td)$/.test(holder.name)) holder = holder.parent
  return holder
}

/** The runs of cards inside the body: a linked headline, perhaps with a line or a picture's caption, in a box of its own. */
function findCards(runs: readonly Run[], body: Box): Set<number> {
  const cards = new Set<number>()
  for (let i = body.first; i < body.end; i++) {
    const run = runs[i]!
    if (run.box.kind !== 'heading' || run.linked < run.chars * 0.8) continue
    let card = run.box
    for (let box = card.parent; box && box !== body; box = box.parent) {
      if (box.end - box.first > 8) break
      let chars = 0
      for (let j = box.first; j < box.end; j++) chars += runs[j]!.chars
      if (chars > 400) break
      card = box
    }
    for (let j = card.first; j < card.end; j++) cards.add(j)
  }
  return cards
}
