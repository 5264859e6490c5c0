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

/** Words of class and id names, as `split` parts them. */
const byWord: [number, string][] = [
  [COMMENTS, 'comment comments disqus commentlist respond replies livefyre'],
  [NAV, 'nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager paging toc topbar'],
  [
    PROMO,
    'newsletter newsletters signup sharing ad ads outbrain taboola mgid popular trending readmore cookie cookies consent gdpr popup modal overlay carousel teaser teasers authorbox bio toolbar toolbox noprint yarpp addtoany addthis rating feedback cta copyright login lightbox',
  ],
  [ASIDE, 'rail secondary sidenav'],
  [FOOTER, 'footer colophon'],
  [META, 'tag tags taglist meta dateline timestamp categories'],
  [HIDDEN, 'visuallyhidden offscreen'],
]

/** What words begin with. */
const byBeginning: [number, RegExp][] = [
  [PROMO, /^(related|recommend|subscri.|share|social|promo|sponsor|advert|donat.)/],
  [ASIDE, /^sidebar/],
  [META, /^byline/],
  [HIDDEN, /^screenreader/],
]

/** Words that stand together; `widget` counts where it comes first. */
const byPhrase: [number, RegExp][] = [
  [NAV, / (table of contents|skip link|prev next) /],
  [
    PROMO,
    / (sign up|follow us|most read|read more|more (stories|news|from|articles|on)|also read|see also|you may|next article|author (box|info)|about author|print only|no print) /,
  ],
  [ASIDE, /^ *widgets? | (side bar|widget area|right col(umn)?) /],
  [FOOTER, / site info /],
  [META, / post info /],
  [HIDDEN, / (sr only|visually hidden|screen reader|element invisible) /],
]
const phraseStart =
  /^(table|skip|prev|sign|follow|most|read|more|also|see|you|next|author|about|print|no|widgets?|side|right|site|post|sr|visually|screen|element)$/
/** Marks a word that may begin a phrase. */
const PHRASE = 1024

/** "articleBody post_content main-Col" → " article body post content main col " */
export function split(names: string): string {
  return ` ${names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_\s:./]+/g, ' ')
    .toLowerCase()} `
}

/** A page has some thousand different names and words: more are judged anew each time. */
const mostKept = 5000
const zonesOfWords = new Map(byWord.flatMap(([zone, words]) => words.split(' ').map((word) => [word, zone])))
const zonesKept = new Map<string, number>()

/** The zone bits of one word, and PHRASE where it may begin one. */
function zonesOfWord(word: string): number {
  const known = zonesOfWords.get(word)
  if (known !== undefined) return known
  const zones = (phraseStart.test(word) ? PHRASE : 0) | matching(byBeginning, word)
  if (zonesOfWords.size < mostKept) zonesOfWords.set(word, zones)
  return zones
}

function matching(patterns: [number, RegExp][], text: string): number {
  let zones = 0
  for (const [bit, pattern] of patterns) if (pattern.test(text)) zones |= bit
  return zones
}

/** The zone bits of class and id names. Most of a page's names recur, and of the others most words: answers are kept. */
export function zonesOfNames(names: string): number {
  const known = zonesKept.get(names)
  if (known !== undefined) return known
  const words = split(names)
  let zones = 0
  for (const word of words.split(' ')) if (word) zones |= zonesOfWord(word)
  if (zones & PHRASE) zones = (zones & ~PHRASE) | matching(byPhrase, words)
  if (zonesKept.size < mostKept) zonesKept.set(names, zones)
  return zones
}

export function zonesOfTag(name: string, role: string): number {
  return (Object.hasOwn(byTag, name) ? byTag[name]! : 0) | (Object.hasOwn(byRole, role) ? byRole[role]! : 0)
}
