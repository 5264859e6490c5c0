import { askReport } from '../../lib/bridge/ask-page'
import { browser, type MessageSender } from '../../lib/bridge/browser'
import type { PageReport } from '../../lib/bridge/messages'

export interface ActiveTab {
  tabId: number
  /** Whether its window is private. */
  incognito: boolean
  /** Absent where no script of ours runs. */
  report?: PageReport
}

const loading: PageReport = { state: 'working', url: '', host: '', why: [], terms: [] }

/** Tells of the active tab of this page's window, now and whenever it is another or has another page. */
export async function followActiveTab(onTab: (tab: ActiveTab) => void, signal: AbortSignal): Promise<void> {
  const { id: windowId, incognito } = await browser.windows.getCurrent()
  let current: number | undefined
  let asked = 0

  async function look() {
    const number = ++asked
    const [tab] = await browser.tabs.query({ active: true, windowId })
    const tabId = tab?.id
    if (tabId === undefined) return
    const report = await askReport(tabId)
    // Meanwhile there may be another tab or page.
    if (signal.aborted || number !== asked) return
    current = tabId
    onTab({ tabId, incognito, report: report ?? (tab?.status === 'loading' ? loading : undefined) })
  }

  const onActivated = (active: { windowId: number }) => {
    if (active.windowId === windowId) void look()
  }
  const onUpdated = (tabId: number, { status }: { status?: string }) => {
    if (tabId !== current || !status) return
    if (status === 'loading') {
      asked++
      onTab({ tabId, incognito, report: loading })
    } else void look()
  }
  const onMessage = (message: unknown, { tab }: MessageSender) => {
    const isState = (message as { type?: unknown } | null)?.type === 'state'
    if (isState && tab?.id !== undefined && tab.id === current) void look()
    return undefined
  }
  browser.tabs.onActivated.addListener(onActivated)
  browser.tabs.onUpdated.addListener(onUpdated)
  browser.runtime.onMessage.addListener(onMessage)
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated)
    browser.tabs.onUpdated.removeListener(onUpdated)
    browser.runtime.onMessage.removeListener(onMessage)
  })
  await look()
}
