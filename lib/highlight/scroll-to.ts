import { originOf } from './frame'
import { rectsOf, type Stretch } from './locate'

/**
 * Scrolls a stretch of text into the middle of the window and of every box that scrolls around it. Its element alone will
 * not do: where line breaks part the paragraphs, one element holds the whole article.
 */
export function scrollTo(stretch: Stretch): void {
  for (let box = holderOf(stretch.startContainer); box; box = holderOf(box)) {
    const { ownerDocument: shown } = box
    const isRoot = box === shown.scrollingElement
    if (!isRoot && !scrolls(box)) continue
    const line = rectsOf(stretch)[0]
    if (!line) return
    const { top, height } = isRoot
      ? { top: 0, height: shown.defaultView?.innerHeight ?? 0 }
      : box.getBoundingClientRect()
    const middle = originOf(shown).y + top + height / 2
    box.scrollBy({ top: line.top + line.height / 2 - middle, behavior: 'instant' })
  }
}

/** What is around a node as it is shown: the slot that it is put into, the host of its shadow root, the page's frame. */
const holderOf = (node: Text | Element): Element | null =>
  node.assignedSlot ??
  node.parentElement ??
  (node.getRootNode() as Partial<ShadowRoot>).host ??
  (node.ownerDocument === document ? null : (node.ownerDocument.defaultView?.frameElement ?? null))

const scrolls = (box: Element) =>
  box.scrollHeight > box.clientHeight && /^(auto|scroll)$/.test(getComputedStyle(box).overflowY)
