import type { Reason, ReasonKey } from './article'

/** `%` stands for the value; of two forms the second is for one. */
const words: Record<ReasonKey, string> = {
  declared: 'declared %',
  declaredOther: 'declared %',
  paragraphs: '% paragraphs|1 paragraph',
  dated: 'dated %',
  byline: 'signed',
  homePage: 'a home page',
  listing: 'a list of links',
  forum: 'a forum',
  shop: 'a shop',
  reference: 'a reference work',
  editor: 'an editor',
  fewWords: 'few words',
  noText: 'no text',
  notHtml: 'no HTML page',
  unreadable: 'could not be read',
}

/** "declared NewsArticle; 38 paragraphs; dated 2025-11-01": the reasons in English, for the terminal. */
export function describe(why: readonly Reason[]): string {
  return why.map(inWords).join('; ')
}

function inWords({ key, value }: Reason): string {
  const [many = '', one] = words[key].split('|')
  return one && value === 1 ? one : many.replace('%', () => String(value ?? '')).trim()
}
