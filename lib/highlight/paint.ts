import type { Kind } from '../knowledge/entity'
import type { Stretch } from './locate'

/** A mention as it is painted. */
export interface Mark {
  kind: Kind
  /** The first mention in its section; later ones are fainter. */
  first: boolean
  stretch: Stretch
}

/** Names of our highlights in the page's registry; highlight.css styles them. */
const nameOf = ({ kind, first }: Mark) => `backgrounder-${kind}${first ? '' : '-again'}`

/**
 * Paints marks with the CSS Custom Highlight API: nothing of the page changes, and static ranges cost nothing when it
 * does.
 * @returns a function that takes the marks away
 */
export function paint(marks: readonly Mark[]): () => void {
  const highlights = new Map<string, Highlight>()
  for (const mark of marks) {
    const name = nameOf(mark)
    const highlight = highlights.get(name) ?? new Highlight()
    highlight.add(new StaticRange(mark.stretch))
    highlights.set(name, highlight)
  }
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight)
  return () => {
    for (const [name, highlight] of highlights) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
  }
}
