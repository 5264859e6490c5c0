import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { pageState } from '../../lib/bridge/page-state'
import { annotatePage } from './annotate-page'

/* The second script: loaded into a page that is an article, or that its reader wants annotated anyway. */

export default defineUnlistedScript(() => {
  const page = pageState()
  if (!page || page.annotate) return
  page.annotate = annotatePage(page)
  page.annotate()
})
