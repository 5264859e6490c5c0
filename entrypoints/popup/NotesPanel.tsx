import { NotesList, type NotesQuery } from '../../components/notes/NotesList'
import { browser } from '../../lib/bridge/browser'
import type { Note } from '../../lib/knowledge/note'
import { database, isApart, notes } from './store'
import { useLive } from './use-live'
import { noteActions } from './writes'

interface NotesPanelProps {
  query: NotesQuery
  onQuery(query: NotesQuery): void
  readOnly?: string
  onOpen(note: Note): void
}

/** All notes. */
export function NotesPanel({ query, onQuery, readOnly, onOpen }: NotesPanelProps) {
  const { text, kind } = query
  const all = useLive(async () => {
    if (isApart) return { found: [], total: 0, failure: 'apart' }
    const found = await notes.all({ text, kind })
    const total = text || kind ? await countNotes() : found.length
    return { found, total, failure: undefined }
  }, [text, kind])
  return (
    <NotesList
      query={query}
      onQuery={onQuery}
      found={all.value?.found}
      total={all.value?.total ?? 0}
      failure={all.failure ?? all.value?.failure}
      readOnly={all.value?.failure ? undefined : readOnly}
      actions={noteActions}
      onJump={jump}
      onOpen={onOpen}
    />
  )
}

const jump = (url: string) => void browser.tabs.create({ url })

/** Only removed notes have `deleted`, so that its index counts them. */
async function countNotes(): Promise<number> {
  const [stored, removed] = await Promise.all([
    database.notes.count(),
    database.notes.where('deleted').above('').count(),
  ])
  return stored - removed
}
