import { memo } from 'preact/compat'
import type { Note } from '../../../lib/knowledge/note'
import { formatDate } from '../../card/format'
import { useI18n } from '../../ui/i18n'
import { KindIcon } from '../../ui/KindIcon'
import type { NoteActions } from '../note-box/note-editor'
import { kindOf } from './arrange'
import { type Leaving, RowEditor } from './RowEditor'

const bin = 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4'
const outward = 'M9 2.5h4.5V7M13.5 2.5L7.5 8.5M11.5 9.5v4h-9v-9h4'

export interface NoteRowProps {
  note: Note
  editing: boolean
  /** The one row that the tabulator stops at; arrow keys lead to the others. */
  current: boolean
  /** Nothing can be written: the notes can be read all the same. */
  readOnly: boolean
  actions: NoteActions
  onEdit(id: string): void
  onDone(note: Note, how: Leaving): void
  onRemove(note: Note): void
  onJump(url: string): void
  /** Opens the card of what the note is about. */
  onOpen(note: Note): void
}

/** One note: what it is about, its text, which becomes a box when it is pressed, and where and when it was written. */
export const NoteRow = memo((props: NoteRowProps) => {
  const { note, editing, current, onOpen } = props
  return (
    <li class="bg-row" data-id={note.id} data-kind={kindOf(note)}>
      <h2 class="bg-row-head">
        <KindIcon kind={kindOf(note)} />
        <button type="button" class="bg-row-name" tabIndex={current ? 0 : -1} onClick={() => onOpen(note)}>
          {note.name}
        </button>
      </h2>
      {editing ? (
        <RowEditor note={note} actions={props.actions} onDone={props.onDone} />
      ) : (
        <>
          <Text {...props} />
          {note.mention?.sentence && (
            <p class="bg-row-sentence" dir="auto">
              {note.mention.sentence}
            </p>
          )}
          <Foot {...props} />
        </>
      )}
    </li>
  )
})

function Text({ note, current, readOnly, onEdit }: NoteRowProps) {
  const { t } = useI18n()
  if (readOnly) {
    return (
      <p class="bg-row-text" dir="auto">
        {note.text}
      </p>
    )
  }
  return (
    <button
      type="button"
      class="bg-row-text"
      dir="auto"
      title={t('noteEdit')}
      tabIndex={current ? 0 : -1}
      onClick={() => onEdit(note.id)}
    >
      <span>{note.text}</span>
    </button>
  )
}

function Foot({ note, current, readOnly, onJump, onRemove }: NoteRowProps) {
  const { t, locale } = useI18n()
  const { mention, updated } = note
  const tabIndex = current ? 0 : -1
  return (
    <div class="bg-row-foot">
      {isWeb(mention?.url) && (
        <button
          type="button"
          class="bg-row-where"
          title={`${t('noteJump')}\n${mention?.url}`}
          tabIndex={tabIndex}
          onClick={() => onJump(mention?.url ?? '')}
        >
          <Drawing path={outward} />
          <span>{[mention?.title, hostName(mention?.url)].filter(Boolean).join(' · ')}</span>
        </button>
      )}
      <time dateTime={updated}>{formatDate(updated, locale)}</time>
      {!readOnly && (
        <button
          type="button"
          class="bg-icon-button bg-row-remove"
          aria-label={t('noteRemove')}
          title={t('noteRemove')}
          tabIndex={tabIndex}
          onClick={() => onRemove(note)}
        >
          <Drawing path={bin} />
        </button>
      )}
    </div>
  )
}

function Drawing({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

const isWeb = (url = '') => /^https?:/i.test(url)
const hostName = (url = '') => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '')
