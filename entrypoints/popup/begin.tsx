import { type ComponentChild, render } from 'preact'
import { validLocale } from '../../components/card/format'
import { I18nContext } from '../../components/ui/i18n'
import { browser } from '../../lib/bridge/browser'
import type { Settings } from '../../lib/knowledge/settings'
import { placeKnown, readChosen } from './store'

/** The page waits no longer than this for the reader's theme. */
const patience = 200

/** Shows a page of the extension in the reader's language and theme. */
export async function begin(app: ComponentChild): Promise<void> {
  const i18n = {
    t: (key: string, substitutions?: string | string[]) => browser.i18n.getMessage(key, substitutions),
    locale: validLocale(browser.i18n.getUILanguage()),
  }
  const root = document.documentElement
  root.lang = i18n.t('uiLanguage')
  root.dir = i18n.t('uiDirection')
  await placeKnown
  // In the reader's theme from the first paint on, unless the store takes its time.
  const stored = readChosen().catch(() => undefined)
  const first = await Promise.race([stored, new Promise<undefined>((resolve) => setTimeout(resolve, patience))])
  if (first) showTheme(first.settings.theme)
  render(<I18nContext.Provider value={i18n}>{app}</I18nContext.Provider>, document.getElementById('app')!)
}

/** Makes the page light or dark whatever the system is, or as the system is. */
export function showTheme(theme: Settings['theme']): void {
  const { dataset } = document.documentElement
  if (theme === 'auto') delete dataset.theme
  else dataset.theme = theme
}
