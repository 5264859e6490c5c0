/*
 * Parts of a page that are not the article, by tag, role and the names that newsrooms and their publishing systems give
 * to them. Bits, so that an element inherits its ancestors' zones for nothing.
 */

export const HIDDEN = 1
export const NAV = 2
export const ASIDE = 4
export const FOOTER = 8
export const FORM = 16
export const COMMENTS = 32
/** Related stories, newsletters, share boxes, advertisements, consent. */
export const PROMO = 64
/** Byline, date, tags: about the article, not of it. */
export const META = 128
/** The page's own head, outside the article. */
export const HEADER = 256

/** What is being written, not read. */
export const EDITOR = 512

const byTag: Record<string, number> = { nav: NAV, aside: ASIDE, footer: FOOTER, form: FORM, header: HEADER }

const byRole: Record<string, number> = {
  navigation: NAV,
  menu: NAV,
  menubar: NAV,
  tablist: NAV,
  complementary: ASIDE,
  contentinfo: FOOTER,
  search: FORM,
  banner: HEADER,
  dialog: PROMO,
  alertdialog: PROMO,
}

/** Words are tried between separators and case changes, which `split` has turned into spaces. */
const byWord: [number, RegExp][] = [
  [COMMENTS, /(^| )(comments?|disqus|commentlist|respond|replies|livefyre|fb comments) /],
  [
    NAV,
    /(^| )(nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|paging|toc|table of contents|topbar|skip link|post navigation|prev next) /,
  ],
  [
    PROMO,
    /(^| )(related\w*|recommend\w*|newsletters?|subscri\w+|signup|sign up|shar(e|ing)|sharedaddy|share\w*|social\w*|follow us|promo\w*|sponsor\w*|advert\w*|ads?|outbrain|taboola|mgid|popular|most read|trending|read more|readmore|more (stories|news|from|articles|on)|also read|see also|you may|next article|cookies?|consent|gdpr|donat\w+|popup|modal|overlay|carousel|teasers?|author (bio|box|info)|about author|authorbox|bio|toolbar|toolbox|print only|no print|noprint|jp relatedposts|yarpp|addtoany|addthis|rating|feedback|cta|copyright|login|lightbox) /,
  ],
  [ASIDE, /^ *widgets? |(^| )(sidebar\w*|side bar|widget area|rail|right col(umn)?|secondary|sidenav) /],
  [FOOTER, /(^| )(footer|colophon|site info|entry footer|post footer) /],
  [
    META,
    /(^| )(tags?|taglist|post tags|entry meta|post meta|article meta|meta|byline\w*|dateline|timestamp|post info|categories) /,
  ],
  [HIDDEN, /(^| )(sr only|visually ?hidden|screen reader( text)?|screenreader\w*|element invisible|offscreen) /],
]

/** "articleBody post_content main-Col" → " article body post content main col " */
export function split(names: string): string {
  return ` ${names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_\s:./]+/g, ' ')
    .toLowerCase()} `
}

const cache = new Map<string, number>()

/** Words that begin a phrase of those above, or that count at a certain place only: they are not judged alone. */
const phraseStart =
  /^(table|skip|post|prev|fb|sign|follow|most|read|more|also|see|you|next|author|about|print|no|jp|widgets?|side|right|site|entry|sr|visually|screen|element|article)$/

const wordCache = new Map<string, number>()
const PHRASE = 1024

/** The zone bits of one word, or PHRASE. */
function zonesOfWord(word: string): number {
  const known = wordCache.get(word)
  if (known !== undefined) return known
  const zones = phraseStart.test(word) ? PHRASE : zonesOfWords(` ${word} `)
  if (wordCache.size > 5000) wordCache.clear()
  wordCache.set(word, zones)
  return zones
}

function zonesOfWords(words: string): number {
  let zones = 0
  for (const [bit, pattern] of byWord) if (pattern.test(words)) zones |= bit
  return zones
}

/** The zone bits of class and id names. Most of a page's names recur, and of the others most words: answers are kept. */
export function zonesOfNames(names: string): number {
  const known = cache.get(names)
  if (known !== undefined) return known
  const words = split(names)
  let zones = 0
  for (const word of words.split(' ')) if (word) zones |= zonesOfWord(word)
  if (zones & PHRASE) zones = zonesOfWords(words)
  if (cache.size > 5000) cache.clear()
  cache.set(names, zones)
  return zones
}

export function zonesOfTag(name: string, role: string): number {
  return (Object.hasOwn(byTag, name) ? byTag[name]! : 0) | (Object.hasOwn(byRole, role) ? byRole[role]! : 0)
}
