import { Component } from 'preact'
import type { EntityId } from '../../lib/knowledge/entity'
import type { Note } from '../../lib/knowledge/note'
import { NoteBox } from '../notes/NoteBox'
import type { NoteActions } from '../notes/note-box/note-editor'
import { useI18n } from '../ui/i18n'
import { KindIcon } from '../ui/KindIcon'
import type { SidebarTerm } from './report'
import type { SaidCount } from './said-count'

interface TermRowProps {
  term: SidebarTerm
  said: SaidCount
  /** There is a note on it. */
  isNoted: boolean
  isExpanded: boolean
  notes?: readonly Note[]
  /** The article's address. */
  here?: string
  noteActions: NoteActions
  notesDisabled?: string
  onGoTo(entity: EntityId): void
  onToggle(entity: EntityId): void
}

/** A term of the list. Of 200, one that stays as it was costs nothing when another changes. */
export class TermRow extends Component<TermRowProps> {
  override shouldComponentUpdate(next: TermRowProps): boolean {
    const { term, isNoted, isExpanded, notes, notesDisabled } = this.props
    return (
      term !== next.term ||
      isNoted !== next.isNoted ||
      isExpanded !== next.isExpanded ||
      notesDisabled !== next.notesDisabled ||
      (isExpanded && notes !== next.notes)
    )
  }

  render() {
    // Functions are looked up when they are called: a row is not drawn again for a new one.
    const { onGoTo, onToggle, ...shown } = this.props
    return (
      <Row
        {...shown}
        onGoTo={() => this.props.onGoTo(shown.term.id)}
        onToggle={() => this.props.onToggle(shown.term.id)}
      />
    )
  }
}

interface RowProps extends Omit<TermRowProps, 'onGoTo' | 'onToggle'> {
  onGoTo(): void
  onToggle(): void
}

function Row({ term, said, isNoted, isExpanded, notes, here, noteActions, notesDisabled, onGoTo, onToggle }: RowProps) {
  const { t, locale } = useI18n()
  const { id, kind, name, headline } = term
  const domId = `bg-term-${id.replace(':', '-')}`
  return (
    <li class="bg-term" data-kind={kind} data-expanded={isExpanded || undefined}>
      <div class="bg-term-line">
        <div class="bg-term-main">
          <KindIcon kind={kind} />
          <div class="bg-term-words">
            {/* Its name begins with all the text that it shows, for those who speak to their browser. */}
            <button
              type="button"
              class="bg-term-go"
              aria-label={t(isNoted ? 'sidebarTermNoted' : 'sidebarTerm', [
                name,
                t(`kind_${kind}`).toLocaleLowerCase(locale),
                said.mentions,
              ])}
              aria-describedby={headline ? `${domId}-headline` : undefined}
              onClick={onGoTo}
            >
              {name}
            </button>
            {headline && (
              <span class="bg-term-headline" id={`${domId}-headline`} lang="en">
                {headline}
              </span>
            )}
          </div>
          <span class="bg-term-count" aria-hidden="true">
            {said.figure}
          </span>
        </div>
        <button
          type="button"
          class="bg-term-notes"
          aria-expanded={isExpanded}
          aria-controls={isExpanded ? `${domId}-notes` : undefined}
          aria-label={t('notesOn', name)}
          title={t(isNoted ? 'sidebarNoted' : 'sidebarNote')}
          onClick={onToggle}
        >
          <NoteIcon isNoted={isNoted} />
        </button>
      </div>
      {isExpanded && (
        <div class="bg-term-box" id={`${domId}-notes`}>
          <NoteBox entity={id} name={name} here={here} notes={notes} disabledReason={notesDisabled} {...noteActions} />
        </div>
      )}
    </li>
  )
}

/** A sheet of paper; with a dot where something is written on it. */
function NoteIcon({ isNoted }: { isNoted: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={isNoted ? 'M9.5 2.5h-6v11h9v-6M6 8h4M6 10.7h4' : 'M3.5 2.5h9v11h-9zM6 5.5h4M6 8h4M6 10.5h2.5'}
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      {isNoted && <circle class="bg-note-dot" cx="12.6" cy="3.4" r="2.6" />}
    </svg>
  )
}
