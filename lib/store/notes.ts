import type { EntityId, Kind } from '../knowledge/entity'
import { DAYS_TO_UNDO, isEmpty, NOTE_LIMIT, type Note, type NoteDraft, type Saved } from '../knowledge/note'
import type { Database } from './database'
import { fold } from './fold'
import type { Outcome } from './outcome'
import { StoreError } from './store-error'
import { type WriteContext, write } from './write'

export interface NoteQuery {
  /** Words of which each must occur, in any part of a word, in the text, the entity's name or the marked words. */
  text?: string
  kind?: Kind
  limit?: number
}

const DAY = 24 * 60 * 60 * 1000

/**
 * The reader's notes. Reads may be used in a live query; they reject with what `failureOf` understands. Writes never
 * reject. No text is lost: a save that would overwrite what the box has not seen becomes a note of its own, and what
 * is removed or emptied can be restored for 30 days.
 */
export class Notes {
  /** Folded texts of the last search, by note: searching as typed folds each note once. */
  #folded = new Map<string, { revision: number; text: string }>()

  constructor(
    private readonly database: Database,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Notes on any of these entities, the last changed first. */
  forEntities(ids: readonly EntityId[]): Promise<Note[]> {
    const { notes } = this.database
    return this.database.read([notes], async () => {
      const found = await notes.where('entity').anyOf(ids).toArray()
      return found.filter(({ deleted }) => deleted === undefined).sort(lastChangedFirst)
    })
  }

  /** All notes that fit, the last changed first. */
  all({ text = '', kind, limit = Number.POSITIVE_INFINITY }: NoteQuery = {}): Promise<Note[]> {
    const { notes } = this.database
    return this.database.read([notes], async () => {
      // All at once, sorted here: a cursor that walks the index backwards takes a step a note.
      const found = (await notes.toArray())
        .filter(({ deleted, entity }) => deleted === undefined && (!kind || entity.startsWith(`${kind}:`)))
        .sort(lastChangedFirst)
      return this.#search(found, text).slice(0, limit)
    })
  }

  /** Creates or changes a note; one whose text is empty is removed. */
  save(draft: NoteDraft, context: WriteContext): Promise<Outcome<Saved>> {
    return this.#write(context, async () => {
      if (draft.text.length > NOTE_LIMIT) {
        throw new StoreError('too long', `${draft.text.length} of at most ${NOTE_LIMIT} characters`)
      }
      return await this.#save({ ...draft, id: draft.id ?? crypto.randomUUID() })
    })
  }

  /** @returns the removed note, undefined where there is none */
  remove(id: string, context: WriteContext): Promise<Outcome<Note | undefined>> {
    return this.#write(context, async () => {
      const stored = await this.database.notes.get(id)
      if (!stored || stored.deleted !== undefined) return stored
      return await this.#put({ ...stored, deleted: this.now().toISOString(), writer: undefined })
    })
  }

  /** Undoes a removal. @returns the note as it is again, undefined where it was purged meanwhile */
  restore(id: string, context: WriteContext): Promise<Outcome<Note | undefined>> {
    return this.#write(context, async () => {
      const stored = await this.database.notes.get(id)
      if (!stored || stored.deleted === undefined) return stored
      return await this.#put({ ...stored, deleted: undefined })
    })
  }

  /** Removes for good what was removed more than 30 days ago. @returns how many notes */
  purge(context: WriteContext): Promise<Outcome<number>> {
    const last = new Date(this.now().getTime() - DAYS_TO_UNDO * DAY).toISOString()
    return this.#write(context, async () => await this.database.notes.where('deleted').below(last).delete())
  }

  /** To be called within a transaction. */
  async #save(draft: NoteDraft & { id: string }): Promise<Saved> {
    const stored = await this.database.notes.get(draft.id)
    if (!stored) return isEmpty(draft.text) ? {} : { note: await this.#create(draft) }
    if (stored.deleted === undefined && stored.text === draft.text) return { note: stored }
    if (isStale(draft, stored)) return await this.#keepBoth(draft, stored)
    const { writer } = draft
    const now = this.now().toISOString()
    // An emptied note keeps the text it had, for undo.
    if (isEmpty(draft.text)) return { note: await this.#put({ ...stored, writer, deleted: stored.deleted ?? now }) }
    const { name, text } = draft
    return { note: await this.#put({ ...stored, name, writer, text, updated: now, deleted: undefined }) }
  }

  /**
   * Puts the text of a stale draft beside the stored note. Joining the two would change a text under the reader's
   * hands; a second note changes nothing that anyone has seen. One box makes one such note, however often it saves.
   */
  async #keepBoth(draft: NoteDraft & { id: string }, stored: Note): Promise<Saved> {
    const id = draft.writer === undefined ? crypto.randomUUID() : `${stored.id}~${draft.writer}`
    const { entity } = stored
    const saved = await this.#save({ ...draft, id, entity, mention: draft.mention ?? stored.mention })
    return { conflict: stored, ...saved }
  }

  async #create({ id, entity, name, text, mention, writer }: NoteDraft & { id: string }): Promise<Note> {
    const now = this.now().toISOString()
    return await this.#put({ id, entity, name, text, created: now, updated: now, revision: 0, writer, mention })
  }

  /** Stores a note with its revision raised; fields that are undefined are left out, as the index of `deleted` needs. */
  async #put(note: Note): Promise<Note> {
    const whole = { ...note, revision: note.revision + 1 }
    const raised = Object.fromEntries(
      Object.entries(whole).filter(([, value]) => value !== undefined),
    ) as unknown as Note
    await this.database.notes.put(raised)
    return raised
  }

  #write<T>(context: WriteContext, work: () => Promise<T>): Promise<Outcome<T>> {
    const { database } = this
    return write(database, context, [database.notes], work)
  }

  #search(notes: Note[], text: string): Note[] {
    const words = fold(text).split(/\s+/).filter(Boolean)
    if (words.length === 0) return notes
    const before = this.#folded
    this.#folded = new Map()
    return notes.filter((note) => {
      const { id, revision } = note
      const known = before.get(id)
      const folded = known?.revision === revision ? known : { revision, text: fold(searched(note)) }
      this.#folded.set(id, folded)
      return words.every((word) => folded.text.includes(word))
    })
  }
}

/** The box wrote on a revision that is no longer the stored one, and that was not its own. */
const isStale = ({ revision = 0, writer }: NoteDraft, stored: Note) =>
  revision !== stored.revision && (writer === undefined || writer !== stored.writer)

const searched = ({ text, name, mention }: Note) => [text, name, mention?.surface].filter(Boolean).join('\n')

const lastChangedFirst = (one: Note, other: Note) =>
  one.updated === other.updated ? (one.id < other.id ? -1 : 1) : one.updated < other.updated ? 1 : -1
