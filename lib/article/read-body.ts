import type { Body } from './body'
import type { Box } from './box'
import { findCards } from './cards'
import type { Run, Survey } from './survey'
import { holderOf, isProse } from './worth'
import { HEADER } from './zones'

/** Chooses what is read of the body: prose and what belongs to it, between its first paragraph and its last. */
export function readBody({ runs }: Survey, box: Box): Body {
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
      if (run.box.name !== 'h1') headings.push(i)
      continue
    }
    if (run.linked > run.chars * 0.6 && run.stops < 4 && !isListed(runs, run, lists)) {
      // "Related:" before the link that was just dropped.
      const label = body.runs.at(-1)
      if (label === i - 1 && runs[label]!.chars < 30 && !isProse(runs[label]!)) body.runs.pop()
      continue
    }
    if (isAddresses(run)) continue
    body.runs.push(...headings, i)
    headings = []
    body.chars += run.chars
    body.linked += run.linked
    if (isProse(run)) body.paragraphs++
  }
  return body
}

/** Nothing but addresses written out, as lists of sources have them. */
const isAddresses = ({ nodes }: Run) => nodes.every((node) => !node || /^\s*(https?:\S+\s*)?$/.test(node.data))

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
