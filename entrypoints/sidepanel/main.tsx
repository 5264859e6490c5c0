import '../../components/popup/tokens.css'
import '../../components/ui/card.css'
import '../../components/notes/notes.css'
import '../../components/sidebar/sidebar.css'
import './panel.css'
import { render } from 'preact'
import { validLocale } from '../../components/card/format'
import { I18nContext } from '../../components/ui/i18n'
import { browser } from '../../lib/bridge/browser'
import { Panel } from './Panel'

/* The sidebar in the browser's own side panel. */

const { i18n } = browser
const t = (key: string, substitutions?: string | string[]) => i18n.getMessage(key, substitutions)
const locale = validLocale(i18n.getUILanguage())
document.documentElement.lang = locale
document.documentElement.dir = t('uiDirection') === 'rtl' ? 'rtl' : 'ltr'
document.title = t('extensionName')
render(
  <I18nContext.Provider value={{ t, locale }}>
    <Panel />
  </I18nContext.Provider>,
  document.querySelector('#panel')!,
)
