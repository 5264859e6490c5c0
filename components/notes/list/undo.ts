import type { Note } from '../../../lib/knowledge/note'

/** Notes removed in this window, the last one first; each can be brought back. */
export type Removed = ReadonlyArray<Pick<Note, 'id' | 'name'>>

export const withRemoved = (removed: Removed, { id, name }: Pick<Note, 'id' | 'name'>): Removed => [
  { id, name },
  ...removed.filter((note) => note.id !== id),
]

export const withoutRemoved = (removed: Removed, id: string): Removed => removed.filter((note) => note.id !== id)

/** Whether keys pressed mean undo: Ctrl+Z or ⌘Z, outside of text, where the browser's own undo holds. */
export function isUndo(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'target'>): boolean {
  const { key, ctrlKey, metaKey, shiftKey, target } = event
  if (key.toLowerCase() !== 'z' || shiftKey || !(ctrlKey || metaKey)) return false
  return !/^(INPUT|TEXTAREA)$/.test((target as Element | null)?.tagName ?? '')
}
