import { pageAddress } from './address'
import type { Article, Block, BlockKind } from './article'
import { findBody } from './body'
import { findByline } from './byline'
import { readDeclared } from './declared'
import { withinEnds } from './ends'
import { declaredLanguage, findLanguage } from './language'
import { findDates } from './published'
import { findStandfirst } from './standfirst'
import { survey } from './survey'
import { textOf } from './text'
import { findOutlet, findTitle } from './title'

/**
 * Reads the article of `document`, which it neither changes nor lays out. `url` is the page's address, '' if unknown;
 * `now` lets "2 hours ago" be understood. Never throws; on a page without text `blocks` is empty.
 */
export function extract(document: Document, url: string, now?: Date): Article {
  try {
    return read(document, url, now)
  } catch {
    return { url: '', blocks: [] }
  }
}

function read(document: Document, url: string, now?: Date): Article {
  const page = survey(document)
  const body = findBody(page)
  const declared = readDeclared(page)
  const address = pageAddress(declared, url)
  const outlet = findOutlet(declared, address)
  const title = findTitle(page, body, declared, outlet)
  const titleRun = title?.run ?? -1
  const byline = findByline(page, body, declared, titleRun)

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
    for (const index of withinEnds(page, body, titleRun, byline)) if (index !== titleRun) add(index)
  }
  const lang = findLanguage(said, blocks.map((block) => block.text).join(' '))

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
