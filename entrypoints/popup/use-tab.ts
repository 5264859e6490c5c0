import { useCallback, useEffect, useState } from 'preact/hooks'
import { askReport } from '../../lib/bridge/ask-page'
import { browser } from '../../lib/bridge/browser'
import { hasAccess } from './access'
import type { Seen } from './page-info'

export interface SeenTab extends Seen {
  id: number
  windowId: number
}

/**
 * The tab that the popup is about, kept up to date; undefined: not known yet.
 * @param given its number, where the popup is a page of its own
 */
export function useTab(given: number | undefined): [tab: SeenTab | undefined, look: () => void] {
  const [seen, setSeen] = useState<SeenTab>()
  const look = useCallback(() => void seeTab(given).then(setSeen), [given])

  useEffect(() => {
    look()
    const onMessage = (message: unknown) => {
      // Of the page's state the background hears; what became of it we ask the page itself.
      if ((message as { type?: unknown } | null)?.type === 'state') look()
      return undefined
    }
    const onUpdated = (_: number, { status }: { status?: string }) => status === 'complete' && look()
    browser.runtime.onMessage.addListener(onMessage)
    browser.tabs.onUpdated.addListener(onUpdated)
    return () => {
      browser.runtime.onMessage.removeListener(onMessage)
      browser.tabs.onUpdated.removeListener(onUpdated)
    }
  }, [look])

  return [seen, look]
}

async function seeTab(given: number | undefined): Promise<SeenTab | undefined> {
  const tab = await (given === undefined ? activeTab() : browser.tabs.get(given).catch(() => undefined))
  if (tab?.id === undefined) return undefined
  const report = await askReport(tab.id)
  const url = tab.url ?? report?.url
  const access = report !== undefined || (await hasAccess(url))
  return { id: tab.id, windowId: tab.windowId ?? -1, report, url, title: tab.title, access }
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}
