/** The element that has the focus, inside open shadow roots and our own too; absent: none but the page itself. */
export function focused(doc: Document, root: ShadowRoot): HTMLElement | undefined {
  let element = doc.activeElement === root.host ? root.activeElement : doc.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element && element !== doc.body && element !== doc.documentElement ? (element as HTMLElement) : undefined
}

/** Takes the focus out of a card and gives it back, without moving the page. */
export function refocus(element: HTMLElement | undefined, root: ShadowRoot) {
  // Firefox leaves the focus on what has been hidden.
  const inside = root.activeElement as HTMLElement | null
  inside?.blur()
  if (element?.isConnected) element.focus({ preventScroll: true })
}

/**
 * Lets Tab leave a card towards where the focus came from. Without it the browser would go on after the host element,
 * which stands at the very end of the page.
 */
export function leaveByTab(event: KeyboardEvent, card: HTMLElement, root: ShadowRoot, leave: () => void) {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return
  const stops = [...card.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], summary, textarea')].filter(
    isVisible,
  )
  const active = root.activeElement
  const atEdge = event.shiftKey ? active === card || active === stops[0] : active === stops.at(-1)
  if (!atEdge) return
  // Forwards the browser goes on from the element that gets the focus now; backwards that element is the goal.
  if (event.shiftKey) event.preventDefault()
  leave()
}

const isVisible = (element: HTMLElement) => element.checkVisibility?.() ?? true
