/** Where a sidebar stands on a site, as the reader left it. */
export interface SidebarPlace {
  open?: boolean
  width?: number
  side?: 'left' | 'right'
}

/** px. Narrower, names break after every other word. */
export const narrowest = 240
export const widest = 560
export const usualWidth = 320
/** px between the article's text and the sidebar. */
const breath = 12
/** px of the page that stay in sight beside a sidebar that covers the text. */
const glimpse = 48

interface Span {
  left: number
  right: number
}

/** px of the window's width that are free beside the text, on one side; the whole window where there is no text. */
export function roomBeside(texts: readonly Span[], viewport: number, side: 'left' | 'right'): number {
  if (texts.length === 0) return viewport
  const room =
    side === 'right'
      ? viewport - Math.max(...texts.map(({ right }) => right))
      : Math.min(...texts.map(({ left }) => left))
  return Math.max(0, Math.floor(room - breath))
}

/** The width for a sidebar that is to stay off the text; undefined: there is no room for one. */
export function fittingWidth(wanted: number, room: number): number | undefined {
  return room < narrowest ? undefined : Math.min(clampWidth(wanted), room)
}

/** A width that the reader may choose, in a window as wide as this. */
export function clampWidth(width: number, viewport = Number.POSITIVE_INFINITY): number {
  const most = Math.max(Math.min(widest, viewport - glimpse), Math.min(narrowest, viewport - glimpse))
  return Math.round(Math.min(Math.max(width, narrowest), most))
}
