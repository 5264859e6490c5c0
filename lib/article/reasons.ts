import type { Reason } from './article'
import type { Body } from './body'
import type { Declared } from './declared'
import { dateDeclared, type Features, otherTypes } from './features'
import type { Glance } from './glance'

/** The features in words, those that spoke for an article first. */
export function reasons(values: Features, body: Body, declared: Declared): Reason[] {
  const { linked, metas } = declared
  const why: Reason[] = []
  const add = (when: unknown, key: Reason['key'], value?: Reason['value']) => {
    if (when) why.push(value === undefined ? { key } : { key, value })
  }
  add(linked.articleType ?? values.ogArticle, 'declared', linked.articleType ?? 'article')
  add(values.otherType, 'declaredOther', linked.types.find((type) => otherTypes.test(type)) ?? metas.get('og:type'))
  add(values.rootUrl, 'homePage')
  add(values.listingUrl || values.archive || values.outside > 0.5, 'listing')
  add(values.forumUrl || values.posts > 0.7, 'forum')
  add(values.docsUrl, 'reference')
  add(values.shopUrl, 'shop')
  add(body.chars < 400, 'fewWords')
  add(true, 'paragraphs', body.paragraphs)
  const day = /^\d{4}-\d\d-\d\d/.exec(dateDeclared(declared) ?? '')?.[0]
  add(day, 'dated', day)
  add(values.byline, 'byline')
  return why
}

/** Fewer characters than this in paragraphs are few words. */
const few = 400

/** Why a first look was enough. */
export function glanceReasons({ features, paragraphs }: Glance): Reason[] {
  const why: Reason[] = []
  const add = (when: unknown, key: Reason['key'], value?: Reason['value']) => {
    if (when) why.push(value === undefined ? { key } : { key, value })
  }
  add(features.ogArticle, 'declared', 'article')
  add(features.rootUrl, 'homePage')
  add(features.listingUrl || features.archive, 'listing')
  add(features.forumUrl, 'forum')
  add(features.docsUrl, 'reference')
  add(features.shopUrl || features.price, 'shop')
  const isRead = typeof paragraphs !== 'number'
  add(isRead && paragraphs.chars < few, 'fewWords')
  add(true, 'paragraphs', isRead ? paragraphs.count : paragraphs)
  return why
}
