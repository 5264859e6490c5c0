import { useEffect, useReducer, useState } from 'preact/hooks'
import { NoteBox } from '../../components/notes/NoteBox'
import { getMessage, isPrivate } from '../../lib/bridge/in-page'
import type { ShortCard } from '../../lib/knowledge/entity'
import type { PageNotes } from './page-notes'
import type { TermMark } from './term-mark'

interface NoteSlotProps {
  short: ShortCard
  notes: PageNotes
  /** The mention whose card this is; absent on cards that links have opened. */
  mark?: TermMark
}

/** The notes at the end of a card, as they are now in every window. */
export function NoteSlot({ short: { id, name }, notes, mark }: NoteSlotProps) {
  const [isUnread, setUnread] = useState(false)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    // A store that cannot be read will say why when something is to be saved: the box has to be there for that.
    notes.load([id]).catch(() => setUnread(true))
    return notes.listen(() => redraw(undefined))
  }, [id, notes])
  return (
    <NoteBox
      entity={id}
      name={name}
      mention={mark && notes.mentionOf(mark)}
      here={notes.address}
      notes={notes.of(id) ?? (isUnread ? [] : undefined)}
      disabledReason={isPrivate() ? getMessage('notesPrivate') : undefined}
      save={notes.save}
      remove={notes.remove}
      restore={notes.restore}
    />
  )
}
