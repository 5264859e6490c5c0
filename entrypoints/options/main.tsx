import '../../components/options/options.css'
import { browser } from '../../lib/bridge/browser'
import { begin } from '../popup/begin'
import { App } from './App'

document.title = browser.i18n.getMessage('optionsTitle')
begin(<App />)
