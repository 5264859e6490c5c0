export interface LabelWish {
  key: string
  text: string
  x: number
  y: number
  /** px of the ground that the label names. */
  width: number
  area: number
  /** Whether a label at a point still lies on the ground that it names; absent: anywhere near will do. */
  isOn?: (x: number, y: number) => boolean
  /** Shown even where it is wider than its ground. */
  must?: boolean
}

export interface Label {
  key: string
  text: string
  x: number
  y: number
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const lineHeight = 12
/** Names beyond this number make a map of names. */
const most = 7

/** Picks the labels that fit: the wanted ones first, then larger ground before smaller, none over another. */
export function placeLabels(wishes: readonly LabelWish[], frame: { width: number; height: number }, taken: Box[]) {
  const boxes = [...taken]
  const labels: Label[] = []
  const byWorth = [...wishes].sort((a, b) => Number(b.must ?? false) - Number(a.must ?? false) || b.area - a.area)
  for (const wish of byWorth) {
    if (labels.length >= most) break
    const half = textWidth(wish.text) / 2
    if (!wish.must && half * 2 > wish.width * 1.15) continue
    const x = wish.must ? Math.min(Math.max(wish.x, half + 4), frame.width - half - 4) : wish.x
    const y = [wish.y, wish.y + 15, wish.y - 15].find(
      (at) => isFree(boxAt(x, at, half), frame, boxes) && (at === wish.y || (wish.isOn?.(x, at) ?? true)),
    )
    if (y === undefined) continue
    boxes.push(boxAt(x, y, half))
    labels.push({ key: wish.key, text: wish.text, x: Math.round(x), y: Math.round(y) })
  }
  return labels
}

/** Width of a label in px, near enough: there is no measuring text that is not on the page yet. */
const textWidth = (text: string) => text.length * 6

const boxAt = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - lineHeight / 2,
  bottom: y + lineHeight / 2,
})

function isFree(box: Box, { width, height }: { width: number; height: number }, taken: readonly Box[]): boolean {
  if (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2) return false
  return taken.every((t) => box.right < t.left || box.left > t.right || box.bottom < t.top || box.top > t.bottom)
}
