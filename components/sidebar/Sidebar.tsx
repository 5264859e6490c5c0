import { useMemo, useRef, useState } from 'preact/hooks'
import type { EntityId, Kind } from '../../lib/knowledge/entity'
import type { Note } from '../../lib/knowledge/note'
import type { NoteActions } from '../notes/note-box/note-editor'
import { countKinds } from '../ui/count-kinds'
import { useI18n } from '../ui/i18n'
import { Filters } from './Filters'
import { moveByArrow } from './move-by-arrow'
import { PageWords } from './PageWords'
import { entitiesOf, type SidebarReport } from './report'
import { SidebarHeader } from './SidebarHeader'
import { sayCounts } from './said-count'
import { TermRow } from './TermRow'

export interface SidebarProps {
  /** Absent: the page has no script of ours, or has not answered yet. */
  report?: SidebarReport
  /** How many terms are drawn; absent: all. */
  most?: number
  /** All notes on the report's terms, and on others if convenient; absent: not loaded yet. */
  notes?: readonly Note[]
  noteActions: NoteActions
  /** Why no note can be written here, as a sentence. */
  notesDisabled?: string
  /** Scrolls to the entity's next mention and opens its card. */
  onGoTo(entity: EntityId): void
  onAnnotateAnyway?(): void
  onCollapse?(): void
  /** Moves the sidebar to the other edge of the window. */
  onMove?(): void
  /** The edge it stands at. */
  side?: 'left' | 'right'
  /** Opens the browser's own side panel. */
  onOpenPanel?(): void
  /** In place of `onOpenPanel`: why a click here cannot, and what can, as a sentence. */
  panelUnavailable?: string
}

/**
 * The article's leaders, weapons and places in the order of their first mentions. Marks in the text are invisible to
 * screen readers: this list of buttons is their equivalent.
 */
export function Sidebar({
  report,
  most,
  notes,
  noteActions,
  notesDisabled,
  onGoTo,
  onAnnotateAnyway,
  ...header
}: SidebarProps) {
  const i18n = useI18n()
  const { t } = i18n
  const [only, setOnly] = useState<Kind>()
  const [expanded, setExpanded] = useState<ReadonlySet<EntityId>>(new Set())
  const list = useRef<HTMLOListElement>(null)
  const terms = report?.state === 'annotated' ? report.terms : []
  const counts = countKinds(terms)
  const kind = counts.some(([one]) => one === only) ? only : undefined
  const noted = useMemo(() => entitiesOf(notes ?? []), [notes])
  const say = useMemo(() => sayCounts(i18n), [i18n.t, i18n.locale])

  function toggle(id: EntityId) {
    const next = new Set(expanded)
    if (!next.delete(id)) next.add(id)
    setExpanded(next)
  }

  return (
    <div class="bg-sidebar">
      <SidebarHeader report={report} {...header} />
      {counts.length > 1 && <Filters counts={counts} only={kind} onOnly={setOnly} />}
      {terms.length === 0 && <PageWords report={report} onAnnotateAnyway={onAnnotateAnyway} />}
      {terms.length > 0 && (
        <ol
          class="bg-terms"
          ref={list}
          aria-label={t('sidebarTerms')}
          onKeyDown={(event) => moveByArrow(event, list.current)}
        >
          {terms
            .filter((term) => !kind || term.kind === kind)
            .slice(0, most)
            .map((term) => (
              <TermRow
                key={term.id}
                term={term}
                said={say(term.count)}
                isNoted={noted.has(term.id)}
                isExpanded={expanded.has(term.id)}
                notes={notes}
                here={report?.url}
                noteActions={noteActions}
                notesDisabled={notesDisabled}
                onGoTo={onGoTo}
                onToggle={toggle}
              />
            ))}
        </ol>
      )}
      {report?.state === 'annotated' && report.detail === 'beginning' && (
        <p class="bg-side-foot">{t('sidebarBeginning')}</p>
      )}
    </div>
  )
}
