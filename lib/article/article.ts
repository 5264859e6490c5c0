/** What the rest of the program knows of a page: the verdict on it, and the article in it. Types only. */

export type BlockKind = 'title' | 'heading' | 'standfirst' | 'paragraph' | 'quote' | 'caption' | 'list' | 'table'

/** One run of text between block-level boundaries. */
export interface Block {
  /** Text with white space collapsed as rendered: what the annotator reads. */
  text: string
  kind: BlockKind
  /** The block's own language, where it is not the article's. */
  lang?: string
  /** The text nodes whose characters make up `text`, in order */
  spans: TextSpan[]
}

/**
 * `length` characters of Block.text from `start` are characters of `node` from `offset` on, in UTF-16 code units;
 * gaps (collapsed space, element boundaries) belong to no span.
 */
export interface TextSpan {
  start: number
  length: number
  node: Text
  offset: number
}

/** Why a page was or was not taken for an article; the extension has a message for each key. */
export type ReasonKey =
  | 'declared'
  | 'declaredOther'
  | 'paragraphs'
  | 'dated'
  | 'byline'
  | 'homePage'
  | 'listing'
  | 'forum'
  | 'shop'
  | 'reference'
  | 'editor'
  | 'fewWords'
  | 'noText'
  | 'notHtml'
  | 'unreadable'

export interface Reason {
  key: ReasonKey
  /** A declared type ("NewsArticle"), a count or an ISO date. */
  value?: string | number
}

export interface Verdict {
  article: boolean
  /** 0…1 */
  score: number
  /** Short plain words in English-neutral keys for the popup, weightiest first. */
  why: Reason[]
}

export interface Article {
  title?: string
  /** ISO 8601 as precise as the page says, the page's own day and offset. */
  published?: string
  modified?: string
  /** A language tag: `en`, `en-GB`. */
  lang?: string
  byline?: string
  outlet?: string
  /** The canonical address, else the page's own without hash and trackers; '' where neither is known. */
  url: string
  /** Includes the title block first if its element is on the page. */
  blocks: Block[]
  /** The open shadow roots on the page: what they come to say is not seen from outside. */
  roots?: readonly ShadowRoot[]
}
