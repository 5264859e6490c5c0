import { viewportOf } from './room'

/** A sheet lower than this shows too little; it may then cover more. */
const useful = 220

/** Whether cards come as a sheet at the edge of the window: on phones, and in windows hardly wider than a card. */
export function isSheet(doc: Document): boolean {
  return doc.defaultView?.matchMedia?.('(max-width: 480px), (pointer: coarse)').matches ?? false
}

/** Docks a sheet at the bottom of the window, or at its top where it would cover the term it explains. */
export function dockSheet(sheet: HTMLElement, lines: readonly DOMRect[]) {
  const { height, onTop } = sheetRoom(lines, viewportOf(sheet.ownerDocument).height)
  sheet.dataset.side = onTop ? 'sheet-top' : 'sheet-bottom'
  sheet.style.setProperty('--bg-room', `${height}px`)
}

/** How high a sheet may be, and whether it has to go to the top, for a term with these lines. */
export function sheetRoom(lines: ReadonlyArray<{ top: number; bottom: number }>, viewport: number) {
  const wanted = Math.round(viewport * 0.6)
  const below = viewport - Math.max(0, ...lines.map(({ bottom }) => bottom)) - 12
  const above = Math.min(viewport, ...lines.map(({ top }) => top)) - 12
  if (below >= useful || below >= above) return { height: Math.min(wanted, Math.max(below, useful)), onTop: false }
  return { height: Math.min(wanted, Math.max(above, useful)), onTop: true }
}
