/*
 * An article may stand in a frame of the page, and is then read, marked and hovered from the page: its scripts and ours
 * are in one place, and nothing is loaded into any frame. Points and boxes are those of the page's window; a frame's are
 * turned into them here.
 */

const nowhere = { x: 0, y: 0 }

/** Where the window that shows a document begins in ours. A frame that is scaled is taken for one that is not. */
export function originOf(shown: Document): { x: number; y: number } {
  const frame = shown === document ? null : shown.defaultView?.frameElement
  if (!frame) return nowhere
  const { left, top } = frame.getBoundingClientRect()
  const { paddingLeft, paddingTop } = getComputedStyle(frame)
  return {
    x: left + frame.clientLeft + Number.parseFloat(paddingLeft),
    y: top + frame.clientTop + Number.parseFloat(paddingTop),
  }
}

/** A box of a document's window as it lies in ours. */
export function outOf(shown: Document, box: DOMRect): DOMRect {
  if (shown === document) return box
  const { x, y } = originOf(shown)
  return new DOMRect(box.x + x, box.y + y, box.width, box.height)
}

/** Whether a node is a shadow root, of whatever window. */
export const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === 11 && (node as Partial<ShadowRoot>).host !== undefined

/** Firefox's own, by which a script sees a thing of the page's as the browser made it. */
declare const XPCNativeWrapper: <T>(bare: T) => T

/** The registry of highlights of the window that shows a document. */
export function highlightsOf(shown: Document): HighlightRegistry {
  const view = shown.defaultView as (Window & typeof globalThis & { wrappedJSObject?: typeof globalThis }) | null
  if (shown === document || !view) return CSS.highlights
  // What Firefox has once looked up for us in a frame's window it keeps, though the frame has long gone elsewhere.
  const bare = view.wrappedJSObject
  return (bare ? XPCNativeWrapper(bare.CSS) : view.CSS).highlights
}
