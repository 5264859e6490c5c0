import { type ComponentChildren, render } from 'preact'
import type { Topology } from 'topojson-specification'
import type { Entity, EntityId, ShortCard } from '../../lib/knowledge/entity'
import { I18nContext, type Translate } from '../ui/i18n'
import { Card } from './Card'
import { ignoreUntrusted, listenForDismissal } from './dismissal'
import { focused, leaveByTab, refocus } from './focus'
import { validLocale } from './format'
import { createIntent } from './intent'
import { type Placed, placeBeside } from './placement'
import { dockSheet, isSheet } from './sheet'
import { type CardTarget, contains, isSameTarget, lineAt, type Point } from './target'
import { follow, type Page } from './trail'
import type { Units } from './units'

/** ms that a card stays after the pointer has left it and its term. */
const leaveDelay = 300
/** The way to a sheet at the edge of the window is longer. */
const leaveSheetDelay = 1000
/** px around a line of the term that still count as on it. */
const slack = 6
/** Height in px that cards usually come to, by which their place is chosen before they are complete. */
const usualHeight = { leader: 300, weapon: 420, place: 480, body: 320 }

export interface CardUiOptions {
  root: ShadowRoot
  t: Translate
  /** BCP 47 tag of the UI, as of `browser.i18n.getUILanguage()`. */
  locale: string
  /** The article's date; absent: undated. */
  day?: string
  loadEntity(id: EntityId): Promise<Entity | undefined>
  loadShapes(): Promise<Topology | undefined>
  /**
   * The notes at the end of the opened card. `target` is the mention, absent on cards that links have opened.
   */
  renderNotes?(id: EntityId, short: ShortCard, target?: CardTarget): ComponentChildren
  /** Absent: both. */
  units?: Units
  /** px at the window's edges that are not for cards: a sidebar stands there. */
  taken?(): { left: number; right: number }
  /** ms of rest on a term before its card opens. */
  hoverDelay?: number
  doc?: Document
  /** A frame that has the terms, and where it begins in the window: the reader's keys and pointer are there. */
  frame?: { doc: Document; origin(): Point }
  onClosed?(target: CardTarget): void
}

export interface CardUi {
  /**
   * To be called at each pointer move, with the mention under the pointer.
   * @param since when it moved there, as of `performance.now()`; absent: just now
   */
  hover(target: CardTarget | undefined, point: Point, since?: number): void
  /** Opens at once, by key (`focus: true` moves the focus in), click or tap; it stays until dismissed. */
  open(target: CardTarget, options: { focus: boolean }): void
  close(): void
  readonly isOpen: boolean
  /** What the open card was opened on. */
  readonly target: CardTarget | undefined
  /** Draws the opened card again: what `renderNotes` gives has changed. */
  redraw(): void
  destroy(): void
}

interface Opened {
  target: CardTarget
  trail: Page[]
  /** Opened by the pointer resting, so that its leaving closes it. */
  byHover: boolean
  pinned: boolean
  sheet: boolean
  focusBefore: HTMLElement | undefined
  placed?: Placed
}

/** Runs the card of a page, inside the extension's closed shadow root: when it opens, where, what it shows, when it goes. */
export function createCardUi(options: CardUiOptions): CardUi {
  const { root, t, day, loadEntity, loadShapes, hoverDelay = 200, doc = document, onClosed } = options
  const locale = validLocale(options.locale)
  const ending = new AbortController()
  const shell = createShell(doc, t('uiDirection'))
  root.append(shell)

  let opened: Opened | undefined
  /** Drawn, but not shown yet. */
  let prepared: Opened | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined
  let pointer: Point | undefined
  let approached: { id: EntityId; entity: Promise<Entity | undefined> } | undefined
  let shapes: Topology | undefined

  const intent = createIntent({
    delay: hoverDelay,
    onApproach: ({ short }) => {
      approached = { id: short.id, entity: load(short.id) }
      if (short.kind === 'place') fetchShapes()
    },
    onLikely: prepare,
    onIntent: (target, point) => {
      // The page may have been scrolled under a resting pointer.
      if (lineAt(target.rects(), point, slack)) show(target, { byHover: true, point })
    },
  })

  async function load(id: EntityId) {
    try {
      return await loadEntity(id)
    } catch {
      return undefined
    }
  }

  async function fetchShapes() {
    if (shapes) return
    shapes = await loadShapes().catch(() => undefined)
    draw()
  }

  function show(target: CardTarget, { byHover, point, focus }: { byHover: boolean; point?: Point; focus?: boolean }) {
    if (opened && isSameTarget(opened.target, target)) return keep(opened, byHover, focus)
    const focusBefore = isFocusInside() ? opened?.focusBefore : focused(doc, root)
    const wasPinned = opened?.pinned ?? false
    if (opened) hideCard()
    const card = prepared && isSameTarget(prepared.target, target) ? prepared : begin(target)
    prepared = undefined
    const sheet = isSheet(doc)
    opened = Object.assign(card, { byHover, focusBefore, sheet, pinned: wasPinned && !sheet })
    draw()
    reveal(opened, point)
    if (focus) shell.focus({ preventScroll: true })
  }

  function begin(target: CardTarget): Opened {
    const page: Page = { short: target.short, why: target.why }
    fill(page)
    return { target, trail: [page], byHover: true, pinned: false, sheet: false, focusBefore: undefined }
  }

  /** Draws a card that will probably be shown, so that showing it is all that is left to do then. */
  function prepare(target: CardTarget) {
    if (opened) return
    prepared = begin(target)
    draw()
  }

  function forget() {
    if (!prepared) return
    prepared = undefined
    render(null, shell)
  }

  /** Opening what is open already makes of a card that hovering opened one that stays. */
  function keep(card: Opened, byHover: boolean, focus?: boolean) {
    if (!byHover) card.byHover = false
    if (!card.byHover) stay()
    if (!focus || isFocusInside()) return
    card.focusBefore = focused(doc, root)
    shell.focus({ preventScroll: true })
  }

  function reveal(card: Opened, point?: Point) {
    shell.hidden = false
    shell.classList.toggle('bg-sheet', card.sheet)
    shell.showPopover?.()
    if (card.sheet) dockSheet(shell, card.target.rects())
    else
      card.placed = placeBeside({
        card: shell,
        target: card.target,
        point,
        expected,
        taken: options.taken,
        isKept,
        onMoved,
        onHidden: close,
      })
  }

  async function fill(page: Page) {
    if (page.short.kind === 'place') fetchShapes()
    const ready = approached?.id === page.short.id ? approached.entity : load(page.short.id)
    const entity = await ready
    page.entity = entity
    page.failed = !entity
    if (entity && !page.short.headline) page.short = { ...page.short, name: entity.name }
    if ((opened ?? prepared)?.trail.includes(page)) draw()
  }

  function expected() {
    const page = opened?.trail.at(-1)
    return page && !page.entity && !page.failed ? usualHeight[page.short.kind] : 0
  }

  const isPinned = () => opened?.pinned ?? false
  /** Nobody who works in the card by keyboard, or has text in it that is not saved, is sent away by the mouse. */
  const isWorkedIn = () => isFocusInside() || shell.querySelector('[data-unsaved]') !== null
  const isKept = () => isPinned() || isWorkedIn()
  const isFocusInside = () => shell.contains(root.activeElement)
  const isOverCard = (point: Point) => contains(shell.getBoundingClientRect(), point, 2)
  const isOverTerm = (point: Point) => lineAt(opened?.target.rects() ?? [], point, slack) !== undefined

  function navigate(trail: Page[]) {
    if (!opened || trail.length === 0) return
    opened.placed?.hold()
    opened.trail = trail
    draw()
    shell.scrollTop = 0
    // The button that was pressed is gone; the keyboard goes on from the card itself.
    if (!isFocusInside()) shell.focus({ preventScroll: true })
    const page = trail.at(-1)
    if (page && !page.entity) fill(page)
  }

  function draw() {
    const card = opened ?? prepared
    if (!card) return
    const { trail, pinned, sheet, target } = card
    const { short } = trail.at(-1)!
    render(
      <I18nContext.Provider value={{ t, locale }}>
        <Card
          trail={trail}
          day={day}
          shapes={shapes}
          pinned={pinned}
          units={options.units}
          // They measure themselves, and ask the store: not of what nobody sees.
          notes={opened && options.renderNotes?.(short.id, short, trail.length === 1 ? target : undefined)}
          onPin={sheet ? undefined : togglePin}
          onClose={closeByReader}
          onOpen={(id) => opened && navigate(follow(opened.trail, id))}
          onBack={(depth) => opened && navigate(opened.trail.slice(0, depth))}
        />
      </I18nContext.Provider>,
      shell,
    )
  }

  function togglePin() {
    if (!opened) return
    opened.pinned = !opened.pinned
    opened.byHover = false
    stay()
    draw()
  }

  function stay() {
    clearTimeout(leaving)
    leaving = undefined
  }

  function leave() {
    if (!opened?.byHover || leaving !== undefined) return
    const delay = opened.sheet ? leaveSheetDelay : leaveDelay
    leaving = setTimeout(() => {
      leaving = undefined
      if (!isWorkedIn()) close()
    }, delay)
  }

  function onMoved() {
    if (!pointer || !opened?.byHover) return
    if (!isOverCard(pointer) && !isOverTerm(pointer)) leave()
  }

  /** The pointer has left the window: there will be no move to tell that it has left the term. */
  function onPointerGone(event: Event) {
    if (event.isTrusted) hover(undefined, { x: -1, y: -1 })
  }

  function onToggle({ target }: Event) {
    // The popover itself toggles, too.
    if (target !== shell) opened?.placed?.release()
  }

  function closeByReader() {
    dismiss()
    close()
  }

  /** The term under the pointer is not meant after all. */
  function dismiss() {
    intent.dismiss()
    forget()
  }

  function hideCard() {
    stay()
    opened?.placed?.destroy()
    opened = undefined
    shell.hidePopover?.()
    shell.hidden = true
    shell.removeAttribute('style')
    delete shell.dataset.side
    render(null, shell)
  }

  function close() {
    if (!opened) return
    const { target, focusBefore } = opened
    const hadFocus = isFocusInside()
    hideCard()
    if (hadFocus) refocus(focusBefore, root)
    onClosed?.(target)
  }

  function hover(target: CardTarget | undefined, point: Point, since?: number) {
    pointer = point
    if (!opened) {
      if (!target) forget()
      return intent.move(target, point, since)
    }
    if (isOverCard(point)) {
      stay()
      return intent.move(undefined, point, since)
    }
    if (isSameTarget(target, opened.target)) {
      stay()
      return intent.move(target, point, since)
    }
    leave()
    // A card that was opened on purpose is not replaced by a pointer passing by.
    intent.move(opened.byHover && !isWorkedIn() ? target : undefined, point, since)
  }

  ignoreUntrusted(shell, ending.signal)
  shell.addEventListener('pointerenter', stay, { signal: ending.signal })
  shell.addEventListener('pointerleave', leave, { signal: ending.signal })
  shell.addEventListener('toggle', onToggle, { capture: true, signal: ending.signal })
  shell.addEventListener('keydown', (event) => leaveByTab(event, shell, root, closeByReader), { signal: ending.signal })
  listenIn(doc, () => ({ x: 0, y: 0 }))
  if (options.frame) listenIn(options.frame.doc, options.frame.origin)

  function listenIn(doc: Document, origin: () => Point) {
    doc.documentElement.addEventListener('pointerleave', onPointerGone, { signal: ending.signal })
    listenForDismissal({
      doc,
      origin,
      signal: ending.signal,
      isOpen: () => opened !== undefined,
      isInside: (point) => isOverCard(point) || isOverTerm(point),
      onEscape: closeByReader,
      onOutside: () => isPinned() || shell.querySelector('[data-unsaved="failed"]') || close(),
      onPress: dismiss,
    })
  }

  return {
    hover,
    open: (target, { focus }) => show(target, { byHover: false, focus }),
    close,
    redraw: draw,
    get isOpen() {
      return opened !== undefined
    },
    get target() {
      return opened?.target
    },
    destroy() {
      ending.abort()
      intent.destroy()
      close()
      forget()
      shell.remove()
    },
  }
}

function createShell(doc: Document, direction: string): HTMLElement {
  const shell = doc.createElement('div')
  // `all: initial` leaves the page's direction in force.
  shell.dir = direction === 'rtl' ? 'rtl' : 'ltr'
  shell.className = 'bg-card'
  shell.setAttribute('role', 'dialog')
  shell.setAttribute('aria-labelledby', 'bg-card-name')
  shell.setAttribute('popover', 'manual')
  shell.tabIndex = -1
  shell.hidden = true
  return shell
}
