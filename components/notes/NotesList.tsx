import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Kind } from '../../lib/knowledge/entity'
import type { Note } from '../../lib/knowledge/note'
import { failureWords } from '../popup/failure-words'
import { plural } from '../popup/plural'
import { useI18n } from '../ui/i18n'
import { arrange, neighbourOf } from './list/arrange'
import { Filters } from './list/Filters'
import { NoteRow } from './list/NoteRow'
import type { Leaving } from './list/RowEditor'
import { UndoBar } from './list/UndoBar'
import { isUndo, type Removed, withoutRemoved, withRemoved } from './list/undo'
import { useGrowing } from './list/use-growing'
import { focusRow, useRowKeys } from './list/use-row-keys'
import type { NoteActions } from './note-box/note-editor'

export interface NotesQuery {
  text: string
  kind?: Kind
}

export interface NotesListProps {
  query: NotesQuery
  onQuery(query: NotesQuery): void
  /** Those that fit the query, the last changed first; absent: not read yet. */
  found?: readonly Note[]
  /** How many there are in all. */
  total: number
  /** Why they could not be read. */
  failure?: string
  /** Why none can be written: private windows. */
  readOnly?: string
  /** Always the same object. */
  actions: NoteActions
  onJump(url: string): void
  onOpen(note: Note): void
}

/** All notes of the reader: searched as typed, edited in place, removed and brought back. */
export function NotesList({ query, onQuery, found, total, failure, readOnly, actions, ...props }: NotesListProps) {
  const i18n = useI18n()
  const { t } = i18n
  const list = useRef<HTMLUListElement>(null)
  const [editing, setEditing] = useState<string>()
  const [current, setCurrent] = useState<string>()
  const [removed, setRemoved] = useState<Removed>([])
  const [trouble, setTrouble] = useState<string>()
  const before = useRef<readonly Note[]>([])
  const notes = useMemo(() => arrange(before.current, found ?? [], editing), [found, editing])
  before.current = notes
  const { shown, end, showAll } = useGrowing(notes, `${query.kind} ${query.text}`)
  const stop = notes.some(({ id }) => id === current) ? current : notes[0]?.id
  const { jump, open } = useStable(props)
  // The row to give the focus to once a box has gone or the row is there.
  const focusNext = useRef<string>(undefined)

  const remove = useCallback(
    async (note: Note) => {
      const next = neighbourOf(before.current, note.id)
      const result = await actions.remove(note.id)
      if (!result.ok) return setTrouble(result.failure)
      setTrouble(undefined)
      setRemoved((removed) => withRemoved(removed, note))
      if (next) focusRow(list.current, next)
    },
    [actions],
  )

  const restore = useCallback(
    async (id: string) => {
      const result = await actions.restore(id)
      if (!result.ok) return setTrouble(result.failure)
      setTrouble(undefined)
      setRemoved((removed) => withoutRemoved(removed, id))
    },
    [actions],
  )

  const edit = useCallback((id: string) => {
    setCurrent(id)
    setEditing(id)
  }, [])

  const done = useCallback((note: Note, { byKey, isGone }: Leaving) => {
    if (byKey) focusNext.current = isGone ? neighbourOf(before.current, note.id) : note.id
    setEditing((editing) => (editing === note.id ? undefined : editing))
    if (isGone) setRemoved((removed) => withRemoved(removed, note))
  }, [])

  useLayoutEffect(() => {
    const next = focusNext.current
    focusNext.current = undefined
    if (next && editing === undefined) focusRow(list.current, next)
  }, [editing, shown.length])

  useRowKeys(list, {
    onMove: (id) => {
      setCurrent(id)
      focusRow(list.current, id)
    },
    onEnd: () => {
      const last = notes.at(-1)
      if (!last) return
      setCurrent(last.id)
      if (shown.length === notes.length) return focusRow(list.current, last.id)
      focusNext.current = last.id
      showAll()
    },
    onRemove: (id) => {
      const note = notes.find((note) => note.id === id)
      if (note && !readOnly) remove(note)
    },
  })

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const [last] = removed
      if (!last || !isUndo(event)) return
      event.preventDefault()
      restore(last.id)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [removed, restore])

  return (
    <section class="bg-all-notes" aria-label={t('notesAll')}>
      {total > 0 && <Filters query={query} onQuery={onQuery} />}
      {readOnly && <p class="bg-message">{failureWords(readOnly, t)}</p>}
      {(failure ?? trouble) && (
        <p class="bg-message" role="alert">
          {failureWords(failure ?? trouble ?? '', t)}
        </p>
      )}
      <UndoBar removed={removed} onRestore={restore} onForget={() => setRemoved([])} />
      {found && total > 0 && (
        <p class="bg-quiet bg-note-count" role="status">
          {notes.length === total
            ? plural(i18n, 'notesCount', total)
            : plural(i18n, 'notesFound', notes.length, String(total))}
        </p>
      )}
      <ul class="bg-note-list" ref={list}>
        {shown.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            editing={note.id === editing}
            current={note.id === stop}
            readOnly={readOnly !== undefined}
            actions={actions}
            onEdit={edit}
            onRemove={remove}
            onDone={done}
            onJump={jump}
            onOpen={open}
          />
        ))}
      </ul>
      <div ref={end} />
      {found && total === 0 && !failure && <Empty />}
      {found && total > 0 && notes.length === 0 && (
        <div class="bg-nothing">
          <p>{t('notesNoneFit')}</p>
          <button type="button" class="bg-button" onClick={() => onQuery({ text: '' })}>
            {t('notesShowAll')}
          </button>
        </div>
      )}
    </section>
  )
}

/** Functions that stay the same, so that of a thousand rows none is drawn anew for them. */
function useStable(props: Pick<NotesListProps, 'onJump' | 'onOpen'>) {
  const latest = useRef(props)
  latest.current = props
  return useMemo(
    () => ({
      jump: (url: string) => latest.current.onJump(url),
      open: (note: Note) => latest.current.onOpen(note),
    }),
    [],
  )
}

function Empty() {
  const { t } = useI18n()
  return (
    <div class="bg-nothing">
      <svg viewBox="0 0 64 48" width="96" height="72" aria-hidden="true" focusable="false">
        <path class="bg-nothing-paper" d="M10 4h32l10 10v30H10z" />
        <path class="bg-nothing-line" d="M17 15h19M17 22h28M17 29h12M17 36h28" />
        <path class="bg-nothing-mark" d="M31 31.5h14" />
      </svg>
      <h2>{t('notesEmpty')}</h2>
      <p>{t('notesEmptyHow')}</p>
      <p class="bg-quiet">{t('notesEmptyWhere')}</p>
    </div>
  )
}
