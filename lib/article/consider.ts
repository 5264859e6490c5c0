import type { Reason } from './article'
import { type Body, findBody } from './body'
import { type Declared, readDeclared } from './declared'
import { type Features, measureFeatures } from './features'
import { type Survey, survey } from './survey'

/** What a page is judged by. */
export interface Considered {
  page: Survey
  body: Body
  declared: Declared
  features: Features
}

/** Less prose than this, some thirty words, is a caption or a flash: there is nothing to read in it. */
const fewestChars = 160

/** Measures a page that has something to read; of any other, why it has not. `url` is its address, '' if unknown. */
export function consider(document: Document, url: string): Considered | Reason['key'] {
  const page = survey(document)
  if (!page.boxes.length) return 'notHtml'
  const body = findBody(page)
  if (!body?.paragraphs) return page.counts.editable ? 'editor' : 'noText'
  if (body.chars < fewestChars) return 'fewWords'
  const declared = readDeclared(page)
  return { page, body, declared, features: measureFeatures(page, body, declared, url) }
}
