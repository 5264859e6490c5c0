import { dateInUrl } from './address'

const yes = (value: unknown) => (value ? 1 : 0)
const segment = (words: string) => new RegExp(`/(${words})([/.?]|$)`, 'i')
const listingPath = segment(
  'categor(y|ies)|tags?|topics?|archives?|authors?|sections?|page[-/]?\\d+|pages?|search|suche|buscar|list|index|browse|latest|all|collections?|rubrik|kategorie|categoria',
)
const listingQuery = /[?&](page|paged|p|start|offset|q|s|query|search|sort|filter)=/i
const forumAddress =
  /forums?\.|[/.-](forums?|boards?|community|discuss(ions?)?)([/.?]|$)|[/.](viewtopic|showthread|threads?|topics?|questions|comments|t)([/.?]|$)/i
const docsPath = segment(
  'docs?|documentation|manual|reference|api|guides?|wiki|help|support|kb|tutorials?|man|faqs?|glossary|dictionary|lexikon|encyclopa?edia',
)
const docsHost = /^(docs?|wiki|help|support|developers?|api)\./i
const shopPath = segment(
  'shop|store|products?|items?|cart|checkout|buy|catalog|katalog|p|dp|pricing|services?|solutions?|features|about(-us)?|contact(-us)?|login|signin|register|account|users?|password',
)
/** "technology-solutions", "tree-services": what a firm offers. */
const offerPath =
  /[-/](services?|solutions|supplies|products|courses?|certifications?|programs?|agency|compan(y|ies))(\.\w+)?([/?]|$)/i
const newsPath = segment(
  'blogs?|news|articles?|story|stories|posts?|opinions?|politics|world|artikel|nachrichten|noticias?|actualites?',
)
const rootPath = /^\/((index|home|default)[^/]*|[a-z]{2}([-_][a-z]{2})?)?\/?$/i

/** What a page's address says, each 0…1; all but `noUrl` are 0 where the address is unknown. */
export function addressFeatures(location: URL | undefined) {
  const path = location ? location.pathname + location.search : ''
  const slugWords = path
    .split(/[?#]/)[0]!
    .split('/')
    .map((part) => part.split(/[-_+]|%20/).length)
  const longest = Math.max(0, Math.max(...slugWords) - 2)
  return {
    noUrl: yes(!location),
    rootUrl: yes(location && rootPath.test(location.pathname) && !/[?&](p|id)=\d/.test(location.search)),
    /** Words of a headline, or the number of an article. */
    slug: Math.min(1, Math.log1p(longest) / Math.log1p(6)),
    numberUrl: yes(/\d{5,}/.test(path)),
    dateUrl: yes(dateInUrl(path) || /\/(19|20)\d\d\/\d\d?\//.test(path)),
    listingUrl: yes(listingPath.test(path) || listingQuery.test(path)),
    forumUrl: yes(location && forumAddress.test(location.host + path)),
    docsUrl: yes(docsPath.test(path) || (location && docsHost.test(location.host))),
    shopUrl: yes(shopPath.test(path) || offerPath.test(path)),
    newsUrl: yes(newsPath.test(path)),
  }
}
