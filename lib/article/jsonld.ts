import type { Survey } from './survey'

/** What a page's JSON-LD says of the thing that the page is about. */
export interface LinkedData {
  /** The kinds of article declared of the page itself, and every other type named. */
  articleType?: string
  types: string[]
  headline?: string
  published?: string
  modified?: string
  lang?: string
  byline?: string
  outlet?: string
}

type Thing = Record<string, unknown>

/** Larger scripts are searched for their few plain fields instead of being parsed: 5 MB take 50 ms. */
const mostParsed = 600_000
const mostThings = 3000

const isArticleType = (type: string) => /^(.*Article|BlogPosting|LiveBlogPosting|Report|Review|Recipe)$/.test(type)

/** Follows only what a page says it is; the lists of other stories that it carries are not followed. */
const followed = ['@graph', 'mainEntity', 'mainEntityOfPage', 'article']

/** Reads all of a page's JSON-LD scripts; broken ones are read as far as their plain fields can be recognised. */
export function readLinkedData(page: Survey, headlines: string[]): LinkedData {
  const data: LinkedData = { types: [] }
  const queue: unknown[] = []
  for (const script of page.scripts.slice(0, 30)) {
    const source = scriptText(script)
    try {
      if (source.length > mostParsed) throw new RangeError()
      queue.push(JSON.parse(clean(source)))
    } catch {
      const thing = scavenge(source)
      if (thing) queue.push(thing)
    }
  }
  const articles: Thing[] = []
  for (let i = 0; i < queue.length && i < mostThings; i++) {
    const item = queue[i]
    if (Array.isArray(item)) {
      for (const one of item.slice(0, 200)) queue.push(one)
      continue
    }
    if (!isThing(item)) continue
    const types = list(own(item, '@type'))
      .filter((type) => typeof type === 'string')
      .map((type) => type.replace(/^.*[/:#]/, ''))
    if (types.some(isArticleType)) articles.push(item)
    data.types.push(...types.slice(0, 5))
    for (const key of followed) {
      const value = own(item, key)
      if (typeof value === 'object' && value) queue.push(value)
    }
  }
  const article = choose(articles, headlines)
  if (article) {
    data.articleType = list(own(article, '@type'))
      .map((type) => String(type).replace(/^.*[/:#]/, ''))
      .find(isArticleType)
    data.headline = string(own(article, 'headline')) ?? string(own(article, 'name'))
    data.published = string(own(article, 'datePublished')) ?? string(own(article, 'dateCreated'))
    data.modified = string(own(article, 'dateModified'))
    data.lang = string(own(article, 'inLanguage'))
    data.byline = names(own(article, 'author')) ?? names(own(article, 'creator'))
    data.outlet = names(own(article, 'publisher'))
  }
  return data
}

/** Of several the one whose headline the page shows; else the first, as plug-ins put the page's own first. */
function choose(articles: Thing[], headlines: string[]): Thing | undefined {
  const shown = headlines.map(fold).join('\n')
  return (
    articles.find((article) => {
      const headline = string(own(article, 'headline')) ?? string(own(article, 'name'))
      return headline && fold(headline).length > 5 && shown.includes(fold(headline))
    }) ?? articles[0]
  )
}

export const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function scriptText(script: Element): string {
  const text = script.textContent
  return typeof text === 'string' ? text : ''
}

/** Drops what is often wrapped around or left inside: comment marks, CDATA, raw line breaks in strings, end semicolons. */
const clean = (source: string) =>
  source
    .replace(/^\s*(\/\*|\/\/)?\s*(<!\[CDATA\[|<!--)\s*(\*\/)?|(\/\*|\/\/)?\s*(\]\]>|-->)\s*(\*\/)?\s*$/g, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/;\s*$/, '')

function scavenge(source: string): Thing | undefined {
  const head = source.slice(0, 100_000)
  const thing: Thing = {}
  for (const key of ['headline', 'datePublished', 'dateModified']) {
    const match = new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]{1,300})"`).exec(head)
    if (match) thing[key] = match[1]
  }
  const type = /"@type"\s*:\s*"(\w*Article|\w*BlogPosting)"/.exec(head)
  if (!type) return
  thing['@type'] = type[1]
  return thing
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null
const own = (thing: Thing, key: string): unknown => (Object.hasOwn(thing, key) ? thing[key] : undefined)
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, 20) : value === undefined ? [] : [value]

function string(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value
  const text = isThing(one) ? (own(one, '@value') ?? own(one, 'name')) : one
  if (typeof text !== 'string' && typeof text !== 'number') return
  return (
    String(text)
      .slice(0, 1000)
      .replace(/&#(?:x([0-9a-f]{1,5})|(\d{1,6}));/gi, (_, hex, code) =>
        String.fromCharCode(hex ? Number.parseInt(hex, 16) : code),
      )
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .trim() || undefined
  )
}

function names(value: unknown): string | undefined {
  const found = list(value)
    .map((one) => string(isThing(one) ? own(one, 'name') : one))
    .filter((name) => name && !/^https?:/.test(name))
  return found.length ? [...new Set(found)].join(', ').slice(0, 300) : undefined
}
