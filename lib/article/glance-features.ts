import { parse, placeOf } from './address'
import { addressFeatures } from './address-features'
import type { Query } from './query'

/* What a first look measures, by what a browser counts fast: single selectors and the text of paragraphs. */

const yes = (value: unknown) => (value ? 1 : 0)
/** 0 at none, 1 at `full` and above, steepest at first. */
const log = (count: number, full: number) => (count > 0 ? Math.min(1, Math.log1p(count) / Math.log1p(full)) : 0)

/** Fewer characters than this are a label and no paragraph. */
const fewest = 80
/** A page with more paragraphs has shown by then what it is. */
const most = 300

/** What a page's paragraphs amount to. */
export interface Paragraphs {
  count: number
  /** Characters in all of them, and in those that stand side by side in one element. */
  chars: number
  held: number
  /** The beginning of what they say. */
  sample: string
}

export function readParagraphs({ all, text }: Query): Paragraphs {
  const found: Paragraphs = { count: 0, chars: 0, held: 0, sample: '' }
  const holders = new Map<Node | null, number>()
  const add = (element: Node, holder: Node | null) => {
    const content = text(element)
    let { length } = content
    if (length * 2 < fewest) return
    // A character of Chinese or Japanese says more.
    if (content.charCodeAt(length >> 1) > 0x2e7f) length *= 2
    if (length < fewest) return
    const sum = (holders.get(holder) ?? 0) + length
    holders.set(holder, sum)
    found.count++
    found.chars += length
    if (sum > found.held) found.held = sum
    if (found.sample.length < 3000) found.sample += `${content} `
  }
  const paragraphs = all('p')
  for (let i = 0; i < paragraphs.length && i < most; i++) add(paragraphs[i]!, paragraphs[i]!.parentNode)
  // Text divided by two line breaks, as older publishing systems write it.
  const parted = new Set<Node>()
  const breaks = all('br+br')
  for (let i = 0; i < breaks.length && i < most; i++) {
    const parent = breaks[i]!.parentNode
    // In the order of the page: what holds others is met before them, or holds breaks of its own further on.
    if (!parent || parted.has(parent) || isParagraph(parent)) continue
    parted.add(parent)
    if (!isWithin(parent, parted)) add(parent, parent)
  }
  // Paragraphs that are `div`s, where there are no others.
  const divisions = found.chars < fewest * 2 ? all('div') : []
  for (let i = 0; i < divisions.length && i < most * 10; i++) {
    const division = divisions[i]!
    const begin = division.firstChild
    if (begin?.nodeType === 3 && (begin as Text).data.trim().length > fewest / 4) add(division, division.parentNode)
  }
  return found
}

/** Whether a node lies in one of others: its text is counted with theirs. */
function isWithin(node: Node, others: ReadonlySet<Node>): boolean {
  for (let above = node.parentNode; above; above = above.parentNode) if (others.has(above)) return true
  return false
}

const isParagraph = (node: Node) => (node as Element).localName === 'p'

/** What its address says of the page, and how much its paragraphs do, each 0…1. */
export function firstFeatures({ all, attribute }: Query, { chars, held }: Paragraphs, url: string) {
  const first = (selector: string, name: string) => {
    const element = all(selector)[0]
    return element ? attribute(element, name) : ''
  }
  const place =
    placeOf(url) ?? parse(first('link[rel=canonical]', 'href')) ?? parse(first('meta[property="og:url"]', 'content'))
  return {
    ...addressFeatures(place),
    words: log(chars / 300, 30),
    held: log(held / 300, 30),
    heldShare: chars > 0 ? held / chars : 0,
    empty: yes(chars < 160),
  }
}

/** Types of pages that are no articles, as JSON-LD names them. */
const otherType =
  /"(Product(Group)?|CollectionPage|SearchResultsPage|QAPage|Question|DiscussionForumPosting|ProfilePage|\w+Application|Service|ItemList|ContactPage|AboutPage|Offer|LocalBusiness|Store|Course|JobPosting|VideoObject|Event|APIReference)"/

/** What the page declares, what its parts are called, and what it has many of, each 0…1. */
export function furtherFeatures(query: Query, { sample }: Paragraphs) {
  const { all, has, attribute } = query
  const content = (selector: string) => {
    const element = all(selector)[0]
    return element ? attribute(element, 'content').toLowerCase() : ''
  }
  const types = declaredTypes(query)
  const type = content('meta[property="og:type"]')
  const body = all('body')[0]
  const names = body ? `${attribute(body, 'class')} ${attribute(body, 'id')}` : ''
  return {
    ldArticle: yes(/Article"|BlogPosting"/.test(types)),
    ogArticle: yes(/article|blog|news/.test(type) || has('meta[property="article:published_time"]')),
    otherType: yes(/product|profile|video|business/.test(type) || otherType.test(types)),
    archive: yes(/\b(home|archive|category|blog|search|listing|front-?page|index)\b/i.test(names)),
    single: yes(/\b(single|article|story|post-template|(node|page)-?(type-)?(article|news|story|blog))\b/i.test(names)),
    titleInH1: yes(isTitleShown(query, content('meta[property="og:title"]'))),
    price: yes(has('[class*=price]')),
    marked: yes(has('[class*=article]')),
    headline: yes(has('[class*=headline]')),
    author: yes(has('[class*=author]')),
    comments: yes(has('[id*=comment]')),
    items: log(all('[itemscope]').length - 3, 30),
    buttons: log(all('button').length - 3, 30),
    times: log(all('time').length - 3, 30),
    code: log(all('code').length, 30),
    inputs: log(all('input').length, 30),
    users: log(all('[class*=user]').length - 3, 30),
    cards: log(all('[class*=item]').length - 3, 30),
    /** Advertising speaks of itself. */
    we: Math.min(1, ((sample.match(/\b(we|our|us)\b/gi)?.length ?? 0) * 240) / (sample.length || 1)),
  }
}

/** What follows each "@type" in the page's JSON-LD, which is not parsed for it. */
function declaredTypes({ all, text }: Query): string {
  let types = ''
  for (const script of all('script[type="application/ld+json"]')) {
    const data = text(script)
    for (let at = data.indexOf('"@type"'); at >= 0 && types.length < 4000; at = data.indexOf('"@type"', at + 8))
      types += data.slice(at + 7, at + 47)
  }
  return types
}

function isTitleShown({ all, text }: Query, shared: string): boolean {
  const title = `${plain(text(all('title')[0]))} ${plain(shared)}`
  const headings = all('h1')
  for (let i = 0; i < headings.length && i < 4; i++) {
    const heading = plain(text(headings[i]))
    if (heading.length > 15 && title.includes(heading)) return true
  }
  return false
}

const plain = (text: string) => text.slice(0, 600).toLowerCase().replace(/\s+/g, ' ').trim()
