import { describe } from '../../article/describe'
import { detect } from '../../article/detect'
import { extract } from '../../article/extract'
import { openPage } from './page'

/** One line of `npm run detect`; keys without a value are left out of the JSON. */
export interface Answer {
  file: string
  article: boolean
  score: number
  /** "declared NewsArticle; 38 paragraphs" */
  why: string
  title?: string
  published?: string
  modified?: string
  lang?: string
  byline?: string
  outlet?: string
  /** The body's blocks without the title, joined by empty lines. */
  text?: string
}

/** Judges and reads one saved page; `url` is '' if unknown. Throws only what jsdom throws. */
export function answer(file: string, bytes: Uint8Array, url: string): Answer {
  const document = openPage(bytes, url)
  const { article, score, why } = detect(document, url)
  const { title, published, modified, lang, byline, outlet, blocks } = extract(document, url)
  document.defaultView?.close()
  const body = blocks.filter((block) => block.kind !== 'title').map((block) => block.text)
  const text = body.length ? body.join('\n\n') : undefined
  return { file, article, score, why: describe(why), title, published, modified, lang, byline, outlet, text }
}
