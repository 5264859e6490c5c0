import { useEffect, useState } from 'preact/hooks'
import { kindOf } from '../../components/notes/list/arrange'
import type { NotesQuery } from '../../components/notes/NotesList'
import { Popup, type PopupTab } from '../../components/popup/Popup'
import { browser } from '../../lib/bridge/browser'
import type { ShortCard } from '../../lib/knowledge/entity'
import type { Note } from '../../lib/knowledge/note'
import { showTheme } from './begin'
import { CardPanel } from './CardPanel'
import { NotesPanel } from './NotesPanel'
import { PagePanel } from './PagePanel'
import { SearchPanel } from './SearchPanel'
import { readChosen } from './store'
import { useCard } from './use-card'
import { useLive } from './use-live'
import { useTab } from './use-tab'
import { isPrivate } from './writes'

export interface AppProps {
  isFullPage: boolean
  /** The tab that it is about, where it is a page of its own. */
  tabId?: number
  first: PopupTab
}

/** The popup: this page, search over all that is known, all notes. */
export function App({ isFullPage, tabId, first }: AppProps) {
  const tabs: PopupTab[] = isFullPage && tabId === undefined ? ['search', 'notes'] : ['page', 'search', 'notes']
  const [selected, setSelected] = useState<PopupTab>(tabs.includes(first) ? first : 'search')
  const [wanted, setWanted] = useState('')
  const [query, setQuery] = useState<NotesQuery>({ text: '' })
  const [readOnly, setReadOnly] = useState<string>()
  const [tab, look] = useTab(tabId)
  const card = useCard()
  const [cardTab, setCardTab] = useState<PopupTab>('search')
  const { value: chosen } = useLive(() => readChosen(), [])

  useEffect(() => chosen && showTheme(chosen.settings.theme), [chosen])
  useEffect(() => void isPrivate.then((incognito) => incognito && setReadOnly('private')), [])

  function select(next: PopupTab, byPress: boolean) {
    if (next === selected && cardTab === next) card.leave()
    setSelected(next)
    if (byPress && next === 'search') focusLater('#search-box')
  }

  function open(short: ShortCard) {
    setCardTab(selected)
    card.open(short)
  }

  function leave() {
    card.leave()
    focusLater(selected === 'search' ? '#search-box' : '#tab-notes')
  }

  const isCardOpen = card.trail.length > 0 && cardTab === selected
  return (
    <Popup
      tabs={tabs}
      selected={selected}
      onSelect={select}
      onOptions={() => browser.runtime.openOptionsPage()}
      onFullPage={isFullPage ? undefined : () => openFullPage(selected, tab?.id)}
    >
      {isCardOpen && (
        <CardPanel
          card={card}
          day={tab?.report?.day}
          units={chosen?.settings.units}
          readOnly={readOnly}
          onLeave={leave}
        />
      )}
      {!isCardOpen && selected === 'page' && <PagePanel tab={tab} look={look} isFullPage={isFullPage} />}
      {!isCardOpen && selected === 'search' && <SearchPanel query={wanted} onQuery={setWanted} onOpen={open} />}
      {!isCardOpen && selected === 'notes' && (
        <NotesPanel query={query} onQuery={setQuery} readOnly={readOnly} onOpen={(note) => open(shortOf(note))} />
      )}
    </Popup>
  )
}

const shortOf = (note: Note): ShortCard => ({ id: note.entity, kind: kindOf(note), name: note.name, headline: '' })

const focusLater = (selector: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())

async function openFullPage(selected: PopupTab, tabId: number | undefined): Promise<void> {
  const about = tabId === undefined ? '' : `&tab=${tabId}`
  await browser.tabs.create({ url: browser.runtime.getURL(`popup.html?page${about}#${selected}`) })
  close()
}
