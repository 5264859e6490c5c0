import { vi } from 'vitest'
import type { NoteResult } from '../../../components/notes/note-box/note-editor'
import type { Note, NoteDraft, Saved } from '../../../lib/knowledge/note'

/** Does something and draws what comes of it. */
type Act = (work: () => unknown) => Promise<unknown>

/** Saves as the store does, when it is told to answer. */
export function createSaver(act: Act, note: (over: Partial<Note>) => Note) {
  const drafts: NoteDraft[] = []
  const answers: Array<(result: NoteResult<Saved>) => void> = []
  const save = vi.fn((draft: NoteDraft) => {
    drafts.push(draft)
    return new Promise<NoteResult<Saved>>((resolve) => void answers.push(resolve))
  })
  const answer = (result: NoteResult<Saved>) => act(async () => answers.shift()!(result))
  const stored = (over: Partial<Note> = {}) => {
    const { text, id, mention, writer } = drafts[drafts.length - answers.length]!
    return note({ id, text, mention, writer, revision: 1, ...over })
  }
  return {
    drafts,
    save,
    answer,
    succeed: (over?: Partial<Note>) => answer({ ok: true, value: { note: stored(over) } }),
    fail: (failure: string) => answer({ ok: false, failure, detail: '' }),
  }
}
