/** What TypeScript's own DOM types do not know yet; Firefox prerenders nothing. */
interface Prerendered {
  prerendering?: boolean
}

/**
 * Begins when the reader comes to a page: at once, unless the browser has made it ready beforehand. Most such pages are
 * never seen, and a message from one would come from a frame that is not the tab's.
 */
export function whenShown(document: Document & Prerendered, begin: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true })
  else begin()
}
