import { browser } from '../../lib/bridge/browser'
import { loadFirstScript } from '../background/first-script'

const everywhere = ['http://*/*', 'https://*/*']

/** Whether the browser lets us into a site; without an address: into all. */
export function hasAccess(url: string | undefined): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOf(url) }).catch(() => false)
}

/** Asks the reader for access. To be called right in the handler of a click. @returns whether it was given */
export function requestAccess(url: string | undefined): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(url) }).catch(() => false)
}

/** Brings our script into a page that was there before it, or before we were let in. @returns whether that worked */
export async function bringScript(tabId: number): Promise<boolean> {
  try {
    await loadFirstScript(tabId)
    return true
  } catch {
    return false
  }
}

function originsOf(url: string | undefined): string[] {
  if (url === undefined || !/^https?:/.test(url)) return everywhere
  const { protocol, hostname } = new URL(url)
  return [`${protocol}//${hostname}/*`]
}
