import type { EntityId } from '../knowledge/entity'

/** No note is longer, in UTF-16 code units: some 17,000 words. */
export const NOTE_LIMIT = 100_000

/** Removed notes can be brought back for this long. */
export const DAYS_TO_UNDO = 30

/** Where the reader was when the note was begun. */
export interface NoteMention {
  sentence: string
  url: string
  title?: string
  /** The article's own date. */
  day?: string
  /** The words that were marked. */
  surface: string
}

/** What a reader wrote about an entity. */
export interface Note {
  id: string
  entity: EntityId
  /** The entity's name when the note was last saved: it can be listed and found without looking up the entity. */
  name: string
  /** Plain text; line breaks are the reader's. */
  text: string
  /** ISO 8601 in UTC, like `updated` and `deleted`. */
  created: string
  updated: string
  /** Rises by one with every change. */
  revision: number
  /** The box that wrote this revision. */
  writer?: string
  mention?: NoteMention
  deleted?: string
}

/** A note as a box hands it in. */
export interface NoteDraft {
  /** Absent: a new note. An id that is not stored yet is taken for the new note. */
  id?: string
  entity: EntityId
  name: string
  text: string
  mention?: NoteMention
  /** The revision that the box showed when the reader went on writing; 0 or absent for a new note. */
  revision?: number
  /**
   * Any id that the box keeps for as long as it is open. Of two saves from one box the later wins although it was sent
   * before the earlier was answered.
   */
  writer?: string
}

/** What became of a draft. */
export interface Saved {
  /** As stored now; `deleted` is set where the text was emptied. Absent where there was nothing to store. */
  note?: Note
  /**
   * The stored note, left as it was: another window had changed it after this box last saw it. The box's own text is
   * in `note`, which is a further note on the same entity, and the one that the box goes on with.
   */
  conflict?: Note
}

export const isEmpty = (text: string) => text.trim() === ''
