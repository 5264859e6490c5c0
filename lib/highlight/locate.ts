import { outOf } from './frame'

/** `length` characters of a block's text from `start` on are those of `node` from `offset` on. */
export interface NodeSpan {
  start: number
  length: number
  node: Text
  offset: number
}

/** A stretch of the page's text between two points in text nodes. */
export interface Stretch {
  startContainer: Text
  startOffset: number
  endContainer: Text
  endOffset: number
  /** Every text node it runs through. */
  nodes: Text[]
}

/**
 * Finds where characters `start`…`end` of a block stand in the page.
 * @param text the block's text, to tell whether the page still reads so
 * @returns undefined where the page has changed: a node is gone, or its text is another
 */
export function locate(spans: readonly NodeSpan[], text: string, start: number, end: number): Stretch | undefined {
  const touched = spans.filter((span) => span.start < end && span.start + span.length > start)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last || first.start > start || last.start + last.length < end) return undefined
  for (const { node, offset, start: from, length } of touched) {
    if (!node.isConnected || node.data.slice(offset, offset + length) !== text.slice(from, from + length))
      return undefined
  }
  return {
    startContainer: first.node,
    startOffset: first.offset + start - first.start,
    endContainer: last.node,
    endOffset: last.offset + end - last.start,
    nodes: touched.map(({ node }) => node),
  }
}

/** The box around a whole block as it is on screen now; undefined where the page no longer has it, or does not show it. */
export function boundsOf(spans: readonly NodeSpan[]): DOMRect | undefined {
  const [first, last] = [spans[0], spans.at(-1)]
  try {
    if (!first?.node.isConnected || !last?.node.isConnected) return undefined
    const shown = first.node.ownerDocument
    const range = shown.createRange()
    range.setStart(first.node, first.offset)
    range.setEnd(last.node, last.offset + last.length)
    const bounds = outOf(shown, range.getBoundingClientRect())
    return bounds.width > 0 ? bounds : undefined
  } catch {
    return undefined // The text has become shorter than the offset since, or the frame that had it has gone.
  }
}

/** The line boxes of a stretch as they are on screen now; none where the page no longer has it. */
export function rectsOf(stretch: Stretch): DOMRect[] {
  try {
    const shown = stretch.startContainer.ownerDocument
    const range = shown.createRange()
    range.setStart(stretch.startContainer, stretch.startOffset)
    range.setEnd(stretch.endContainer, stretch.endOffset)
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    return lines.map((line) => outOf(shown, line))
  } catch {
    return [] // The text has become shorter than the offset since, or the frame that had it has gone.
  }
}
