import { nameOf } from './dom'
import { outlineFeatures, partFeatures, placeFeatures, textFeatures } from './glance-features'
import { type Paragraphs, readParagraphs } from './paragraphs'
import { isShell, type Query, queryDom, queryOpenRoots } from './query'
import { logit, probability } from './score'
import learned from './weights.json'

/*
 * A first look, without a walk over the page's nodes, in four steps: the address, the outline, the text of paragraphs, what
 * else is on the page. The first two cost little more than Readability's quick guess and are enough for most pages that are
 * no article. Only what no step rules out is read.
 */

/** By name, each 0…1. */
export type GlanceFeatures = Readonly<Record<string, number>>

/** Each step of the first look, which goes by what the steps before it have measured, too. */
export const steps = ['place', 'outline', 'text', 'parts'] as const
export type Step = (typeof steps)[number]

export interface Glance {
  features: GlanceFeatures
  /** What its paragraphs say; how many there are where that was not looked at. */
  paragraphs: Paragraphs | number
  /** How likely it is an article, 0…1, as far as was looked. */
  score: number
  /** It cannot be ruled out. */
  open: boolean
}

/** Takes a first look at the page; undefined where it is no HTML page. `url` is its address, '' if unknown. */
export function glance(document: Document, url: string): Glance | undefined {
  const page = queryPage(document)
  if (!page) return
  const { query, count } = page
  let features: GlanceFeatures = {}
  let score = 0
  let paragraphs: Paragraphs | undefined
  for (const step of steps) {
    const weights = learned.glance[step]
    if (step === 'text') paragraphs = readParagraphs(query)
    features = { ...features, ...measure(step, query, url, paragraphs) }
    const sum = logit(features, weights)
    score = probability(sum)
    if (sum >= weights.least) continue
    // Whether there is any text yet is asked only where that costs next to nothing.
    if (count < few) paragraphs ??= readParagraphs(query)
    return { features, paragraphs: paragraphs ?? count, score, open: false }
  }
  return { features, paragraphs: paragraphs ?? count, score, open: true }
}

/** All that each step of the first look could measure, for learning from it; undefined where it is no HTML page. */
export function wholeGlance(document: Document, url: string): Record<Step, GlanceFeatures> | undefined {
  const query = queryPage(document)?.query
  if (!query) return
  const place = measure('place', query, url)
  const outline = { ...place, ...measure('outline', query, url) }
  const text = { ...outline, ...measure('text', query, url) }
  return { place, outline, text, parts: { ...text, ...measure('parts', query, url) } }
}

function measure(step: Step, query: Query, url: string, paragraphs?: Paragraphs): GlanceFeatures {
  if (step === 'place') return placeFeatures(query, url)
  if (step === 'outline') return outlineFeatures(query)
  return step === 'text' ? textFeatures(query, paragraphs ?? readParagraphs(query)) : partFeatures(query)
}

/** A page with fewer paragraphs of its own may have an article in shadow roots, or no text yet. */
const few = 10

/** What is to be asked about a page, and how many paragraphs it has. */
function queryPage(document: Document): { query: Query; count: number } | undefined {
  const query = queryDom(document)
  if (!query || nameOf(query.root) !== 'html') return
  const count = query.all('p').length
  const inside = count < few && isShell(query) && queryOpenRoots(document, query)
  return inside ? { query: inside, count: inside.all('p').length } : { query, count }
}
