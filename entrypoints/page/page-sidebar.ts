import { createSidebarUi, type SidebarUi } from '../../components/sidebar/dock'
import type { Article } from '../../lib/article/article'
import { ask } from '../../lib/bridge/ask'
import { getUILanguage, isPrivate, getMessage as t } from '../../lib/bridge/in-page'
import type { Answer } from '../../lib/bridge/messages'
import { hostOf } from '../../lib/bridge/site'
import { boundsOf } from '../../lib/highlight/locate'
import { untilNextSlice } from '../../lib/highlight/slice'
import type { EntityId } from '../../lib/knowledge/entity'
import type { Host } from './host'
import type { PageNotes } from './page-notes'

interface Surroundings {
  host: Host
  /** As it stands now: live pages change. */
  article(): Article
  notes: PageNotes
  site: Answer<'settings'>['site']
  onGoTo(entity: EntityId): void
  onAnnotateAnyway(): void
}

/** How many blocks of a text are measured at most: each costs as much as a term does in the sidebar. */
const MEASURED = 100

function sampleOf<T>(blocks: readonly T[]): readonly T[] {
  const step = Math.ceil(blocks.length / MEASURED)
  return blocks.filter((_, at) => at % step === 0)
}

/** The sidebar of this page, with its state remembered per site and its notes those of the page. */
export function createPageSidebar({ host, article, notes, site, onGoTo, onAnnotateAnyway }: Surroundings): SidebarUi {
  return createSidebarUi({
    root: host.root,
    t,
    locale: getUILanguage(),
    place: site.sidebar,
    textRects: () => sampleOf(article().blocks).flatMap(({ spans }) => boundsOf(spans) ?? []),
    onPlaced: (sidebar) => void ask({ type: 'place sidebar', host: hostOf(location.href) ?? location.host, sidebar }),
    onGoTo,
    onAnnotateAnyway,
    // Firefox opens its sidebar only for a click in the popup, or a key.
    ...(import.meta.env.FIREFOX
      ? { panelUnavailable: t('sidebarPanelFirefox') }
      : { onOpenPanel: () => void ask({ type: 'open panel' }) }),
    // Where the store cannot be read, what was known of it; a note that is begun will say why it is not saved.
    loadNotes: (entities) => notes.load(entities).catch(() => entities.flatMap((id) => notes.of(id) ?? [])),
    noteActions: notes,
    rest: untilNextSlice,
    notesDisabled: isPrivate() ? t('notesPrivate') : undefined,
  })
}
