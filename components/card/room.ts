import { contains, type Edges, type Point } from './target'

/** px between term and card. */
export const gap = 6
/** px between card and the edge of the viewport. */
export const margin = 8
/** A card with less height than this goes elsewhere where it can. */
const cramped = 180
/** A card with this height is not moved elsewhere for more. */
const ample = 340

export type Side = 'top' | 'bottom' | 'left' | 'right'

interface Size {
  width: number
  height: number
}

/** The term's box, with the line of it that was pointed at. */
export interface TermBox extends Edges {
  line: Edges
}

const nowhere: Edges = { left: 0, top: -1, right: 0, bottom: -1 }

/** The number of the line nearest to a point, so that the same line is found again after scrolling. */
export function lineIndex(lines: readonly Edges[], point?: Point): number {
  if (!point) return 0
  const index = lines.findIndex((line) => contains(line, point, 2))
  return Math.max(index, 0)
}

/**
 * The box around a term's lines. A term broken over columns or pages makes a box that no card could stay clear of:
 * of such a term only the line that was pointed at counts.
 */
export function termBox(lines: readonly Edges[], index: number): TermBox {
  const line = lines[index] ?? lines[0] ?? nowhere
  const box = {
    left: Math.min(line.left, ...lines.map(({ left }) => left)),
    top: Math.min(line.top, ...lines.map(({ top }) => top)),
    right: Math.max(line.right, ...lines.map(({ right }) => right)),
    bottom: Math.max(line.bottom, ...lines.map(({ bottom }) => bottom)),
  }
  const lineHeight = Math.max(line.bottom - line.top, 20)
  const isOneBlock = box.bottom - box.top <= lineHeight * 2 * lines.length
  return { ...(isOneBlock ? box : line), line }
}

/** Not `clientHeight` of the root: on pages without a doctype that is the height of the whole page. */
export function viewportOf({ defaultView }: Document): Size {
  return { width: defaultView?.innerWidth ?? 0, height: defaultView?.innerHeight ?? 0 }
}

/** Space on each side of a term for a card, in px. */
export function roomAround(box: Edges, viewport: Size): Record<Side, number> {
  return {
    top: box.top - gap - margin,
    bottom: viewport.height - box.bottom - gap - margin,
    left: box.left - gap - margin,
    right: viewport.width - box.right - gap - margin,
  }
}

/**
 * The side for a card: below the term if it fits, else above, else whichever has more room, and beside it in windows
 * too low for either. A card stays on the side it is on until that side gets cramped.
 */
export function chooseSide(room: Record<Side, number>, { width, height }: Size, current?: Side): Side {
  if (current && room[current] >= (current === 'top' || current === 'bottom' ? Math.min(height, cramped) : width)) {
    return current
  }
  if (room.bottom >= Math.min(height, ample)) return 'bottom'
  if (room.top >= Math.min(height, ample)) return 'top'
  const larger = room.top > room.bottom ? 'top' : 'bottom'
  if (room[larger] >= cramped) return larger
  if (room.right >= width) return 'right'
  return room.left >= width ? 'left' : larger
}
