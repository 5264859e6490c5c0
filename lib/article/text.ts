import type { TextSpan } from './article'
import type { Run } from './survey'

/** White space that a browser collapses; no-break spaces are not among it. */
const space = /[ \t\n\r\f]+/g

/**
 * A run's text as rendered, and where each piece of it stands in the page: white space collapsed to one space, `<br>` as
 * '\n', nothing at either end. A space that stands for a longer run, or ends a node, belongs to no span.
 */
export function textOf(run: Run): { text: string; spans: TextSpan[] } {
  const pieces: string[] = []
  const spans: TextSpan[] = []
  let start = 0
  let gap = ''

  const add = (node: Text, data: string, from: number, to: number) => {
    if (to <= from) return
    if (gap && start > 0) {
      pieces.push(gap)
      start++
    }
    gap = ''
    pieces.push(data.slice(from, to))
    spans.push({ start, length: to - from, node, offset: from })
    start += to - from
  }

  for (const node of run.nodes) {
    if (!node) {
      gap = '\n'
      continue
    }
    const { data } = node
    let from = 0
    space.lastIndex = 0
    for (let match = space.exec(data); match; match = space.exec(data)) {
      const after = match.index + match[0].length
      if (match[0] === ' ' && match.index > from && after < data.length) continue
      add(node, data, from, match.index)
      gap ||= ' '
      from = after
    }
    add(node, data, from, data.length)
  }
  return { text: pieces.join(''), spans }
}
