/** ms without a change after which a page that has gone elsewhere is taken to be there. */
const QUIET = 250
/** ms after which it is looked at whatever it still does. */
const PATIENCE = 3000

/**
 * Waits until a document has not changed for a moment. Single-page sites change the address first and the text later.
 * @param signal ends the waiting without an answer
 */
export function whenSettled(document: Document, signal: AbortSignal, onSettled: () => void): void {
  const end = () => {
    observer.disconnect()
    clearTimeout(quiet)
    clearTimeout(patience)
    signal.removeEventListener('abort', end)
  }
  const settle = () => {
    end()
    onSettled()
  }
  let quiet = setTimeout(settle, QUIET)
  const patience = setTimeout(settle, PATIENCE)
  const observer = new MutationObserver(() => {
    clearTimeout(quiet)
    quiet = setTimeout(settle, QUIET)
  })
  observer.observe(document, { childList: true, subtree: true })
  signal.addEventListener('abort', end)
}
