import type { ShortCard } from '../../lib/knowledge/entity'

/** What the popup can say of a page. */
export type PageCondition =
  /** Not known yet. */
  | 'asking'
  | 'annotated'
  | 'working'
  | 'no article'
  | 'no text'
  | 'other language'
  | 'failed'
  /** Switched off by the reader, everywhere or here. */
  | 'paused'
  | 'site off'
  /** The browser withholds access to the site. */
  | 'no access'
  /** The page was there before the extension was. */
  | 'not reached'
  /** A page of the browser's own, where no extension may run. */
  | 'browser page'

/** A term found in the page. */
export interface PageTerm extends ShortCard {
  count: number
}

/** A page as the popup shows it. */
export interface PageInfo {
  condition: PageCondition
  /** The language's tag, the failure, or `beginning` where only the beginning of a long text was annotated. */
  detail?: string
  title?: string
  /** The site that "never on this site" is about; absent where there is none. */
  host?: string
  why: ReadonlyArray<{ key: string; value?: string | number }>
  terms: readonly PageTerm[]
  /** The reader switched this site off. */
  siteOff: boolean
}
