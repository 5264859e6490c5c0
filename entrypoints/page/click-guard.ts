/** What a click does something by. */
const acts = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'auxclick',
  'keydown',
  'beforeinput',
] as const

/** Properties of <html> by which a page can hide or shift everything in it, with the values at which they do not. */
const harmless: Record<string, RegExp> = {
  opacity: /^(1|0\.[5-9]\d*)$/,
  // Readers darken pages with invert() and its like.
  filter: /^(?!.*(opacity|blur|url)\()/,
  transform: /^none$/,
  translate: /^none$/,
  rotate: /^none$/,
  scale: /^none$/,
  perspective: /^none$/,
  clipPath: /^none$/,
  maskImage: /^none$/,
  mixBlendMode: /^normal$/,
}

/**
 * Lets only those clicks and keys into the UI that a reader makes where they see it: not what a script sends, nor what
 * is meant for something that the page has laid over a UI made transparent, shifted or covered.
 * @returns a function that ends it
 */
export function guardClicks(root: ShadowRoot): () => void {
  const ending = new AbortController()
  const stop = (event: Event) => {
    if (event.isTrusted && isUndisguised() && !isCovered(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const type of acts) root.addEventListener(type, stop, { capture: true, signal: ending.signal })
  return () => ending.abort()
}

function isUndisguised(): boolean {
  const style = getComputedStyle(document.documentElement) as unknown as Record<string, string | undefined>
  return Object.entries(harmless).every(([property, value]) => {
    const now = style[property]
    return !now || value.test(now)
  })
}

/**
 * Our element comes last and with the highest z-index: only the page's own top layer can lie over it. What takes the
 * pointer there takes the click as well; what lets it through shows the reader one thing and has them click another.
 */
function isCovered(event: Event): boolean {
  if (!(event instanceof MouseEvent)) return false
  const { clientX: x, clientY: y } = event
  return [...document.querySelectorAll(':popover-open, dialog[open], :fullscreen')].some((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const lies = x >= left && x <= right && y >= top && y <= bottom
    return (lies && getComputedStyle(element).pointerEvents === 'none') || hasPaintedBackdrop(element)
  })
}

/** A popover's backdrop covers the window and lets all clicks through. As browsers style it, it is not to be seen. */
function hasPaintedBackdrop(element: Element): boolean {
  const { pointerEvents, display, backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(
    element,
    '::backdrop',
  )
  if (pointerEvents !== 'none' || display === 'none') return false
  const isClear = /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor) && backgroundImage === 'none'
  return !isClear || (backdropFilter || 'none') !== 'none'
}
