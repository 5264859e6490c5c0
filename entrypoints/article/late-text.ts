import { openRootsOf } from '../../lib/article/query'
import { whenSettled } from '../../lib/article/settled'

/** ms for which a page without text is waited for. */
const PATIENCE = 15_000

/**
 * Looks at a page that has hardly any text yet each time it has changed and come to rest, since many sites bring theirs
 * by script. Only such pages are watched, and not for long.
 * @param look is told what to call where that was not the last look
 */
export function onLateText(signal: AbortSignal, look: (again: () => void) => void): void {
  const waiting = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
  const observer = new MutationObserver(() => {
    observer.disconnect()
    whenSettled(document, waiting, () => look(watch))
  })
  const watch = () => {
    if (waiting.aborted) return
    for (const root of [document, ...openRootsOf(document)]) observer.observe(root, { childList: true, subtree: true })
  }
  waiting.addEventListener('abort', () => {
    observer.disconnect()
    // What comes into a shadow root without any change outside is seen by nobody.
    if (!signal.aborted) look(() => {})
  })
  watch()
}
