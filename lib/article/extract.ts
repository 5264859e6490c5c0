import { pageAddress } from './address'
import type { Article, Block, BlockKind } from './article'
import { findByline } from './byline'
import { type Reading, reading } from './consider'
import { withinEnds } from './ends'
import { declaredLanguage, findLanguage } from './language'
import { findOutlet } from './outlet'
import { findDates } from './published'
import { findStandfirst } from './standfirst'
import { type Steps, toEnd } from './steps'
import { textOf } from './text'
import { findTitle } from './title'

/**
 * Reads the article of `document`, which it neither changes nor lays out. `url` is the page's address, '' if unknown;
 * `now` lets "2 hours ago" be understood. Never throws; on a page without text `blocks` is empty.
 */
export const extract = (document: Document, url: string, now?: Date): Article =>
  toEnd(extracting(reading(document), url, now))

/** The same in steps, of what has been read of a page or is to be. */
export function* extracting(from: Reading | Steps<Reading>, url: string, now?: Date): Steps<Article> {
  try {
    return yield* extractFrom('page' in from ? from : yield* from, url, now)
  } catch {
    return { url: '', blocks: [] }
  }
}

/** How many blocks are made in one step. */
const stride = 32

function* extractFrom({ page, body, declared }: Reading, url: string, now?: Date): Steps<Article> {
  const address = pageAddress(declared, url)
  const outlet = findOutlet(declared, address)
  const title = findTitle(page, body, declared, outlet)
  const titleRun = title?.run ?? -1
  const byline = findByline(page, body, declared, titleRun)
  yield

  const said = declaredLanguage(page, declared)
  const blocks: Block[] = []
  const add = (index: number, kind?: BlockKind) => {
    const run = page.runs[index]!
    const { lang } = run.box
    const block: Block = { ...textOf(run), kind: kind ?? (run.box.kind === 'code' ? 'paragraph' : run.box.kind) }
    if (lang && lang !== page.boxes[0]!.lang) block.lang = lang
    blocks.push(block)
  }
  if (titleRun >= 0) add(titleRun, 'title')
  if (body) {
    for (const index of findStandfirst(page, body, titleRun, said)) add(index, 'standfirst')
    for (const [at, index] of withinEnds(page, body, titleRun, byline).entries()) {
      if (at % stride === stride - 1) yield
      if (index !== titleRun) add(index)
    }
  }
  yield
  const lang = findLanguage(said, blocks.map((block) => block.text).join(' '))
  yield

  return {
    title: title?.text,
    ...findDates(page, body, declared, titleRun, lang ?? said, address || url, now),
    lang,
    byline,
    outlet,
    url: address,
    blocks,
    roots: page.roots,
  }
}
