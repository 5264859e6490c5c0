import type { PageCondition, PageInfo } from '../../components/popup/page-info'
import type { PageReport } from '../../lib/bridge/messages'

/** What is known of a tab. */
export interface Seen {
  /** What the page says of itself; absent: none of our scripts runs there. */
  report?: PageReport
  /** The tab's address and title as far as the browser tells them. */
  url?: string
  title?: string
  /** The browser lets us into this site, or, where its address is not told, into any. */
  access: boolean
}

/** What the reader chose that bears on the page. */
export interface Chosen {
  paused: boolean
  siteOff: boolean
}

/** What the popup says of a page; a choice of the reader's comes before what the page is. */
export function pageInfo({ report, url, title, access }: Seen, { paused, siteOff }: Chosen, host?: string): PageInfo {
  const condition = conditionOf({ report, url, access }, { paused, siteOff })
  return {
    condition,
    detail: report?.detail,
    title: report?.title ?? title,
    host,
    why: report?.why ?? [],
    terms: report?.terms ?? [],
    siteOff,
  }
}

function conditionOf({ report, url, access }: Seen, { paused, siteOff }: Chosen): PageCondition {
  const isWeb = url !== undefined && /^https?:/.test(url)
  if (url !== undefined && !isWeb) return 'browser page'
  // Asked for by the reader in spite of the choice, it is what it is.
  if (report?.state === 'annotated' || report?.state === 'working') return report.state
  if (paused) return 'paused'
  if (siteOff) return 'site off'
  if (!report) return access ? (isWeb ? 'not reached' : 'browser page') : 'no access'
  // The page has not heard yet that it was switched on again.
  return report.state === 'off' ? 'working' : report.state
}
