import { browser, type MessageSender } from '../../lib/bridge/browser'

/** Chrome's side panel, which the polyfill's types do not know. */
interface SidePanel {
  open(where: { tabId: number }): Promise<void>
}

/**
 * Opens the browser's side panel beside a page. Chrome allows it right after a click in the page, and only if nothing
 * is awaited before; Firefox does not allow it from here at all.
 */
export async function openPanel(_: unknown, { tab }: MessageSender): Promise<object> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel }
  if (sidePanel && tab?.id !== undefined) await sidePanel.open({ tabId: tab.id })
  return {}
}
