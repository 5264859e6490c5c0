/**
 * Keeps from the page what is typed into a text box of ours. Events leave a shadow root, closed or not: a page would see
 * every letter, and take letters for its shortcuts, since to it they come from an element that is no text box. The
 * browser still does with them what it does; the box hears of the text by an event that stays in the shadow root.
 * A page that listened on `window`, in the capture phase, before we did is heard first: nothing can be done about that.
 * @returns how to end it
 */
export function shieldTyping(box: HTMLTextAreaElement): () => void {
  const root = box.getRootNode()
  const view = box.ownerDocument.defaultView
  if (!(root instanceof ShadowRoot) || !view) return () => {}
  const ending = new AbortController()
  const stop = (event: Event) => {
    if (event.target !== root.host || root.activeElement !== box || isForUi(event)) return
    event.stopImmediatePropagation()
    if (event.type === 'input') box.dispatchEvent(new Event('input', { bubbles: true, composed: false }))
  }
  for (const type of typing) view.addEventListener(type, stop, { capture: true, signal: ending.signal })
  return () => ending.abort()
}

const typing = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
]

/** Keys by which readers leave the box: the UI around it listens for them. */
const isForUi = (event: Event) =>
  'key' in event && ['Escape', 'Tab'].includes(event.key as string) && !(event as KeyboardEvent).isComposing
