import { useCallback, useEffect, useState } from 'preact/hooks'
import type { NoteActions } from '../../components/notes/note-box/note-editor'
import { Sidebar } from '../../components/sidebar/Sidebar'
import { useI18n } from '../../components/ui/i18n'
import { ask } from '../../lib/bridge/ask'
import { tellPage } from '../../lib/bridge/listen'
import type { EntityId } from '../../lib/knowledge/entity'
import type { Note } from '../../lib/knowledge/note'
import { type ActiveTab, followActiveTab } from './active-tab'
import { hearChanges } from './hear-changes'

/** The sidebar of whatever article is in this window's active tab. */
export function Panel() {
  const { t } = useI18n()
  const tab = useActiveTab()
  const [notes, refreshNotes] = useNotes(tab)
  useTheme()
  useEffect(() => hearChanges('notes changed', refreshNotes), [refreshNotes])
  if (!tab) return null
  const { tabId, incognito, report } = tab
  return (
    <Sidebar
      // Filters and opened boxes are of one page.
      key={`${tabId} ${report?.url}`}
      report={report}
      notes={notes}
      noteActions={writing(incognito, refreshNotes)}
      notesDisabled={incognito ? t('notesPrivate') : undefined}
      onGoTo={(entity) => void tellPage(tabId, { type: 'go to', entity })}
      onAnnotateAnyway={() => void tellPage(tabId, { type: 'annotate anyway' })}
    />
  )
}

const writing = (incognito: boolean, onDone: () => void): NoteActions => ({
  save: (draft) => ask({ type: 'save note', draft, incognito }).finally(onDone),
  remove: (id) => ask({ type: 'remove note', id, incognito }).finally(onDone),
  restore: (id) => ask({ type: 'restore note', id, incognito }).finally(onDone),
})

function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>()
  useEffect(() => {
    const leave = new AbortController()
    void followActiveTab(setTab, leave.signal)
    return () => leave.abort()
  }, [])
  return tab
}

/**
 * All notes on the page's terms. By message, not from the store: in a private window of Firefox a page of ours has a
 * store of its own.
 */
function useNotes(tab: ActiveTab | undefined): [readonly Note[] | undefined, () => void] {
  const [notes, setNotes] = useState<readonly Note[]>()
  const [round, setRound] = useState(0)
  const listed = (tab?.report?.terms ?? []).map(({ id }) => id).join(' ')
  useEffect(() => {
    if (listed === '') return
    let isStale = false
    void ask({ type: 'notes', entities: listed.split(' ') as EntityId[] }).then((result) => {
      // Notes that cannot be read again now stay as they were.
      if (!isStale) setNotes((before) => (result.ok ? result.value.notes : (before ?? [])))
    })
    return () => {
      isStale = true
    }
  }, [listed, round])
  return [notes, useCallback(() => setRound((count) => count + 1), [])]
}

function useTheme(): void {
  useEffect(() => {
    const apply = async () => {
      const result = await ask({ type: 'settings' })
      if (result.ok) document.documentElement.dataset.theme = result.value.settings.theme
    }
    void apply()
    return hearChanges('settings changed', apply)
  }, [])
}
