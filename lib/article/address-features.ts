import { dateInUrl } from './address'

const yes = (value: unknown) => (value ? 1 : 0)
const parts = {
  listing:
    'category categories tag tags topic topics archive archives author authors section sections page pages search suche buscar list index browse latest all collection collections rubrik kategorie categoria',
  docs: 'doc docs documentation manual reference api guide guides wiki help support kb tutorial tutorials man faq faqs glossary dictionary lexikon encyclopedia encyclopaedia',
  shop: 'shop store product products item items cart checkout buy catalog katalog p dp pricing service services solution solutions features about about-us contact contact-us login signin register account user users password',
  news: 'blog blogs news article articles story stories post posts opinion opinions politics world artikel nachrichten noticia noticias actualite actualites',
}
/** What the parts of an address's path say of it. */
const partKinds = new Map(
  Object.entries(parts).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind])),
)
const numberedPage = /^page-?\d+$/
const listingQuery = /[?&](page|paged|p|start|offset|q|s|query|search|sort|filter)=/i
const forumAddress =
  /forums?\.|[/.-](forums?|boards?|community|discuss(ions?)?)([/.?]|$)|[/.](viewtopic|showthread|threads?|topics?|questions|comments|t)([/.?]|$)/i
const docsHost = /^(docs?|wiki|help|support|developers?|api)\./i
/** "technology-solutions", "tree-services": what a firm offers. */
const offerPath =
  /[-/](services?|solutions|supplies|products|courses?|certifications?|programs?|agency|compan(y|ies))(\.\w+)?([/?]|$)/i
const rootPath = /^\/((index|home|default)[^/]*|[a-z]{2}([-_][a-z]{2})?)?\/?$/i

/** What a page's address says, each 0…1; all but `noUrl` are 0 where the address is unknown. */
export function addressFeatures(location: URL | undefined) {
  const path = location ? location.pathname + location.search : ''
  const slugWords = path
    .split(/[?#]/)[0]!
    .split('/')
    .map((part) => part.split(/[-_+]|%20/).length)
  const kinds = new Set<string | undefined>()
  for (const part of path.toLowerCase().split('/').slice(1)) {
    const [word = ''] = part.split(/[.?]/, 1)
    kinds.add(numberedPage.test(word) ? 'listing' : partKinds.get(word))
  }
  const longest = Math.max(0, Math.max(...slugWords) - 2)
  return {
    noUrl: yes(!location),
    rootUrl: yes(location && rootPath.test(location.pathname) && !/[?&](p|id)=\d/.test(location.search)),
    /** Words of a headline, or the number of an article. */
    slug: Math.min(1, Math.log1p(longest) / Math.log1p(6)),
    numberUrl: yes(/\d{5,}/.test(path)),
    dateUrl: yes(/(19|20)\d\d/.test(path) && (dateInUrl(path) || /\/(19|20)\d\d\/\d\d?\//.test(path))),
    listingUrl: yes(kinds.has('listing') || (location?.search && listingQuery.test(location.search))),
    forumUrl: yes(location && forumAddress.test(location.host + path)),
    docsUrl: yes(kinds.has('docs') || (location && docsHost.test(location.host))),
    shopUrl: yes(kinds.has('shop') || offerPath.test(path)),
    newsUrl: yes(kinds.has('news')),
  }
}
