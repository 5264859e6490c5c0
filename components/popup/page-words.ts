import { formatDate } from '../card/format'
import type { I18n, Translate } from '../ui/i18n'
import { failureWords } from './failure-words'
import type { PageCondition, PageInfo } from './page-info'
import { plural } from './plural'

/** What a page is, in words. */
export interface PageWords {
  heading: string
  /** One sentence on what that means here. */
  explanation?: string
  /** "declared NewsArticle, dated 1 November 2025" */
  why?: string
}

const headings: Record<PageCondition, string> = {
  asking: 'pageAsking',
  annotated: 'pageArticle',
  working: 'pageWorking',
  'no article': 'pageNoArticle',
  'no text': 'pageNoText',
  'other language': 'pageOtherLanguage',
  failed: 'pageFailed',
  paused: 'pagePaused',
  'site off': 'pageSiteOff',
  'no access': 'pageNoAccess',
  'not reached': 'pageNotReached',
  'browser page': 'pageBrowsersOwn',
}

const explanations: Partial<Record<PageCondition, string>> = {
  'no article': 'pageNoArticleWhy',
  'no text': 'pageNoTextWhy',
  'other language': 'pageOtherLanguageWhy',
  paused: 'pagePausedWhy',
  'site off': 'pageSiteOffWhy',
  'no access': 'pageNoAccessWhy',
  'not reached': 'pageNotReachedWhy',
  'browser page': 'pageBrowsersOwnWhy',
}

/** `one` and `other` forms exist of those that count. */
const reasons: Record<string, string> = {
  declared: 'reasonDeclared',
  declaredOther: 'reasonDeclaredOther',
  dated: 'reasonDated',
  byline: 'reasonByline',
  homePage: 'reasonHomePage',
  listing: 'reasonListing',
  forum: 'reasonForum',
  shop: 'reasonShop',
  reference: 'reasonReference',
  editor: 'reasonEditor',
  fewWords: 'reasonFewWords',
  noText: 'reasonNoText',
  notHtml: 'reasonNotHtml',
  unreadable: 'reasonUnreadable',
}

/** What a page is and why it was taken for that. */
export function pageWords({ condition, detail, why, terms }: PageInfo, i18n: I18n): PageWords {
  const { t, locale } = i18n
  const words: PageWords = { heading: t(headings[condition], languageName(detail, locale)) }
  if (condition === 'annotated') words.explanation = annotated(terms.length, detail, i18n)
  else if (condition === 'failed') words.explanation = failedWords(detail, t)
  else if (explanations[condition]) words.explanation = t(explanations[condition], languageName(detail, locale))
  const said = why.flatMap((reason) => reasonWords(reason, i18n) ?? [])
  if (said.length > 0) words.why = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(said)
  return words
}

function annotated(count: number, detail: string | undefined, i18n: I18n): string {
  if (count === 0) return i18n.t('pageNoTerms')
  const marked = plural(i18n, 'pageTerms', count)
  return detail === 'beginning' ? `${marked} ${i18n.t('pageBeginning')}` : marked
}

const failedWords = (detail: string | undefined, t: Translate): string =>
  detail === 'too long' ? t('pageTooLong') : detail === 'knowledge' ? failureWords(detail, t) : t('pageFailedWhy')

/** One reason in words; undefined: one that this version of the extension does not know. */
function reasonWords({ key, value }: PageInfo['why'][number], i18n: I18n): string | undefined {
  const { t, locale } = i18n
  if (key === 'paragraphs') return plural(i18n, 'reasonParagraphs', Number(value ?? 0))
  const message = reasons[key]
  if (!message) return undefined
  const words = String(value ?? '')
  return t(message, reasonIsDay(key) ? formatDate(words, locale) : words)
}

const reasonIsDay = (key: string) => key === 'dated'

/** "German" for `de-AT`; the tag itself where the browser has no name for it. */
function languageName(tag: string | undefined, locale: string): string {
  if (!tag) return ''
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
