import { defineContentScript } from 'wxt/utils/define-content-script'
import { detect } from '../../lib/article/detect'
import { askForSecondScript, hearFirst } from '../../lib/bridge/first-contact'
import { takeOver } from '../../lib/bridge/page-state'

/* On every page: is it an article? One that is gets the second script; any other costs nothing more. */

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main() {
    const page = takeOver(detect(document, location.href))
    hearFirst(page)
    if (page.article) void askForSecondScript()
  },
})
