import { parse, placeOf } from './address'
import { addressFeatures } from './address-features'
import type { Paragraphs } from './paragraphs'
import type { Query } from './query'

/* What a first look measures, each 0…1, by what a browser counts fast: single selectors, then the text of paragraphs. */

const yes = (value: unknown) => (value ? 1 : 0)
/** 0 at none, 1 at `full` and above, steepest at first. */
const log = (count: number, full: number) => (count > 0 ? Math.min(1, Math.log1p(count) / Math.log1p(full)) : 0)

/** What the page's address says; the one that it declares, where its own says nothing. */
export function placeFeatures({ all, attribute }: Query, url: string) {
  const declared = (selector: string, name: string) => {
    const element = all(selector)[0]
    return element && parse(attribute(element, name))
  }
  return addressFeatures(
    placeOf(url) ?? declared('link[rel=canonical]', 'href') ?? declared('meta[property="og:url"]', 'content'),
  )
}

/** What tells most pages apart without their text: what a page calls itself and its parts, its heading. */
export function outlineFeatures(query: Query) {
  const { all, has, attribute } = query
  const content = (selector: string) => {
    const element = all(selector)[0]
    return element ? attribute(element, 'content') : ''
  }
  const body = all('body')[0]
  const names = body ? `${attribute(body, 'class')} ${attribute(body, 'id')}` : ''
  return {
    /** Paragraphs that stand beside others. */
    row: log(all('p+p+p').length, 30),
    ogArticle: yes(
      /article|blog|news/i.test(content('meta[property="og:type"]')) || has('meta[property="article:published_time"]'),
    ),
    titleInH1: yes(isTitleShown(query, content('meta[property="og:title"]'))),
    archive: yes(/\b(home|archive|category|blog|search|listing|front-?page|index)\b/i.test(names)),
    single: yes(/\b(single|article|story|post-template|(node|page)-?(type-)?(article|news|story|blog))\b/i.test(names)),
    price: yes(has('[class*=price]')),
    marked: yes(has('[class*=article]')),
    comments: yes(has('[id*=comment]')),
  }
}

/** Types of pages that are no articles, as JSON-LD names them. */
const otherType =
  /"(Product(Group)?|CollectionPage|SearchResultsPage|QAPage|Question|DiscussionForumPosting|ProfilePage|\w+Application|Service|ItemList|ContactPage|AboutPage|Offer|LocalBusiness|Store|Course|JobPosting|VideoObject|Event|APIReference)"/

/** How much the page's paragraphs say and how, and what it declares itself to be. */
export function textFeatures(query: Query, { count, chars, held, sample }: Paragraphs) {
  const { all, attribute } = query
  const types = declaredTypes(query)
  const type = all('meta[property="og:type"]')[0]
  const rate = (pattern: RegExp, full: number) =>
    Math.min(1, ((sample.match(pattern)?.length ?? 0) * 6 * full) / (sample.length || 1))
  return {
    words: log(chars / 300, 30),
    held: log(held / 300, 30),
    heldShare: chars > 0 ? held / chars : 0,
    empty: yes(chars < 160),
    /** Of all paragraphs those that are no labels. */
    longShare: count > 0 ? Math.min(1, count / all('p').length) : 0,
    ldArticle: yes(/Article"|BlogPosting"/.test(types)),
    otherType: yes(
      (type && /product|profile|video|business/i.test(attribute(type, 'content'))) || otherType.test(types),
    ),
    website: yes(type && attribute(type, 'content') === 'website'),
    /** Advertising speaks of itself, news of what others said. */
    we: rate(/\b(we|our|us)\b/gi, 40),
    quotes: rate(/["“”„«「『]/g, 40),
  }
}

/** What else is on the page, and what it has many of. */
export function partFeatures({ all, has }: Query) {
  return {
    cart: yes(has('[class*=cart]')),
    headline: yes(has('[class*=headline]')),
    author: yes(has('[class*=author]')),
    related: yes(has('[class*=related]')),
    items: log(all('[itemscope]').length - 3, 30),
    buttons: log(all('button').length - 3, 30),
    times: log(all('time').length - 3, 30),
    code: log(all('code').length, 30),
    inputs: log(all('input').length, 30),
    users: log(all('[class*=user]').length - 3, 30),
    cards: log(all('[class*=item]').length - 3, 30),
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
