import { shortText } from './dom'
import { type LinkedData, readLinkedData } from './jsonld'
import type { Survey } from './survey'

/** What a page says of itself where no reader sees it. */
export interface Declared {
  /** By lower-case name, property or itemprop; the first non-empty one counts. */
  metas: Map<string, string>
  canonical: string
  /** The content of `<title>`. */
  title: string
  linked: LinkedData
}

export function readDeclared(page: Survey): Declared {
  const { attribute } = page.dom
  const metas = new Map<string, string>()
  for (const meta of page.metas.slice(0, 500)) {
    const content = attribute(meta, 'content').slice(0, 2000).trim()
    if (!content) continue
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(meta, key).toLowerCase()
      if (name && !metas.has(name)) metas.set(name, content)
    }
  }
  let canonical = ''
  for (const link of page.links.slice(0, 500))
    if (!canonical && attribute(link, 'rel').toLowerCase() === 'canonical') canonical = attribute(link, 'href').trim()
  const title = page.title ? shortText(page.document, page.title, 500) : ''
  const headlines = [title, metas.get('og:title') ?? '']
  for (const run of page.runs) {
    if (run.box.name !== 'h1' || headlines.length > 8) continue
    headlines.push(shortText(page.document, run.box.element))
  }
  return { metas, canonical, title, linked: readLinkedData(page, headlines) }
}
