import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What people say of a saved page: one line of `index.jsonl`. */
export interface Label {
  name: string
  url: string
  isArticle: boolean
  /** `news`, `homepage-news`, `listing`, … */
  kind: string
  title?: string
  /** The day of publication, YYYY-MM-DD. */
  date?: string
  /** The body's text. */
  mainText?: string
  /** Snippets that the extracted text must, and must not, contain. */
  with: string[]
  without: string[]
}

const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value : undefined)
const texts = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

/** Reads the labels of the pages in `folder`. @throws where there is no index, or a line of it names no page */
export async function readLabels(folder: string): Promise<Label[]> {
  const lines = (await readFile(join(folder, 'index.jsonl'), 'utf8')).split('\n').filter((line) => line.trim())
  return lines.map((line, i) => {
    const said = JSON.parse(line) as Record<string, unknown>
    const { name, isArticle } = said
    if (typeof name !== 'string' || typeof isArticle !== 'boolean')
      throw new Error(`index.jsonl:${i + 1}: a line needs "name" and "isArticle"`)
    return {
      name,
      isArticle,
      url: text(said.url) ?? '',
      kind: text(said.kind) ?? (isArticle ? 'article' : 'other'),
      title: text(said.title),
      date: /^\d{4}-\d\d-\d\d/.exec(text(said.date) ?? '')?.[0],
      mainText: text(said.mainText),
      with: texts(said.with),
      without: texts(said.without),
    }
  })
}

/** The site that a page is of, so that no page is judged by what was learned of its own site; the page's name if unknown. */
export function siteOf({ url, name }: Label): string {
  if (!URL.canParse(url)) return name
  const parts = new URL(url).hostname.split('.')
  // "example.co.uk" and "example.com.br" are sites, "co.uk" is none.
  const count = parts.length > 2 && (parts.at(-2)?.length ?? 0) <= 3 && parts.at(-1)?.length === 2 ? 3 : 2
  return parts.slice(-count).join('.')
}
