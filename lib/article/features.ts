import { parse, placeOf } from './address'
import { addressFeatures } from './address-features'
import type { Body } from './body'
import type { Declared } from './declared'
import { fold } from './jsonld'
import { repetitionFeatures } from './repetition-features'
import type { Survey } from './survey'
import { textOf } from './text'
import { holderOf } from './worth'
import { COMMENTS, HEADER, HIDDEN, META } from './zones'

/** What the decision is made of, each 0…1. */
export type Features = ReturnType<typeof measureFeatures>

const yes = (value: unknown) => (value ? 1 : 0)
/** 0 at none, 1 at `full` and above, steepest at first. */
export const log = (count: number, full: number) => Math.min(1, Math.log1p(Math.max(0, count)) / Math.log1p(full))
const ratio = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0)

/** Declared types of pages that are not articles. */
export const otherTypes =
  /^(Product(Group)?|CollectionPage|SearchResultsPage|QAPage|Question|DiscussionForumPosting|ProfilePage|\w+Application|Service|ItemList|ContactPage|AboutPage|Offer|LocalBusiness|Store|Course|JobPosting|VideoObject|Event|APIReference)$/

/** Every feature; those of the address are 0 where `url` is '' and the page names no address of its own. */
export function measureFeatures(page: Survey, body: Body, declared: Declared, url: string) {
  const { metas, linked } = declared
  const location = placeOf(url) ?? parse(declared.canonical) ?? parse(metas.get('og:url') ?? '')
  const ogType = (metas.get('og:type') ?? '').toLowerCase()
  const names = page.boxes.find((box) => box.name === 'body')?.names ?? ''
  const first = body.runs[0]!
  const last = body.runs.at(-1)!
  return {
    ldArticle: yes(linked.articleType),
    ogArticle: yes(/article|blog|news/.test(ogType) || metas.has('article:published_time')),
    otherType: yes(/product|profile|video|business/.test(ogType) || linked.types.some((type) => otherTypes.test(type))),
    byline: yes(
      linked.byline ||
        metas.has('author') ||
        page.marks.some((mark) => mark.kind === 'author' && !(mark.zones & COMMENTS)),
    ),
    dated: yes(dateDeclared(declared) || hasDateLine(page, first, last)),
    titleInH1: yes(
      page.runs.some(
        (run) => run.box.name === 'h1' && run.chars > 15 && fold(declared.title).includes(fold(textOf(run).text)),
      ),
    ),
    archive: yes(/\b(home|archive|category|blog|search|listing|front-?page|index)\b/i.test(names)),
    single: yes(/\b(single|article|story|post-template|(node|page)-?(type-)?(article|news|story|blog))\b/i.test(names)),
    ...addressFeatures(location),
    ...repetitionFeatures(page, body),
    ...textFeatures(page, body),
  }
}

/** What the text is like, and how much of the page it is. */
function textFeatures(page: Survey, body: Body) {
  const first = body.runs[0]!
  const last = body.runs.at(-1)!
  let text = 0
  let outside = 0
  page.runs.forEach(({ box, chars, linked }, i) => {
    if (box.zones & HIDDEN) return
    text += chars
    if ((i < first || i > last) && !box.zones && chars > 80 && linked < chars / 2) outside += chars
  })
  const holders = new Map<unknown, number>()
  let sample = ''
  let listed = 0
  for (const index of body.runs) {
    const run = page.runs[index]!
    const holder = holderOf(run)
    if (run.box.kind !== 'heading') holders.set(holder, (holders.get(holder) ?? 0) + run.chars)
    if (run.box.kind === 'list' || run.box.kind === 'table') listed += run.chars
    if (sample.length < 5000) sample += `${textOf(run).text} `
  }
  const words = sample.split(/\s+/).length
  const rate = (pattern: RegExp, full: number) => ratio((sample.match(pattern)?.length ?? 0) * full, words)
  return {
    words: log(body.chars / 300, 30),
    paragraphs: log(body.paragraphs, 40),
    /** The body among all text of the page; prose elsewhere; the body's prose that stands in one element. */
    bodyShare: ratio(body.chars, text),
    outside: ratio(outside, outside + body.chars),
    holder: ratio(Math.max(0, ...holders.values()), body.chars),
    linked: ratio(body.linked * 4, body.chars),
    listed: ratio(listed, body.chars),
    /** Advertising speaks to its reader of itself, news reports what others said. */
    you: rate(/\b(you|your)\b/gi, 30),
    we: rate(/\b(we|our|us)\b/gi, 40),
    said: rate(/\b(said|says|told|according)\b/gi, 50),
    price: rate(/[$€£]\s?\d|\d\s?€/g, 100),
    buttons: log(page.counts.buttons, 40),
  }
}

/** The day of publication, if declared where it costs nothing to look. */
export function dateDeclared({ linked, metas }: Declared): string | undefined {
  if (linked.published) return linked.published
  for (const [name, content] of metas)
    if (
      /^(article:publish\w+|(dc[.:]|parsely-pub-|pub)?date(published)?|dc(terms)?[.:](date[.:])?(issued|created))/.test(
        name,
      )
    )
      return content
}

/** A short line with a day and a year, in whatever language, just before the text or right after it. */
function hasDateLine({ runs }: Survey, first: number, last: number): boolean {
  for (let i = Math.max(0, first - 12); i < Math.min(runs.length, last + 4); i++) {
    if (i === first + 1 && last > i) i = last
    const run = runs[i]!
    if (run.chars > 160 || run.box.zones & ~(META | HEADER)) continue
    if (/(^|\D)\d{1,2}\D{1,20}(19|20)\d\d(\D|$)|(^|\D)(19|20)\d\d\D{1,3}\d/.test(textOf(run).text)) return true
  }
  return false
}
