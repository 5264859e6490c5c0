import { render } from 'preact'
import type { EntityId } from '../../lib/knowledge/entity'
import type { Note } from '../../lib/knowledge/note'
import { ignoreUntrusted } from '../card/dismissal'
import { focused, refocus } from '../card/focus'
import { validLocale } from '../card/format'
import type { NoteActions } from '../notes/note-box/note-editor'
import { plural } from '../popup/plural'
import { I18nContext, type Translate } from '../ui/i18n'
import { sayNumber } from '../ui/intl'
import { createGrip, tellWidth } from './grip'
import { clampWidth, fittingWidth, roomBeside, type SidebarPlace, usualWidth } from './place'
import type { SidebarReport } from './report'
import { Sidebar } from './Sidebar'

export interface SidebarUiOptions {
  root: ShadowRoot
  t: Translate
  /** BCP 47 tag of the UI, as of `browser.i18n.getUILanguage()`. */
  locale: string
  /** As the reader left it on this site. `open` absent: it opens where there is room beside the text. */
  place?: SidebarPlace
  /**
   * Where the article's text lies in the viewport, asked for when the sidebar is laid out. Boxes of the text itself
   * (`Range`s) leave more room than those of its elements, which are often as wide as the window.
   */
  textRects(): ReadonlyArray<{ left: number; right: number }>
  /** The reader has opened, collapsed, resized or moved it. */
  onPlaced(place: SidebarPlace): void
  onGoTo(entity: EntityId): void
  onAnnotateAnyway?(): void
  onOpenPanel?(): void
  /** In place of `onOpenPanel`: why a click in the page cannot open the browser's panel, as a sentence. */
  panelUnavailable?: string
  /** All notes on these entities. */
  loadNotes(entities: EntityId[]): Promise<readonly Note[]>
  noteActions: NoteActions
  notesDisabled?: string
  /** Gives the thread back to the page between two parts of a long list; absent: all is drawn in one task. */
  rest?(): Promise<void>
  doc?: Document
}

export interface SidebarUi {
  /** What was found in the page, or that it is something else now. Never moves the focus. */
  update(report: SidebarReport): void
  /** Notes on these entities (absent: on any) were changed somewhere. */
  refreshNotes(entities?: readonly EntityId[]): void
  /** As by the reader's own press: it may cover text where there is no room beside it. */
  open(): void
  collapse(): void
  /** By key: opens it with the focus in it; from within, collapses it and gives the focus back. */
  toggle(): void
  /** Moves the focus in, opening it if need be. */
  focus(): void
  readonly isOpen: boolean
  /** px that it takes of the window at either edge. */
  taken(): { left: number; right: number }
  /** Whether the pointer is on it, and not on the text under it. */
  isOver(point: { x: number; y: number }): boolean
  destroy(): void
}

/** How many terms are drawn at first, and how many more at a time. */
const FIRST_ROWS = 4
const MORE_ROWS = 8

/**
 * Runs the sidebar that is docked at an edge of the page, inside the extension's closed shadow root: when it is open,
 * how wide, where the focus goes. Nothing of the page moves for it.
 */
export function createSidebarUi(options: SidebarUiOptions): SidebarUi {
  const { root, t, textRects, onPlaced, loadNotes, doc = document } = options
  const locale = validLocale(options.locale)
  const view = doc.defaultView!
  const ending = new AbortController()
  const { signal } = ending
  const place = {
    width: usualWidth,
    side: t('uiDirection') === 'rtl' ? ('left' as const) : ('right' as const),
    ...options.place,
  }

  const { shell, mount, handle, count } = createShell(doc, t)
  const grip = createGrip({
    doc,
    label: t('sidebarWidth'),
    controls: mount.id,
    signal,
    side: () => place.side,
    width: () => shell.getBoundingClientRect().width,
    limits,
    onWidth: (width) => {
      place.width = width
      setWidth(width)
    },
    onDone: report,
    onFit: () => {
      place.width = fittingWidth(Number.POSITIVE_INFINITY, room()) ?? usualWidth
      setWidth(place.width)
      report()
    },
  })
  shell.prepend(grip)
  root.append(shell, handle)

  let page: SidebarReport | undefined
  let notes: readonly Note[] | undefined
  let asked = 0
  let isOpen = false
  /** Opened by the reader where there was no room beside the text. */
  let isCovering = false
  let focusBefore: HTMLElement | undefined
  /** How many terms are drawn at most. */
  let rows = FIRST_ROWS
  let isDrawingOn = false
  let settling: ReturnType<typeof setTimeout> | undefined

  const viewport = () => doc.documentElement.clientWidth
  const room = () => roomBeside(textRects(), viewport(), place.side)
  const terms = () => (page?.state === 'annotated' ? page.terms : [])
  const isFocusInside = () => shell.contains(root.activeElement)

  function limits() {
    return { min: clampWidth(0, viewport()), max: clampWidth(Number.POSITIVE_INFINITY, viewport()) }
  }

  function setWidth(width: number) {
    shell.style.width = `${width}px`
    tellWidth(grip, width, limits())
  }

  function report() {
    onPlaced({ open: isOpen, width: place.width, side: place.side })
  }

  /** Opens, fits or collapses it as the window and the reader's wish have it; the reader has pressed nothing now. */
  function settle() {
    if (!page || (terms().length === 0 && !isCovering && !isOpen)) return draw()
    const fitting = fittingWidth(place.width, room())
    const stays = isOpen && (isCovering || isFocusInside())
    if (fitting !== undefined && (isOpen || (place.open ?? true))) show(fitting, false)
    else if (fitting === undefined && stays) show(clampWidth(place.width, viewport()), true)
    else hide()
  }

  function show(width: number, covering: boolean) {
    const wasOpen = isOpen
    isOpen = true
    isCovering = covering
    setWidth(width)
    draw()
    if (!wasOpen) fetchNotes()
  }

  function hide() {
    isOpen = isCovering = false
    draw()
  }

  function draw() {
    const found = terms().length
    shell.hidden = !isOpen
    handle.hidden = isOpen || found === 0
    shell.dataset.side = handle.dataset.side = place.side
    if (!handle.hidden) labelHandle(found)
    if (isOpen) drawSidebar()
  }

  function labelHandle(found: number) {
    count.textContent = sayNumber(found, locale)
    const label = plural({ t, locale }, 'sidebarHandle', found)
    handle.setAttribute('aria-label', label)
    handle.title = label
  }

  /** Draws its first terms, and the others in slices: in a page's first drawing each costs a millisecond. */
  function drawSidebar() {
    drawRows()
    if (rows < terms().length && !isDrawingOn) void drawOn()
  }

  async function drawOn() {
    isDrawingOn = true
    try {
      while (rows < terms().length) {
        await options.rest?.()
        if (signal.aborted || !isOpen) return
        rows += MORE_ROWS
        drawRows()
      }
    } finally {
      isDrawingOn = false
    }
  }

  function drawRows() {
    render(
      <I18nContext.Provider value={{ t, locale }}>
        <Sidebar
          report={page}
          most={rows}
          notes={notes}
          noteActions={options.noteActions}
          notesDisabled={options.notesDisabled}
          side={place.side}
          onGoTo={options.onGoTo}
          onAnnotateAnyway={options.onAnnotateAnyway}
          onCollapse={collapseByReader}
          onMove={move}
          onOpenPanel={options.onOpenPanel}
          panelUnavailable={options.panelUnavailable}
        />
      </I18nContext.Provider>,
      mount,
    )
  }

  async function fetchNotes(changed?: readonly EntityId[]) {
    const listed = terms().map(({ id }) => id)
    const entities = changed && notes ? listed.filter((id) => changed.includes(id)) : listed
    if (!isOpen || entities.length === 0) return
    const number = entities === listed ? ++asked : asked
    const about = new Set<EntityId>(entities)
    // Notes that cannot be read again now stay as they were.
    const fresh = await loadNotes(entities).catch(() => (notes ?? []).filter(({ entity }) => about.has(entity)))
    if (signal.aborted || number !== asked) return
    notes = [...(notes ?? []).filter(({ entity }) => !about.has(entity)), ...fresh]
    if (isOpen) drawSidebar()
  }

  function openByReader() {
    if (isOpen) return
    const fitting = fittingWidth(place.width, room())
    place.open = true
    shell.dataset.moves = ''
    show(fitting ?? clampWidth(place.width, viewport()), fitting === undefined)
    report()
  }

  function collapseByReader() {
    if (!isOpen) return
    const hadFocus = isFocusInside()
    place.open = false
    hide()
    report()
    if (!hadFocus) return
    // Not to an element of the page that the reader left long ago, unless that is where the key was pressed.
    if (focusBefore?.isConnected || handle.hidden) refocus(focusBefore, root)
    else handle.focus({ preventScroll: true })
    focusBefore = undefined
  }

  function move() {
    place.side = place.side === 'right' ? 'left' : 'right'
    const fitting = fittingWidth(place.width, room())
    show(fitting ?? clampWidth(place.width, viewport()), fitting === undefined)
    report()
  }

  function focusInside() {
    if (!isFocusInside()) focusBefore = focused(doc, root)
    if (focusBefore === handle) focusBefore = undefined
    openByReader()
    const first = mount.querySelector<HTMLElement>('.bg-term-go') ?? mount
    first.focus({ preventScroll: false })
  }

  function onKey(event: KeyboardEvent) {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (isCovering) return collapseByReader()
    refocus(focusBefore, root)
    focusBefore = undefined
  }

  function onResize() {
    clearTimeout(settling)
    settling = setTimeout(settle, 150)
  }

  ignoreUntrusted(shell, signal)
  ignoreUntrusted(handle, signal)
  shell.addEventListener('keydown', onKey, { signal })
  handle.addEventListener(
    'click',
    ({ detail }) => {
      openByReader()
      // By key (no clicks counted) to the first term; after a click a ring around it would be noise.
      const first = detail === 0 ? mount.querySelector<HTMLElement>('.bg-term-go') : undefined
      ;(first ?? mount).focus({ preventScroll: true })
    },
    { signal },
  )
  view.addEventListener('resize', onResize, { signal })
  draw()

  return {
    update(next) {
      const isFirst = page === undefined
      const before = page?.terms
      page = next
      if (isFirst || !isOpen) settle()
      else draw()
      if (isOpen && !isFirst && before !== next.terms) fetchNotes()
    },
    refreshNotes: (entities) => void fetchNotes(entities),
    open: openByReader,
    collapse: collapseByReader,
    toggle() {
      if (isOpen && isFocusInside()) collapseByReader()
      else focusInside()
    },
    focus: focusInside,
    get isOpen() {
      return isOpen
    },
    taken() {
      const width = isOpen ? shell.offsetWidth : 0
      return place.side === 'left' ? { left: width, right: 0 } : { left: 0, right: width }
    },
    isOver({ x, y }) {
      const { left, right, top, bottom } = (isOpen ? shell : handle).getBoundingClientRect()
      return x >= left && x <= right && y >= top && y <= bottom
    },
    destroy() {
      ending.abort()
      clearTimeout(settling)
      render(null, mount)
      shell.remove()
      handle.remove()
    },
  }
}

function createShell(doc: Document, t: Translate) {
  const dir = t('uiDirection') === 'rtl' ? 'rtl' : 'ltr'
  const shell = doc.createElement('aside')
  shell.className = 'bg-dock'
  shell.setAttribute('aria-label', t('sidebarName'))
  shell.hidden = true
  const mount = doc.createElement('div')
  mount.className = 'bg-dock-body'
  mount.id = 'bg-sidebar'
  mount.tabIndex = -1
  shell.append(mount)

  const handle = doc.createElement('button')
  handle.type = 'button'
  handle.className = 'bg-handle'
  handle.setAttribute('aria-expanded', 'false')
  handle.hidden = true
  const count = doc.createElement('span')
  handle.append(drawLines(doc), count)
  // `all: initial` leaves the page's direction in force.
  shell.dir = handle.dir = dir
  return { shell, mount, handle, count }
}

/** Lines of text, of which two are marked: the extension's sign. */
function drawLines(doc: Document): SVGElement {
  const svg = doc.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  const path = doc.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', 'M2.5 4h11M2.5 8h4.5M10 8h3.5M2.5 12h7')
  svg.append(path)
  return svg
}
