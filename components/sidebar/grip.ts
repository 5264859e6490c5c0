export interface GripOptions {
  doc: Document
  label: string
  /** The id of what it makes wider. */
  controls: string
  signal: AbortSignal
  side(): 'left' | 'right'
  width(): number
  limits(): { min: number; max: number }
  /** To be shown at once; what limits say is heeded already. */
  onWidth(width: number): void
  /** The reader has let go. */
  onDone(): void
  /** A double click: as wide as fits. */
  onFit(): void
}

const step = 16
const leap = 64

/** The edge of a sidebar, to be dragged or moved by arrow keys. */
export function createGrip(options: GripOptions): HTMLElement {
  const { doc, label, controls, signal, side, width, limits, onWidth, onDone, onFit } = options
  const grip = doc.createElement('div')
  grip.className = 'bg-grip'
  grip.tabIndex = 0
  grip.title = label
  for (const [name, value] of Object.entries({
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-controls': controls,
  })) {
    grip.setAttribute(name, value)
  }

  /** px between the pointer and the edge that it took hold of; absent: not dragged. */
  let held: number | undefined
  let moved = false
  const widthAt = (x: number) => (side() === 'right' ? doc.documentElement.clientWidth - x : x)

  function set(wanted: number) {
    const { min, max } = limits()
    onWidth(Math.round(Math.min(Math.max(wanted, min), max)))
  }

  function onPointerDown(event: PointerEvent) {
    if (!event.isTrusted || event.button !== 0) return
    // The page's text is not selected on the way.
    event.preventDefault()
    grip.focus({ preventScroll: true })
    grip.setPointerCapture(event.pointerId)
    held = width() - widthAt(event.clientX)
    moved = false
    grip.dataset.held = ''
  }

  function onPointerMove(event: PointerEvent) {
    if (held === undefined || !event.isTrusted) return
    moved = true
    set(widthAt(event.clientX) + held)
  }

  function onLetGo() {
    if (held === undefined) return
    held = undefined
    delete grip.dataset.held
    if (moved) onDone()
  }

  function onKey(event: KeyboardEvent) {
    if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return
    const wider = side() === 'right' ? 'ArrowLeft' : 'ArrowRight'
    const narrower = side() === 'right' ? 'ArrowRight' : 'ArrowLeft'
    const by = event.shiftKey ? leap : step
    const { min, max } = limits()
    const wanted: Record<string, number> = { [wider]: width() + by, [narrower]: width() - by, Home: min, End: max }
    const to = wanted[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    set(to)
    onDone()
  }

  grip.addEventListener('pointerdown', onPointerDown, { signal })
  grip.addEventListener('pointermove', onPointerMove, { signal })
  grip.addEventListener('pointerup', onLetGo, { signal })
  grip.addEventListener('lostpointercapture', onLetGo, { signal })
  grip.addEventListener('keydown', onKey, { signal })
  grip.addEventListener('dblclick', (event) => event.isTrusted && onFit(), { signal })
  return grip
}

/** Says to screen readers how wide it is. */
export function tellWidth(grip: HTMLElement, width: number, { min, max }: { min: number; max: number }): void {
  grip.setAttribute('aria-valuenow', String(Math.round(width)))
  grip.setAttribute('aria-valuemin', String(Math.round(min)))
  grip.setAttribute('aria-valuemax', String(Math.round(max)))
}
