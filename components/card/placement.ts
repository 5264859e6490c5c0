import { autoUpdate, computePosition, hide, offset, shift, size, type VirtualElement } from '@floating-ui/dom'
import { chooseSide, gap, lineIndex, margin, roomAround, type Side, termBox, viewportOf } from './room'
import type { CardTarget, Point } from './target'

export interface Placed {
  /** Lets a card above its term find its height anew, after the reader changed what it shows. */
  release(): void
  /** Keeps the upper edge where it is, whatever the card is about to show. */
  hold(): void
  destroy(): void
}

export interface PlaceOptions {
  card: HTMLElement
  target: CardTarget
  /** Where the pointer met the term; absent: its first line. */
  point?: Point
  /** Height to keep room for while the card's content is still on its way, then 0. */
  expected(): number
  /** px at the window's edges that are not for cards: a sidebar stands there. */
  taken?(): { left: number; right: number }
  /** The card stays in the window whatever becomes of its term. */
  isKept(): boolean
  /** The term has moved in the viewport. */
  onMoved(): void
  /** The term has scrolled out of view. */
  onHidden(): void
}

/**
 * Puts a card beside its term and keeps it there while either moves. The card never covers any line of the term, and
 * its upper edge stays where it is when its content arrives: below a term it grows downwards, above one it takes its
 * room at once.
 */
export function placeBeside({ card, target, point, expected, taken, isKept, onMoved, onHidden }: PlaceOptions): Placed {
  const line = lineIndex(target.rects(), point)
  let side: Side | undefined
  let held: number | undefined
  let alive = true

  const reference: VirtualElement = {
    getBoundingClientRect: () => {
      const box = termBox(target.rects(), line)
      // Beside the line that was pointed at, but clear of all lines.
      const at = side === 'left' || side === 'right' ? box : { ...box, left: box.line.left, right: box.line.right }
      return { ...at, x: at.left, y: at.top, width: at.right - at.left, height: at.bottom - at.top }
    },
    contextElement: target.context,
  }

  async function update() {
    const { left = 0, right = 0 } = taken?.() ?? {}
    const padding = { top: margin, bottom: margin, left: margin + left, right: margin + right }
    const room = roomAround(termBox(target.rects(), line), viewportOf(card.ownerDocument))
    room.left -= left
    room.right -= right
    const awaited = expected()
    const chosen = chooseSide(room, { width: card.offsetWidth, height: Math.max(card.offsetHeight, awaited) }, side)
    if (chosen !== side) {
      held = chosen === 'top' && awaited > 0 ? Math.min(awaited, room.top) : undefined
      side = chosen
    }
    card.style.minHeight = held && awaited > 0 ? `${held}px` : ''
    const { x, y, middlewareData } = await computePosition(reference, card, {
      placement: side === 'top' || side === 'bottom' ? `${side}-start` : side,
      strategy: 'fixed',
      middleware: [
        offset(gap),
        shift({ padding, crossAxis: isKept() }),
        size({ padding, apply: ({ availableHeight }) => limit(availableHeight) }),
        hide({ padding: 0 }),
      ],
    })
    if (!alive) return
    const top = side === 'top' && held ? Math.max(margin, y + card.offsetHeight - held) : y
    card.style.left = `${Math.round(x)}px`
    card.style.top = `${Math.round(top)}px`
    card.dataset.side = side
    if (middlewareData.hide?.referenceHidden && !isKept()) onHidden()
    else onMoved()
  }

  function limit(available: number) {
    card.style.setProperty('--bg-room', `${Math.floor(Math.min(available, held ?? available))}px`)
  }

  const stop = autoUpdate(reference as Element, card, update, { animationFrame: true })
  return {
    release() {
      held = undefined
      update()
    },
    hold() {
      if (side === 'top') held = card.offsetHeight
    },
    destroy() {
      alive = false
      stop()
    },
  }
}
