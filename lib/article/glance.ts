import { nameOf } from './dom'
import { firstFeatures, furtherFeatures, type Paragraphs, readParagraphs } from './glance-features'
import { isShell, type Query, queryDom, queryOpenRoots } from './query'
import { logit, probability } from './score'
import learned from './weights.json'

/*
 * A first look, without a walk over the page's nodes, that costs about twice as much as Readability's quick guess. For most
 * pages that are no article it is all that is done: only what it cannot rule out is read.
 */

export type GlanceFeatures = ReturnType<typeof firstFeatures> & Partial<ReturnType<typeof furtherFeatures>>

export interface Glance {
  features: GlanceFeatures
  paragraphs: Paragraphs
  /** How likely it is an article, 0…1, as far as was looked. */
  score: number
}

/** Below this the page is no article; the walk decides on the others. */
export const least = 0.2

/** Takes a first look at the page; undefined where it is no HTML page. `url` is its address, '' if unknown. */
export function glance(document: Document, url: string): Glance | undefined {
  const seen = look(document)
  if (!seen) return
  const { query, paragraphs } = seen
  const { bias, quit, weights } = learned.glance
  const first = firstFeatures(query, paragraphs, url)
  const sum = logit(first, { bias, weights })
  // Hardly anything that it may declare would still make an article of it.
  if (sum < quit) return { features: first, paragraphs, score: probability(sum) }
  const further = furtherFeatures(query, paragraphs)
  return {
    features: { ...first, ...further },
    paragraphs,
    score: probability(logit(further, { bias: sum, weights })),
  }
}

/** All that the first look could measure, for learning from it; undefined where it is no HTML page. */
export function wholeGlance(document: Document, url: string) {
  const seen = look(document)
  if (!seen) return
  const { query, paragraphs } = seen
  return { first: firstFeatures(query, paragraphs, url), further: furtherFeatures(query, paragraphs) }
}

/** A page whose own paragraphs have fewer characters may have an article in shadow roots. */
const fewChars = 1000

function look(document: Document): { query: Query; paragraphs: Paragraphs } | undefined {
  const query = queryDom(document)
  if (!query || nameOf(query.root) !== 'html') return
  const paragraphs = readParagraphs(query)
  const inside = paragraphs.chars < fewChars && isShell(query) && queryOpenRoots(document, query)
  return inside ? { query: inside, paragraphs: readParagraphs(inside) } : { query, paragraphs }
}
