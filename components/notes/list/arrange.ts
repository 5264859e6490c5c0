import type { Kind } from '../../../lib/knowledge/entity'
import type { Note } from '../../../lib/knowledge/note'

/**
 * The notes in the order to show them. While one of them is edited, nothing moves under the reader's hands: the list
 * keeps the order that it had, and the edited note stays although it may fit the filter no more.
 * @param before as shown last
 * @param found as stored now, in their own order
 * @param editing id of the note that is edited
 */
export function arrange(before: readonly Note[], found: readonly Note[], editing: string | undefined): Note[] {
  if (editing === undefined || !before.some(({ id }) => id === editing)) return [...found]
  const now = new Map(found.map((note) => [note.id, note]))
  const known = new Set(before.map(({ id }) => id))
  const kept = before.flatMap((note) => now.get(note.id) ?? (note.id === editing ? note : []))
  return [...found.filter(({ id }) => !known.has(id)), ...kept]
}

export const kindOf = ({ entity }: Pick<Note, 'entity'>) => entity.slice(0, entity.indexOf(':')) as Kind

/** The note that gets the focus after one was removed: the next, else the one before. */
export function neighbourOf(notes: readonly Note[], id: string): string | undefined {
  const at = notes.findIndex((note) => note.id === id)
  return (notes[at + 1] ?? notes[at - 1])?.id
}
