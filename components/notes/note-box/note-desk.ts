import type { EntityId } from '../../../lib/knowledge/entity'
import type { Note, NoteMention } from '../../../lib/knowledge/note'
import { type NoteActions, NoteEditor } from './note-editor'

type Actions = NoteActions & { name: string }

/**
 * The notes of one entity that are open on this page. Card and sidebar show the same desk, so that a text is the same
 * in both at each moment. It outlives its boxes for as long as it has text that is not on disk: a card that is closed
 * and opened again shows what could not be saved.
 */
export class NoteDesk {
  readonly entity: EntityId
  editors: NoteEditor[] = []
  #actions: Actions
  #holders = 0
  readonly #listeners = new Set<() => void>()

  constructor(entity: EntityId, actions: Actions) {
    this.entity = entity
    this.#actions = actions
  }

  /** The newest first; by when they were begun, so that none moves while it is written. */
  get shown(): NoteEditor[] {
    return this.editors.filter(({ isBlank }) => !isBlank)
  }

  /** The empty box for a new note: one an entity. */
  get blank(): NoteEditor {
    const blank = this.editors.find(({ isBlank }) => isBlank)
    if (blank) return blank
    const made = this.#open()
    this.editors.unshift(made)
    return made
  }

  get isUnsaved(): boolean {
    return this.editors.some((editor) => editor.isUnsaved)
  }

  get hasFailed(): boolean {
    return this.editors.some((editor) => editor.isUnsaved && editor.failure !== undefined)
  }

  set actions(actions: Actions) {
    this.#actions = actions
  }

  /** What is stored now, as far as the surrounding UI has heard. */
  take(notes: readonly Note[]): void {
    const stored = new Map(notes.filter(({ entity }) => entity === this.entity).map((note) => [note.id, note]))
    for (const editor of this.editors) {
      const note = stored.get(editor.id)
      if (note) editor.adopt(note)
      stored.delete(editor.id)
    }
    const isGone = ({ id, listed, isUnsaved, phase }: NoteEditor) =>
      listed && !isUnsaved && phase !== 'removed' && phase !== 'saving' && !notes.some((note) => note.id === id)
    this.editors = this.editors.filter((editor) => !isGone(editor) || editor.text.trim() === '')
    for (const note of stored.values()) {
      // A text kept beside another window's may be heard of here before the save that made it is answered.
      if (this.editors.some((editor) => editor.wrote(note))) continue
      const editor = this.#open(note)
      editor.listed = true
      this.editors.push(editor)
    }
    this.#sort()
    this.#changed()
  }

  type(editor: NoteEditor, text: string, mention: NoteMention | undefined): void {
    if (editor.isBlank) editor.mention = mention
    editor.type(text)
  }

  flush(): void {
    for (const editor of this.editors) editor.flush()
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  hold(): void {
    this.#holders++
    this.#settle()
  }

  release(): void {
    this.#holders--
    if (this.#holders === 0) this.flush()
    this.#settle()
  }

  #changed(): void {
    this.#settle()
    for (const editor of this.editors) if (editor.conflict) this.#showOther(editor.conflict)
    for (const listener of this.#listeners) listener()
  }

  /** The other window's text stands beside one's own at once, not when the notes are read again. */
  #showOther(other: Note): void {
    if (other.deleted !== undefined || this.editors.some(({ id }) => id === other.id)) return
    this.editors.push(this.#open(other))
    this.#sort()
  }

  #sort(): void {
    this.editors.sort((one, two) => (one.created < two.created ? 1 : one.created > two.created ? -1 : 0))
  }

  #open(note?: Note): NoteEditor {
    return new NoteEditor(
      this.entity,
      note,
      () => this.#actions,
      () => this.#changed(),
    )
  }

  #settle(): void {
    if (this.#holders > 0 || this.isUnsaved) desks.set(this.entity, this)
    else desks.delete(this.entity)
    guardPage()
  }
}

const desks = new Map<EntityId, NoteDesk>()

/** The desk of an entity on this page. */
export function deskOf(entity: EntityId, actions: Actions): NoteDesk {
  const desk = desks.get(entity) ?? new NoteDesk(entity, actions)
  desks.set(entity, desk)
  return desk
}

let guard: AbortController | undefined

/** While notes are open: what was just typed is saved when the page goes, and what cannot be saved asks the reader. */
function guardPage(): void {
  if (desks.size === 0) {
    guard?.abort()
    guard = undefined
  } else if (!guard) {
    guard = new AbortController()
    const { signal } = guard
    const flush = () => {
      for (const desk of desks.values()) desk.flush()
    }
    window.addEventListener('pagehide', flush, { signal })
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush(), { signal })
    window.addEventListener(
      'beforeunload',
      (event) => {
        if ([...desks.values()].some(({ hasFailed }) => hasFailed)) event.preventDefault()
      },
      { signal },
    )
  }
}
