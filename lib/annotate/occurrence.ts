import type { Candidate, NamedEntity } from '../knowledge/names'
import type { Match } from './match'
import type { Reason, Via } from './mention'
import type { Passage } from './passage'

/** A known name as it stands in the article, with everything that it may mean. */
export interface Occurrence {
  /** Index of the block; −1 for a title that is not among the blocks. */
  block: number
  passage: Passage
  match: Match
  /** UTF-16 offsets in the block. */
  start: number
  end: number
  readings: Reading[]
}

/** One thing that an occurrence may mean. */
export interface Reading extends Candidate {
  known: NamedEntity
}

/** What the rules say of a reading. */
export interface Verdict {
  reading: Reading
  confidence: number
  via: Via
  why: Reason[]
}

/** A name of two words or more for a person: it introduces whom a surname later means. */
export const namesInFull = ({ match }: Occurrence, { known, form }: Reading) =>
  known.kind === 'leader' && form !== 'surname' && match.to - match.from > 1
