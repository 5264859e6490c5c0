import * as v from 'valibot'
import { browser } from './browser'
import { type PageReport, pageReportSchema } from './messages'

/** Asks a tab what it is and what was found in it; undefined where no script of ours runs (the browser's own pages). */
export async function askReport(tabId: number): Promise<PageReport | undefined> {
  try {
    return v.parse(pageReportSchema, await browser.tabs.sendMessage(tabId, { type: 'report' }))
  } catch {
    return undefined
  }
}
