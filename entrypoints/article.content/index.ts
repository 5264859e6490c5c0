import { defineContentScript } from 'wxt/utils/define-content-script'
import { detect } from '../../lib/article/detect'
import { ask } from '../../lib/bridge/ask'
import { hearBackground } from '../../lib/bridge/listen'
import { takeOver } from '../../lib/bridge/page-state'

/* On every page: is it an article? One that is gets the second script; any other costs nothing more. */

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main() {
    const page = takeOver()
    const annotate = () => (page.annotate ? page.annotate() : void ask({ type: 'found' }))
    hearBackground((message) => {
      if (message.type === 'annotate anyway') annotate()
      else page.step?.(message.by)
    }, page.leave.signal)
    if (detect(document, location.href).article) annotate()
  },
})
