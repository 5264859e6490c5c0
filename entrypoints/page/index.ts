import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { pageState } from '../../lib/bridge/page-state'
import type { Reader } from '../article/reader'
import { PageSession } from './page-session'

/* The second script: loaded into a page that is an article, or that its reader wants annotated anyway. */

export default defineUnlistedScript(() => {
  const page = pageState<Reader>()
  if (!page?.reader || page.hear) return
  const session = new PageSession(page, page.reader)
  page.hear = (message) => session.hear(message)
  page.depart = () => session.depart()
  page.renew = () => session.renew()
  // The page may have gone to another address while we came.
  if (page.article || page.anyway) void session.annotate(page.anyway ?? false)
})
