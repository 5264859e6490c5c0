import type { Article } from '../../lib/article/article'
import { dayOf } from '../../lib/article/day'
import { ask } from '../../lib/bridge/ask'
import type { EntityId } from '../../lib/knowledge/entity'
import type { Note, NoteDraft, NoteMention } from '../../lib/knowledge/note'
import { sentenceAround } from './sentence'
import type { TermMark } from './term-mark'

/** The reader's notes on what this page mentions, as the background last told; asked for again when they change. */
export class PageNotes {
  readonly #article: Article
  readonly #notes = new Map<EntityId, readonly Note[]>()
  readonly #listeners = new Set<() => void>()

  constructor(article: Article) {
    this.#article = article
  }

  /** Of this article: notes begun here need not point to it. */
  get address(): string {
    return this.#article.url || location.href
  }

  /** Notes on an entity; undefined until they are there. */
  of(entity: EntityId): readonly Note[] | undefined {
    return this.#notes.get(entity)
  }

  /** @returns a function that stops it */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @throws where the store cannot be read: what was known before is still shown then */
  async load(entities: readonly EntityId[]): Promise<readonly Note[]> {
    if (entities.length === 0) return []
    const result = await ask({ type: 'notes', entities: [...entities] })
    if (!result.ok) throw new Error(result.detail)
    const { notes } = result.value
    const isOn = (id: EntityId) => (note: Note) => note.entity === id
    for (const id of entities) this.#notes.set(id, notes.filter(isOn(id)))
    for (const listener of this.#listeners) listener()
    return notes
  }

  /** Notes on these entities were changed somewhere: those that this page shows are read again. */
  async changed(entities: readonly EntityId[]): Promise<void> {
    await this.load(entities.filter((id) => this.#notes.has(id))).catch(() => {})
  }

  readonly save = (draft: NoteDraft) => ask({ type: 'save note', draft })
  readonly remove = (id: string) => ask({ type: 'remove note', id })
  readonly restore = (id: string) => ask({ type: 'restore note', id })

  /** Where a note that is begun at a mark belongs: its sentence, and the article's address, title and date. */
  mentionOf({ block, mention }: TermMark): NoteMention {
    const { start, end } = mention
    const { title } = this.#article
    return {
      sentence: sentenceAround(block.text, start, end),
      url: this.address,
      title,
      day: dayOf(this.#article)?.slice(0, 10),
      surface: block.text.slice(start, end),
    }
  }
}
