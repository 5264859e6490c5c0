import type { EntityId, Kind } from '../knowledge/entity'

/** How a mention was recognised. */
export type Via = 'name' | 'alias' | 'surname' | 'role' | 'demonym' | 'metonym'

/** One piece of evidence; keys are stable, so that the extension can say them in the reader's language. */
export interface Reason {
  key:
    | 'matched'
    | 'after'
    | 'before'
    | 'named in full'
    | 'well known'
    | 'in office'
    | 'with its country'
    | 'with its region'
    | 'near another'
    | 'with other weapons'
    | 'another of that name'
    | 'in capitals'
    | 'holder'
    | 'or'
  /** The words of the text, or of the competing reading, that the evidence lies in. */
  value?: string
  /** It speaks against the reading. */
  against?: true
}

/** A stretch of text that names an entity. */
export interface Mention {
  /** Index into the blocks that were given. */
  block: number
  /** UTF-16 offsets into that block; `end` is exclusive. */
  start: number
  end: number
  type: Kind
  entity: EntityId
  name: string
  via: Via
  /** Estimated probability that the entity is right, 0…1. */
  confidence: number
  /** A doubtful reading, returned only when asked for. */
  faint?: true
  why: Reason[]
}

export interface AnnotateInput {
  /** Plain text, one paragraph, heading or list item each. */
  blocks: readonly string[]
  /** The article's title where it is not among the blocks: evidence only, never annotated. */
  title?: string
  /** The article's date, ISO 8601; absent: undated. */
  date?: string
  /** Also return doubtful readings, marked `faint`. */
  all?: boolean
  /** Also return organisations, alliances and armed groups. */
  bodies?: boolean
}
