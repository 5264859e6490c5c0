import { browser } from '../../lib/bridge/browser'

/** Chrome's own; the polyfill does not know it. */
interface ChromeSidePanel {
  open(where: { windowId: number }): Promise<void>
}

const chromePanel = () => (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel
const firefoxPanel = () => (browser as { sidebarAction?: typeof browser.sidebarAction }).sidebarAction

/** Whether this browser has a side panel to open. */
export const hasPanel = (): boolean => chromePanel() !== undefined || firefoxPanel() !== undefined

/** Opens the browser's side panel. Browsers allow it right in the handler of a click only. @returns whether it opened */
export async function openPanel(windowId: number): Promise<boolean> {
  try {
    await (chromePanel()?.open({ windowId }) ?? firefoxPanel()?.open())
    return true
  } catch {
    return false
  }
}
