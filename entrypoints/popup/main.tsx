import '../../components/popup/popup.css'
import type { PopupTab } from '../../components/popup/Popup'
import { browser } from '../../lib/bridge/browser'
import { App } from './App'
import { begin } from './begin'

/*
 * popup.html?page: as a page in a tab; &tab=17: about that tab, which the active one then is not; #notes: with that
 * panel first.
 */
const asked = new URLSearchParams(location.search)
const isFullPage = asked.has('page')
const tabId = asked.has('tab') ? Number(asked.get('tab')) : undefined
const first = (location.hash.slice(1) || 'page') as PopupTab

document.title = browser.i18n.getMessage('extensionName')
document.documentElement.toggleAttribute('data-full', isFullPage)
begin(<App isFullPage={isFullPage} tabId={tabId} first={first} />)
