import Mark from 'mark.js'
import { detect } from '../../../lib/article/detect'

/* What marking costs without us, in a page that has no extension: as little as can be done, and mark.js. */

const named = (terms: readonly string[]) =>
  new RegExp(
    `(?<![\\p{L}\\d])(${terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\d])`,
    'gu',
  )

/** A bare walk over the text, joined, searched, and painted. @returns ms */
export function bare(terms: readonly string[]): number {
  const begun = performance.now()
  const nodes: { node: Text; start: number }[] = []
  const pieces: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let start = 0
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push({ node, start })
    pieces.push(node.data)
    start += node.data.length
  }
  const highlight = new Highlight()
  let at = 0
  for (const { index, 0: term } of pieces.join('').matchAll(named(terms))) {
    while (at + 1 < nodes.length && nodes[at + 1]!.start <= index) at++
    const { node, start } = nodes[at]!
    const from = index - start
    if (from + term.length > node.length) continue
    highlight.add(
      new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: from + term.length }),
    )
  }
  CSS.highlights.set('bare', highlight)
  return performance.now() - begun
}

/** mark.js on the same terms. @returns ms */
export function markJs(terms: string[]): Promise<number> {
  const begun = performance.now()
  return new Promise((done) =>
    new Mark(document.body).mark(terms, {
      accuracy: 'exactly',
      separateWordSearch: false,
      done: () => done(performance.now() - begun),
    }),
  )
}

/** Whether the page is one that we mark. */
export const isArticle = (): boolean => detect(document, location.href).article
