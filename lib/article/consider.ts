import type { Reason } from './article'
import { type Body, findBody } from './body'
import { type Declared, readDeclared } from './declared'
import { type Features, measureFeatures } from './features'
import { type Steps, toEnd } from './steps'
import { type Survey, surveying } from './survey'

/** What a page says and declares. */
export interface Reading {
  page: Survey
  body: Body | null
  declared: Declared
}

/** What a page is judged by. */
export interface Considered extends Reading {
  body: Body
  features: Features
}

/** Less prose than this, some thirty words, is a caption or a flash: there is nothing to read in it. */
const fewestChars = 160

/** Reads a page, whatever it is. */
export function* reading(document: Document): Steps<Reading> {
  const page = yield* surveying(document)
  yield
  const body = findBody(page)
  yield
  return { page, body, declared: readDeclared(page) }
}

/** Measures a page that has something to read; of any other, why it has not. `url` is its address, '' if unknown. */
export function* considering(document: Document, url: string): Steps<Considered | Reason['key']> {
  const page = yield* surveying(document)
  if (!page.boxes.length) return 'notHtml'
  yield
  const body = findBody(page)
  if (!body?.paragraphs) return page.counts.editable ? 'editor' : 'noText'
  if (body.chars < fewestChars) return 'fewWords'
  yield
  const declared = readDeclared(page)
  yield
  return { page, body, declared, features: measureFeatures(page, body, declared, url) }
}

/** The same at once. */
export const consider = (document: Document, url: string) => toEnd(considering(document, url))
