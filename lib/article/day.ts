import type { Article } from './article'

/**
 * The date at which an article's facts are told: of its publication, else of the last change, where that is all that was
 * found or all that the page shows its reader.
 */
export const dayOf = ({ published, modified }: Pick<Article, 'published' | 'modified'>): string | undefined =>
  published ?? modified
