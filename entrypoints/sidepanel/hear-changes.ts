import { browser } from '../../lib/bridge/browser'

/**
 * Hears that notes or settings were changed somewhere. A panel that was out of sight may have missed it.
 * @returns how to stop
 */
export function hearChanges(type: 'notes changed' | 'settings changed', onChange: () => void): () => void {
  const onMessage = (message: unknown) => {
    if ((message as { type?: unknown } | null)?.type === type) onChange()
    return undefined
  }
  const onShown = () => {
    if (document.visibilityState === 'visible') onChange()
  }
  browser.runtime.onMessage.addListener(onMessage)
  document.addEventListener('visibilitychange', onShown)
  return () => {
    browser.runtime.onMessage.removeListener(onMessage)
    document.removeEventListener('visibilitychange', onShown)
  }
}
