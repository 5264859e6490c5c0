import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { NoteMention } from '../../../lib/knowledge/note'
import { formatDate } from '../../card/format'
import { IconButton } from '../../ui/IconButton'
import { useI18n } from '../../ui/i18n'
import { fitHeight } from './fit-height'
import type { NoteEditor } from './note-editor'
import { shieldTyping } from './shield'
import { canRetry, stateWords } from './words'

const bin = 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4'

interface NoteFieldProps {
  editor: NoteEditor
  /** The entity's. */
  name: string
  /** The article that the reader is in. */
  here?: string
  /** Why nothing can be written. */
  disabledReason?: string
  focus?: boolean
  onType(text: string): void
}

/** One note, edited in place, with how it stands. */
export function NoteField({ editor, name, here, disabledReason, focus, onType }: NoteFieldProps) {
  const { t } = useI18n()
  const { phase, text, mention, conflict } = editor
  if (phase === 'removed') return <Removed editor={editor} />
  const isWritable = disabledReason === undefined
  return (
    <div class="bg-note" data-unsaved={unsaved(editor)}>
      {mention && !editor.isBlank && <Quote mention={mention} here={here} />}
      {conflict && <Conflict editor={editor} />}
      <TextBox
        text={text}
        label={t('noteOn', name)}
        placeholder={t('notePlaceholder')}
        readOnly={!isWritable}
        focus={focus}
        onType={onType}
        onLeave={() => editor.flush()}
      />
      {!editor.isBlank && (
        <div class="bg-note-foot">
          <State editor={editor} />
          {isWritable && text.trim() !== '' && (
            <IconButton label={t('noteRemove')} path={bin} onClick={() => void editor.remove()} />
          )}
        </div>
      )}
    </div>
  )
}

const unsaved = ({ isUnsaved, failure }: NoteEditor) => (isUnsaved ? (failure ? 'failed' : '') : undefined)

interface TextBoxProps {
  text: string
  label: string
  placeholder: string
  readOnly: boolean
  focus?: boolean
  onType(text: string): void
  onLeave(): void
}

/**
 * The text is the element's own; it is set from outside only when it has become another. To set it while it is typed
 * would end an input method's composition and move the caret.
 */
function TextBox({ text, label, placeholder, readOnly, focus, onType, onLeave }: TextBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const unshield = useRef<(() => void) | undefined>(undefined)
  useLayoutEffect(() => {
    const element = box.current!
    if (element.value !== text) element.value = text
    fitHeight(element)
  }, [text])
  // At once, not after the next paint: what is typed in between would be lost.
  useLayoutEffect(() => {
    if (focus) box.current?.focus()
    return () => unshield.current?.()
  }, [])
  return (
    <textarea
      ref={box}
      class="bg-note-text"
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      readOnly={readOnly}
      spellcheck={true}
      dir="auto"
      onFocus={() => {
        unshield.current?.()
        unshield.current = shieldTyping(box.current!)
      }}
      onBlur={() => {
        unshield.current?.()
        onLeave()
      }}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
      onKeyDown={stopTyping}
      onKeyUp={stopTyping}
      onKeyPress={stopTyping}
    />
  )
}

/** Where no shield stands (the extension's own pages), shortcuts of the surrounding UI do not fire either. */
function stopTyping(event: KeyboardEvent) {
  if (event.isComposing || !['Escape', 'Tab'].includes(event.key)) event.stopPropagation()
}

/** ms that a save may take before there is a word about it: what flickers is not shown. */
const patience = 400

function State({ editor }: { editor: NoteEditor }) {
  const { t, locale } = useI18n()
  const { failure, phase, note } = editor
  const [isSlow, setSlow] = useState(false)
  const told = useRef(false)
  useEffect(() => {
    if (phase === 'saved') told.current = true
    if (phase !== 'saving') return setSlow(false)
    const timer = setTimeout(() => setSlow(true), patience)
    return () => clearTimeout(timer)
  }, [phase])
  const isAsFound = phase === 'idle' && note && !failure
  const words = phase === 'saving' && !isSlow && !failure ? '' : stateWords(editor, t)
  // Told once that their text is saved, people who listen are not told at every pause.
  const live = failure || !told.current ? 'polite' : 'off'
  return (
    <p class="bg-note-state" aria-live={live} data-state={failure ? 'failed' : phase}>
      {isAsFound ? <time dateTime={note.updated}>{formatDate(localDay(note.updated), locale)}</time> : words}
      {canRetry(editor) && (
        <>
          {' '}
          <button type="button" class="bg-ref" onClick={() => editor.retry()}>
            {t('noteRetry')}
          </button>
        </>
      )}
    </p>
  )
}

/** The reader's own day of a point in time. */
function localDay(time: string): string {
  const date = new Date(time)
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}

function Removed({ editor }: { editor: NoteEditor }) {
  const { t } = useI18n()
  const undo = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [])
  return (
    <div class="bg-note-gone">
      <p role="status">{editor.failure ? stateWords(editor, t) : t('noteRemoved')}</p>
      <button type="button" class="bg-ref" ref={undo} onClick={() => void editor.undoRemove()}>
        {t('noteUndo')}
      </button>
    </div>
  )
}

function Conflict({ editor }: { editor: NoteEditor }) {
  const { t } = useI18n()
  const { conflict, note } = editor
  if (!conflict) return null
  const isKept = note?.id !== conflict.id
  const words = conflict.deleted !== undefined ? 'noteConflictRemoved' : isKept ? 'noteConflict' : 'noteConflictEmptied'
  return (
    <div class="bg-note-conflict" role="alert">
      <p>{t(words)}</p>
      <button type="button" class="bg-ref" onClick={() => editor.acknowledge()}>
        {t('noteConflictSeen')}
      </button>
    </div>
  )
}

/** The sentence that the note was begun at, and where it stands. */
function Quote({ mention, here }: { mention: NoteMention; here?: string }) {
  const { locale } = useI18n()
  const { sentence, surface, url, title, day } = mention
  const at = surface ? sentence.indexOf(surface) : -1
  const isHere = url === here || url === location.href
  const source = [title, day && formatDate(day, locale)].filter(Boolean).join(', ')
  return (
    <figure class="bg-note-quote">
      <blockquote dir="auto">
        {at < 0 ? (
          sentence
        ) : (
          <>
            {sentence.slice(0, at)}
            <b>{surface}</b>
            {sentence.slice(at + surface.length)}
          </>
        )}
      </blockquote>
      {source && !isHere && (
        <figcaption dir="auto">
          {/^https?:/i.test(url) ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {source}
            </a>
          ) : (
            source
          )}
        </figcaption>
      )}
    </figure>
  )
}
