import { nameOf } from './dom'
import { outlineFeatures, textFeatures } from './glance-features'
import { type Paragraphs, readParagraphs } from './paragraphs'
import { isShell, type Query, queryDom, queryOpenRoots } from './query'
import { logit, probability } from './score'
import learned from './weights.json'

/*
 * A first look, without a walk over the page's nodes, in two steps: the outline, which costs little more than Readability's
 * quick guess and is enough for most pages that are no article, then the text of paragraphs. Only what neither rules out
 * is read.
 */

export type GlanceFeatures = ReturnType<typeof outlineFeatures> & Partial<ReturnType<typeof textFeatures>>

export interface Glance {
  features: GlanceFeatures
  /** What its paragraphs say; how many there are where the outline was enough. */
  paragraphs: Paragraphs | number
  /** How likely it is an article, 0…1, as far as was looked. */
  score: number
  /** It cannot be ruled out. */
  open: boolean
}

/** Takes a first look at the page; undefined where it is no HTML page. `url` is its address, '' if unknown. */
export function glance(document: Document, url: string): Glance | undefined {
  const query = queryPage(document)
  if (!query) return
  const { outline, text } = learned.glance
  const features = outlineFeatures(query, url)
  const sum = logit(features, outline)
  if (sum < outline.least) {
    const count = query.all('p').length
    // Whether there is any text yet is asked only where that costs next to nothing.
    return { features, paragraphs: count < few ? readParagraphs(query) : count, score: probability(sum), open: false }
  }
  const paragraphs = readParagraphs(query)
  const whole = { ...features, ...textFeatures(query, paragraphs) }
  const score = logit(whole, text)
  return { features: whole, paragraphs, score: probability(score), open: score >= text.least }
}

/** All that the first look could measure, for learning from it; undefined where it is no HTML page. */
export function wholeGlance(document: Document, url: string) {
  const query = queryPage(document)
  if (query) return { outline: outlineFeatures(query, url), text: textFeatures(query, readParagraphs(query)) }
}

/** A page with fewer paragraphs of its own may have an article in shadow roots. */
const few = 10

function queryPage(document: Document): Query | undefined {
  const query = queryDom(document)
  if (!query || nameOf(query.root) !== 'html') return
  const isHollow = query.all('p').length < few && isShell(query)
  return (isHollow && queryOpenRoots(document, query)) || query
}
