import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import { isEmpty, type Note } from '../../../lib/knowledge/note'
import { NoteField } from '../note-box/NoteField'
import { deskOf } from '../note-box/note-desk'
import type { NoteActions } from '../note-box/note-editor'

/** How a reader left a note. */
export interface Leaving {
  byKey: boolean
  /** It was emptied or removed, and can be brought back. */
  isGone: boolean
}

interface RowEditorProps {
  /** As stored now. */
  note: Note
  actions: NoteActions
  /** Esc or Ctrl+Enter was pressed, or the focus has gone elsewhere. Not called while the text could not be saved. */
  onDone(note: Note, how: Leaving): void
}

/** The box of a note that is edited in the list: the same as on its card, and the same text where both are open. */
export function RowEditor({ note, actions, onDone }: RowEditorProps) {
  const { entity, name } = note
  const [desk] = useState(() => deskOf(entity, { ...actions, name }))
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const frame = useRef<HTMLDivElement>(null)
  const done = useRef<(byKey: boolean) => void>(() => {})
  desk.actions = { ...actions, name }

  useLayoutEffect(() => {
    const unlisten = desk.listen(() => redraw(undefined))
    desk.hold()
    return () => {
      unlisten()
      desk.release()
    }
  }, [desk])
  useLayoutEffect(() => desk.take([note]), [desk, note])

  const editor = desk.editors.find(({ key }) => key === note.id)
  done.current = (byKey) => {
    if (!editor || editor.failure) return
    editor.flush()
    onDone(note, { byKey, isGone: editor.phase === 'removed' || isEmpty(editor.text) })
  }

  useEffect(() => {
    const element = frame.current!
    const controller = new AbortController()
    const { signal } = controller
    const onKey = (event: KeyboardEvent) => {
      const isEnd = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      if (!isEnd || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      done.current(true)
    }
    // Before the box itself, which keeps its keys from the UI around it.
    element.addEventListener('keydown', onKey, { signal, capture: true })
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => !element.contains(relatedTarget as Node | null) && leave(),
      { signal },
    )
    // A button that was pressed and is gone takes the focus along: whoever gets it next gets it at once.
    const leave = () =>
      setTimeout(() => !signal.aborted && !element.contains(document.activeElement) && done.current(false))
    return () => controller.abort()
  }, [])

  return (
    <div class="bg-notes" ref={frame}>
      {editor && (
        <NoteField editor={editor} name={name} focus onType={(text) => desk.type(editor, text, note.mention)} />
      )}
    </div>
  )
}
