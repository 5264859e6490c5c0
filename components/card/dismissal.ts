import type { Point } from './target'

export interface DismissalOptions {
  doc: Document
  /** Where its window begins in the one that the card is in. */
  origin(): Point
  signal: AbortSignal
  isOpen(): boolean
  isInside(point: Point): boolean
  onEscape(): void
  onOutside(): void
  /** The pointer went down somewhere: whatever it was about to open, it now means something else. */
  onPress(): void
}

/** Listens for Esc and for clicks outside an open card. What the page's scripts dispatch themselves is ignored. */
export function listenForDismissal(options: DismissalOptions) {
  const { doc, origin, signal, isOpen, isInside, onEscape, onOutside, onPress } = options
  const view = doc.defaultView
  if (!view) return
  const capture = { capture: true, signal }

  view.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !isOpen()) return
      // One Esc closes one thing: the page's own dialog stays for the next.
      event.preventDefault()
      event.stopImmediatePropagation()
      onEscape()
    },
    capture,
  )

  function onPointer(event: MouseEvent) {
    const { x, y } = origin()
    const point = { x: x + event.clientX, y: y + event.clientY }
    if (isOpen() && !isInside(point)) onOutside()
  }
  view.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return
      onPress()
      if (event.pointerType !== 'touch') onPointer(event)
    },
    capture,
  )
  // A finger that goes down may be about to scroll; only its click is one.
  view.addEventListener(
    'click',
    (event) => {
      // `detail` is 0 for clicks made by the keyboard, whose point is no pointer's.
      if (event.isTrusted && event.detail > 0 && (event as PointerEvent).pointerType === 'touch') onPointer(event)
    },
    capture,
  )
}

/** Stops events that scripts dispatch before any handler in `element` sees them. Comes before other listeners. */
export function ignoreUntrusted(element: HTMLElement, signal: AbortSignal) {
  const stop = (event: Event) => {
    if (event.isTrusted) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const type of guarded) element.addEventListener(type, stop, { capture: true, signal })
}

const guarded = ['click', 'pointerdown', 'pointerup', 'pointerenter', 'pointerleave', 'keydown', 'keyup', 'toggle']
