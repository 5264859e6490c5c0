import { browser } from '../../lib/bridge/browser'

/** Firefox's own, from version 137 on; the polyfill's types do not know it. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>
}

/** How to open the browser's page for keyboard shortcuts; undefined: it cannot be opened from here. */
export function shortcutsPage(): (() => void) | undefined {
  const { openShortcutSettings } = browser.commands as FirefoxCommands
  if (openShortcutSettings) return () => void openShortcutSettings().catch(() => {})
  if (browser.runtime.getURL('').startsWith('moz-extension:')) return undefined
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
