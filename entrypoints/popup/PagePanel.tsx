import { useState } from 'preact/hooks'
import { PageView } from '../../components/popup/PageView'
import { browser } from '../../lib/bridge/browser'
import { tellPage } from '../../lib/bridge/listen'
import { hostOf } from '../../lib/bridge/site'
import { bringScript, requestAccess } from './access'
import { pageInfo } from './page-info'
import { hasPanel, openPanel } from './side-panel'
import { readChosen } from './store'
import { useLive } from './use-live'
import type { SeenTab } from './use-tab'
import { changeSettings, switchSite } from './writes'

interface PagePanelProps {
  tab: SeenTab | undefined
  look(): void
  /** The popup is a page of its own, and stays open. */
  isFullPage: boolean
}

/** What the tab's page is, and what can be done about it. */
export function PagePanel({ tab, look, isFullPage }: PagePanelProps) {
  const [failure, setFailure] = useState<string>()
  const [writes, setWrites] = useState(0)
  const host = hostOf(tab?.url ?? (tab?.report ? `https://${tab.report.host}` : ''))
  const { value: chosen } = useLive(() => readChosen(host), [host, writes])
  const { settings: { paused } = { paused: false }, siteOff = false } = chosen ?? {}
  const page = tab
    ? pageInfo(tab, { paused, siteOff }, host)
    : ({ condition: 'asking', why: [], terms: [], siteOff: false } as const)

  async function written(result: Promise<{ ok: true } | { ok: false; failure: string }>) {
    const answer = await result
    setFailure(answer.ok ? undefined : answer.failure)
    setWrites((count) => count + 1)
    look()
  }

  async function annotate() {
    if (!tab) return
    if (!tab.report && !(await bringScript(tab.id))) return setFailure('unexpected')
    await tellPage(tab.id, { type: 'annotate anyway' })
    look()
  }

  /** The request comes first: browsers take it only while the click is being handled. */
  async function allow(where: 'site' | 'everywhere') {
    const given = await requestAccess(where === 'site' ? tab?.url : undefined)
    if (given && tab && !(await bringScript(tab.id))) await browser.tabs.reload(tab.id)
    look()
  }

  async function showPanel() {
    const opened = tab && (await openPanel(tab.windowId))
    if (!opened) setFailure('unexpected')
    else if (!isFullPage) close()
  }

  async function showSidebar() {
    if (!tab) return
    await tellPage(tab.id, { type: 'toggle sidebar' })
    if (isFullPage) await browser.tabs.update(tab.id, { active: true })
    else close()
  }

  return (
    <PageView
      page={page}
      paused={paused}
      failure={failure}
      onAnnotate={annotate}
      onReload={() => tab && browser.tabs.reload(tab.id)}
      onSite={(off) => host && written(switchSite(host, off))}
      onPause={(paused) => written(changeSettings({ paused }))}
      onSidebar={showSidebar}
      onPanel={hasPanel() ? showPanel : undefined}
      onAccess={allow}
    />
  )
}
