import { useLayoutEffect, useReducer, useState } from 'preact/hooks'
import type { EntityId } from '../../lib/knowledge/entity'
import type { Note, NoteMention } from '../../lib/knowledge/note'
import { useI18n } from '../ui/i18n'
import { NoteField } from './note-box/NoteField'
import { deskOf } from './note-box/note-desk'
import type { NoteActions } from './note-box/note-editor'

export interface NoteBoxProps extends NoteActions {
  entity: EntityId
  /** The entity's. */
  name: string
  /** Where the reader is: a note that is begun here keeps it. */
  mention?: NoteMention
  /** The address of the article that the reader is in, as notes keep it; by default the mention's. */
  here?: string
  /** Those on this entity, in any order; others are passed over. Absent: not loaded yet. */
  notes?: readonly Note[]
  /** Why nothing can be written here, as a sentence: notes can be read all the same. */
  disabledReason?: string
}

/**
 * The reader's notes on one entity, saved as typed. Two boxes on one entity in one page show one and the same text. A
 * text that could not be saved is here again when a box for its entity is made anew.
 */
export function NoteBox(props: NoteBoxProps) {
  return <Notes key={props.entity} {...props} />
}

function Notes({
  entity,
  name,
  mention,
  here = mention?.url,
  notes,
  disabledReason,
  save,
  remove,
  restore,
}: NoteBoxProps) {
  const { t } = useI18n()
  const actions = { name, save, remove, restore }
  const [desk] = useState(() => deskOf(entity, actions))
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [adding, setAdding] = useState<string>()
  desk.actions = actions

  useLayoutEffect(() => {
    const unlisten = desk.listen(() => redraw(undefined))
    desk.hold()
    return () => {
      unlisten()
      desk.release()
    }
  }, [desk])
  useLayoutEffect(() => {
    if (notes) desk.take(notes)
  }, [desk, notes])

  const isWritable = disabledReason === undefined
  const { shown } = desk
  const isFirst = shown.length === 0
  const isAdding = isFirst ? notes !== undefined : adding === desk.blank.id
  const editors = isWritable && isAdding ? [desk.blank, ...shown] : shown
  const canAdd = isWritable && !isAdding && shown.every(({ text, phase }) => text.trim() !== '' || phase === 'removed')
  return (
    <section class="bg-notes" aria-label={t('notesOn', name)}>
      <div class="bg-notes-bar">
        <h3 class="bg-label">{t('notesTitle')}</h3>
        {canAdd && !isFirst && (
          <button type="button" class="bg-ref" onClick={() => setAdding(desk.blank.id)}>
            {t('noteAdd')}
          </button>
        )}
      </div>
      {editors.map((editor) => (
        <NoteField
          key={editor.key}
          editor={editor}
          name={name}
          here={here}
          disabledReason={disabledReason}
          focus={editor.id === adding}
          onType={(text) => desk.type(editor, text, mention)}
        />
      ))}
      {!isWritable && <p class="bg-small">{disabledReason}</p>}
    </section>
  )
}
