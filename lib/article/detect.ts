import type { Reason, Verdict } from './article'
import { findBody } from './body'
import { readDeclared } from './declared'
import { type Features, measureFeatures } from './features'
import { reasons } from './reasons'
import { survey } from './survey'
import { bias, weights } from './weights'

/** From this score on a page is an article. */
const threshold = 0.5

/** Less prose than this, some thirty words, is a caption or a flash: there is nothing to read in it. */
const fewestChars = 160

/**
 * Is this page an article? Reads `document` once, changes nothing, forces no layout and never throws. `url` is the page's
 * address, '' if unknown.
 */
export function detect(document: Document, url: string): Verdict {
  try {
    return judge(document, url)
  } catch {
    return { article: false, score: 0, why: [{ key: 'unreadable' }] }
  }
}

function judge(document: Document, url: string): Verdict {
  const page = survey(document)
  if (!page.boxes.length) return no('notHtml')
  const body = findBody(page)
  if (!body?.paragraphs) return no(page.counts.editable ? 'editor' : 'noText')
  if (body.chars < fewestChars) return no('fewWords')
  const declared = readDeclared(page)
  const features = measureFeatures(page, body, declared, url)
  let sum = bias
  for (const name of Object.keys(features) as (keyof Features)[]) sum += weights[name] * features[name]
  const score = 1 / (1 + Math.exp(-sum))
  return { article: score >= threshold, score: Math.round(score * 1000) / 1000, why: reasons(features, body, declared) }
}

const no = (key: Reason['key']): Verdict => ({ article: false, score: 0, why: [{ key }] })
