import { whenSettled } from '../../lib/article/settled'

declare const navigation: EventTarget | undefined

const pathOf = () => location.origin + location.pathname + location.search

/**
 * Tells when the page's own scripts go to another address, and when its text has come to rest there; a new hash is none.
 * One listener, no timer until then. Where the browser has no Navigation API (Firefox before 147), only the reader's way
 * back and forth is heard of: that cannot be seen from outside the page's own scripts otherwise without polling.
 */
export function onNewAddress(
  signal: AbortSignal,
  { onDeparture, onArrival }: { onDeparture: () => void; onArrival: () => void },
): void {
  let last = pathOf()
  let waiting: AbortController | undefined
  const look = () => {
    if (pathOf() === last) return
    last = pathOf()
    onDeparture()
    waiting?.abort()
    waiting = new AbortController()
    whenSettled(document, AbortSignal.any([signal, waiting.signal]), onArrival)
  }
  if (typeof navigation !== 'undefined') navigation.addEventListener('currententrychange', look, { signal })
  else addEventListener('popstate', look, { signal })
}
