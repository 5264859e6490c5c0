import type { Query } from './query'

/** Fewer characters than this are a label and no paragraph. */
const fewest = 80
/** A page with more paragraphs has shown by then what it is. */
const most = 300

/** What a page's paragraphs amount to. */
export interface Paragraphs {
  count: number
  /** Characters in all of them, and in those that stand side by side in one element. */
  chars: number
  held: number
  /** The beginning of what they say. */
  sample: string
}

export function readParagraphs({ all, text }: Query): Paragraphs {
  const found: Paragraphs = { count: 0, chars: 0, held: 0, sample: '' }
  const holders = new Map<Node | null, number>()
  const add = (element: Node, holder: Node | null) => {
    const content = text(element)
    let { length } = content
    if (length * 2 < fewest) return
    // A character of Chinese or Japanese says more.
    if (content.charCodeAt(length >> 1) > 0x2e7f) length *= 2
    if (length < fewest) return
    const sum = (holders.get(holder) ?? 0) + length
    holders.set(holder, sum)
    found.count++
    found.chars += length
    if (sum > found.held) found.held = sum
    if (found.sample.length < 3000) found.sample += `${content} `
  }
  const paragraphs = all('p')
  for (let i = 0; i < paragraphs.length && i < most; i++) add(paragraphs[i]!, paragraphs[i]!.parentNode)
  // Text divided by two line breaks, as older publishing systems write it.
  const parted = new Set<Node>()
  const breaks = all('br+br')
  for (let i = 0; i < breaks.length && i < most; i++) {
    const parent = breaks[i]!.parentNode
    // In the order of the page: what holds others is met before them, or holds breaks of its own further on.
    if (!parent || parted.has(parent) || isParagraph(parent)) continue
    parted.add(parent)
    if (!isWithin(parent, parted)) add(parent, parent)
  }
  // Paragraphs that are `div`s, where there are no others.
  const divisions = found.chars < fewest * 2 ? all('div') : []
  for (let i = 0; i < divisions.length && i < most * 10; i++) {
    const division = divisions[i]!
    const begin = division.firstChild
    if (begin?.nodeType === 3 && (begin as Text).data.trim().length > fewest / 4) add(division, division.parentNode)
  }
  return found
}

/** Whether a node lies in one of others: its text is counted with theirs. */
function isWithin(node: Node, others: ReadonlySet<Node>): boolean {
  for (let above = node.parentNode; above; above = above.parentNode) if (others.has(above)) return true
  return false
}

const isParagraph = (node: Node) => (node as Element).localName === 'p'
