import type { EntityId } from '../../../lib/knowledge/entity'
import {
  isEmpty,
  NOTE_LIMIT,
  type Note,
  type NoteDraft,
  type NoteMention,
  type Saved,
} from '../../../lib/knowledge/note'

/** What writes notes; failures are words of the bridge (`full`, `blocked`, `newer`, `private`, …). */
export interface NoteActions {
  save(draft: NoteDraft): Promise<NoteResult<Saved>>
  remove(id: string): Promise<NoteResult<unknown>>
  restore(id: string): Promise<NoteResult<unknown>>
}
export type NoteResult<T> = { ok: true; value: T } | { ok: false; failure: string; detail: string }

export type NotePhase =
  /** As it was found. */
  | 'idle'
  /** Typed, not sent yet. */
  | 'waiting'
  | 'saving'
  /** On disk, as it stands in the box. */
  | 'saved'
  | 'failed'
  /** Removed by the reader, to be undone. */
  | 'removed'

/** ms after the last key until a text is saved. */
const pause = 300
/** Who types without a pause is saved this often all the same. */
const longest = 2000

/**
 * One note while its box is open. Saves as typed; several saves may be under way at once, since of one writer the store
 * lets the later win. A text that could not be saved stays, and is not taken for saved.
 */
export class NoteEditor {
  /** Chosen here, so that the second save of a new note finds the first. */
  id: string
  /** Stays the same where the id does not. */
  readonly key: string
  text: string
  phase: NotePhase = 'idle'
  /** What could not be done and why; kept until it is. */
  failure: { doing: 'save' | 'remove'; why: string } | undefined
  /** The other window's note, while the reader has not been told yet. */
  conflict: Note | undefined
  /** Whether it was ever in the list of what is stored; one that was and is no more was removed elsewhere. */
  listed = false
  readonly created: string
  readonly entity: EntityId
  mention: NoteMention | undefined
  readonly #writer = newId()
  readonly #actions: () => NoteActions & { name: string }
  readonly #changed: () => void
  #note: Note | undefined
  #touched = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #unsavedSince: number | undefined
  #sent = 0
  #sending: Promise<unknown> | undefined

  constructor(
    entity: EntityId,
    note: Note | undefined,
    actions: () => NoteActions & { name: string },
    changed: () => void,
  ) {
    this.id = note?.id ?? newId()
    this.key = this.id
    this.text = note?.text ?? ''
    this.created = note?.created ?? new Date().toISOString()
    this.entity = entity
    this.mention = note?.mention
    this.#note = note
    this.#actions = actions
    this.#changed = changed
  }

  /** The note as it was last heard to be stored. */
  get note(): Note | undefined {
    return this.#note
  }

  /** Whether this box wrote it, be it under another id than the box knows yet. */
  wrote(note: Note): boolean {
    return note.writer === this.#writer
  }

  /** A new note in which nothing was ever written. */
  get isBlank(): boolean {
    return !this.#note && !this.#touched
  }

  get isUnsaved(): boolean {
    return this.phase !== 'removed' && this.text !== this.#stored && !(isEmpty(this.text) && isEmpty(this.#stored))
  }

  get #stored(): string {
    return this.#note && this.#note.deleted === undefined ? this.#note.text : ''
  }

  type(text: string): void {
    if (text === this.text) return
    this.text = text
    this.#touched = true
    this.phase = 'waiting'
    this.#unsavedSince ??= Date.now()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => this.flush(),
      Math.min(pause, Math.max(0, this.#unsavedSince + longest - Date.now())),
    )
    this.#changed()
  }

  /** Saves at once what is not saved. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = this.#unsavedSince = undefined
    if (this.isUnsaved) void this.#send()
    // Typed and taken back before it was sent.
    else if (this.phase === 'waiting' && !this.#sending) this.#set('idle')
    else if (this.phase === 'waiting') void this.#send()
  }

  /** The note as it is stored now: written by this box, or in another window. */
  adopt(note: Note): void {
    this.listed = true
    if (this.#note && note.revision <= this.#note.revision) return
    const isOwn = this.wrote(note)
    // What the reader is writing here stays; the next save finds the other text and keeps both.
    if (!isOwn && this.isUnsaved) return
    this.#note = note
    if (isOwn || this.phase === 'removed') return
    this.text = note.text
    this.#set('idle')
  }

  /** Removes the note, or forgets a text that was never stored. The text stays here, for undo. */
  async remove(): Promise<void> {
    // Undo gives back what was last written, even after the box is gone.
    if (!this.failure) this.flush()
    clearTimeout(this.#timer)
    this.#timer = this.#unsavedSince = undefined
    this.#sent++
    this.failure = undefined
    this.#set('removed')
    // An answer may give the note another id.
    await this.#sending
    if (!this.#note) return
    const result = await attempt(() => this.#actions().remove(this.id))
    if (!result.ok) return this.#fail('remove', result.failure)
    // Removing and restoring raise the revision by one each. Whoever else changes the note in between raises it more.
    this.#note = { ...this.#note, revision: this.#note.revision + 1, writer: undefined }
  }

  retry(): void {
    if (this.failure?.doing === 'remove') void this.remove()
    else this.flush()
  }

  async undoRemove(): Promise<void> {
    if (this.#note) {
      const result = await attempt(() => this.#actions().restore(this.id))
      if (!result.ok) {
        this.failure = { doing: 'save', why: result.failure }
        return this.#changed()
      }
      this.#note = { ...this.#note, revision: this.#note.revision + 1, deleted: undefined }
    }
    this.failure = undefined
    this.phase = 'saved'
    if (this.isUnsaved) void this.#send()
    else this.#changed()
  }

  /** The reader has seen what was said about the other window. */
  acknowledge(): void {
    this.conflict = undefined
    this.#changed()
  }

  async #send(): Promise<void> {
    const number = ++this.#sent
    const { text } = this
    if (text.length > NOTE_LIMIT) return this.#fail('save', 'too long')
    const { name, save } = this.#actions()
    const draft: NoteDraft = {
      id: this.id,
      entity: this.entity,
      name,
      text,
      mention: this.mention,
      revision: this.#note?.revision ?? 0,
      writer: this.#writer,
    }
    this.#set('saving')
    const saving = attempt(() => save(draft))
    this.#sending = saving
    const result = await saving
    if (this.#sending === saving) this.#sending = undefined
    if (result.ok) this.#keep(result.value)
    // An earlier save that is answered late says nothing about the text as it is now.
    if (number !== this.#sent) return this.#changed()
    if (!result.ok) return this.#fail('save', result.failure)
    this.failure = undefined
    this.#set(this.text === text ? 'saved' : 'waiting')
  }

  #keep({ note, conflict }: Saved): void {
    if (conflict) this.conflict = conflict
    if (note) {
      const isOther = note.id !== this.id
      this.id = note.id
      if (isOther || !this.#note || note.revision > this.#note.revision) this.#note = note
    } else if (conflict) {
      // Emptied here, changed there: there was nothing to keep beside it.
      this.#note = conflict
      if (isEmpty(this.text) && conflict.deleted === undefined) this.text = conflict.text
    } else this.#note = undefined
  }

  #fail(doing: 'save' | 'remove', why: string): void {
    this.failure = { doing, why }
    this.#set('failed')
  }

  #set(phase: NotePhase): void {
    this.phase = phase
    this.#changed()
  }
}

async function attempt<T>(work: () => Promise<NoteResult<T>>): Promise<NoteResult<T>> {
  try {
    return await work()
  } catch (error) {
    return { ok: false, failure: 'unexpected', detail: String(error) }
  }
}

/** Not `crypto.randomUUID`: pages without https have none. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
