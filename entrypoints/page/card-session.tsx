import { type CardUi, createCardUi } from '../../components/card/card-ui'
import type { CardTarget, Point } from '../../components/card/target'
import type { Article } from '../../lib/article/article'
import { dayOf } from '../../lib/article/day'
import { ask } from '../../lib/bridge/ask'
import { getMessage, getUILanguage } from '../../lib/bridge/in-page'
import { isAlive } from '../../lib/bridge/succession'
import { originOf } from '../../lib/highlight/frame'
import { HitTest } from '../../lib/highlight/hit-test'
import { rectsOf } from '../../lib/highlight/locate'
import { scrollTo } from '../../lib/highlight/scroll-to'
import type { EntityId } from '../../lib/knowledge/entity'
import type { Settings } from '../../lib/knowledge/settings'
import type { Host } from './host'
import { NoteSlot } from './NoteSlot'
import type { PageNotes } from './page-notes'
import { sayWhy } from './say-why'
import type { TermMark } from './term-mark'

interface Surroundings {
  marks: readonly TermMark[]
  article: Article
  settings: Settings
  notes: PageNotes
  /** What has the marks: the page's own document, or that of a frame. */
  shown: Document
  /** Whether something of ours, and not the page, is under a point. */
  isCovered(point: Point): boolean
  /** px at the window's edges where the sidebar stands. */
  taken(): { left: number; right: number }
  /** Makes the element that cards live in, if it is not there yet. */
  host(): Host
  /** The extension that this script belongs to is gone: updated, or removed. */
  onOrphaned(): void
}

const isControl = (target: EventTarget) => (target as Partial<Element>).matches?.('a[href], button') ?? false

/** A point of a document's window as it lies in ours. */
function pointIn(inside: Document, { x, y }: Point): Point {
  const origin = originOf(inside)
  return { x: origin.x + x, y: origin.y + y }
}

/** Between the marks of one annotation and the card: pointer and keys in, cards out. */
export class CardSession {
  #marks: readonly TermMark[]
  #hits: HitTest<TermMark>
  readonly #around: Surroundings
  readonly #leave = new AbortController()
  readonly #targets = new Map<TermMark, CardTarget>()
  #ui: CardUi | undefined
  /** Where it was last, in the window of a document. */
  #pointer: (Point & { inside: Document; since: number }) | undefined
  #current: TermMark | undefined

  constructor(around: Surroundings) {
    this.#around = around
    this.#marks = around.marks
    this.#hits = new HitTest(around.marks)
    const options = { passive: true, signal: this.#leave.signal }
    for (const one of new Set([document, around.shown])) {
      one.addEventListener('pointermove', (event) => this.#onMove(event, one), options)
      one.addEventListener('click', (event) => this.#onClick(event, one), options)
    }
  }

  /** The page has changed: these are its marks now. A card whose mark has gone goes with it. */
  update(marks: readonly TermMark[]): void {
    this.#marks = marks
    this.#hits = new HitTest(marks)
    const current = new Set(marks)
    for (const mark of this.#targets.keys()) if (!current.has(mark)) this.#targets.delete(mark)
    const open = this.#ui?.target
    if (open && ![...this.#targets.values()].includes(open)) this.#ui?.close()
  }

  /** Opens the card of the next (1) or previous (−1) mention, with the focus in it. */
  step(by: 1 | -1): void {
    const count = this.#marks.length
    if (count === 0) return
    const at = this.#at()
    this.#open(this.#marks[(Math.max(at, by > 0 ? -1 : 0) + by + count) % count]!, true)
  }

  /** Scrolls to the next mention of an entity and opens its card; the focus stays where it is. */
  goTo(entity: EntityId): void {
    const mentions = this.#marks.flatMap(({ short }, at) => (short.id === entity ? at : []))
    const current = this.#at()
    const next = mentions.find((at) => at > current) ?? mentions[0]
    if (next !== undefined) this.#open(this.#marks[next]!, false)
  }

  /** Where the mention last gone to stands now: a live page puts others before it. −1 where there is none. */
  #at = (): number => (this.#current ? this.#marks.indexOf(this.#current) : -1)

  #open(mark: TermMark, focus: boolean): void {
    this.#current = mark
    scrollTo(mark.stretch)
    this.#theUi().open(this.#targetOf(mark), { focus })
  }

  destroy(): void {
    this.#leave.abort()
    this.#ui?.destroy()
  }

  /** One look-up a frame, however many events the pointer sends. */
  #onMove({ clientX: x, clientY: y, isTrusted, pointerType, altKey, timeStamp }: PointerEvent, inside: Document): void {
    if (!isTrusted || pointerType === 'touch') return
    if (this.#around.settings.hover === 'alt' && !altKey && !this.#ui?.isOpen) return
    if (!this.#pointer) requestAnimationFrame(() => this.#look())
    // A frame counts its time from when it was loaded.
    this.#pointer = { x, y, inside, since: inside === document ? timeStamp : performance.now() }
  }

  #look(): void {
    const pointer = this.#pointer
    this.#pointer = undefined
    if (!pointer || this.#leave.signal.aborted) return
    if (!isAlive()) {
      this.#around.onOrphaned()
      return
    }
    const point = pointIn(pointer.inside, pointer)
    const mark = this.#around.isCovered(point) ? undefined : this.#hits.at(point.x, point.y)
    if (mark) this.#theUi().hover(this.#targetOf(mark), point, pointer.since)
    else this.#ui?.hover(undefined, point, pointer.since)
  }

  /** A tap on a term opens its card, unless it is the page's own link or button. */
  #onClick(event: MouseEvent, inside: Document): void {
    const touch = (event as Partial<PointerEvent>).pointerType === 'touch'
    if (!event.isTrusted || !touch || event.composedPath().some(isControl)) return
    const { x, y } = pointIn(inside, { x: event.clientX, y: event.clientY })
    const mark = this.#hits.at(x, y)
    if (mark) this.#theUi().open(this.#targetOf(mark), { focus: false })
  }

  #targetOf(mark: TermMark): CardTarget {
    const known = this.#targets.get(mark)
    if (known) return known
    const target: CardTarget = {
      short: mark.short,
      why: sayWhy(mark.mention.why, getMessage),
      rects: () => rectsOf(mark.stretch),
      context: this.#contextOf(mark),
    }
    this.#targets.set(mark, target)
    return target
  }

  /** Of a frame's text it is the frame that may be scrolled out of sight. */
  #contextOf({ stretch: { startContainer } }: TermMark): Element | undefined {
    const { shown } = this.#around
    return (shown === document ? startContainer.parentElement : shown.defaultView?.frameElement) ?? undefined
  }

  #theUi(): CardUi {
    const { article, settings, notes, host, taken, shown } = this.#around
    const { root } = host()
    this.#ui ??= createCardUi({
      root,
      t: getMessage,
      locale: getUILanguage(),
      day: dayOf(article),
      hoverDelay: settings.hoverDelay,
      units: settings.units,
      taken,
      ...(shown !== document && { frame: { doc: shown, origin: () => originOf(shown) } }),
      loadEntity: async (id) => {
        const result = await ask({ type: 'card', id })
        return result.ok ? result.value.entity : undefined
      },
      loadShapes: async () => {
        const result = await ask({ type: 'shapes' })
        return result.ok ? JSON.parse(result.value.shapes) : undefined
      },
      renderNotes: (_, short, target) => (
        <NoteSlot short={short} notes={notes} mark={this.#marks.find((mark) => this.#targets.get(mark) === target)} />
      ),
    })
    return this.#ui
  }
}
