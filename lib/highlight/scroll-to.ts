import { rectsOf, type Stretch } from './locate'

/**
 * Scrolls a stretch of text into the middle of the window and of every box that scrolls around it. Its element alone will
 * not do: where line breaks part the paragraphs, one element holds the whole article.
 */
export function scrollTo(stretch: Stretch): void {
  const root = document.scrollingElement
  for (let box = holderOf(stretch.startContainer); box; box = holderOf(box)) {
    if (box !== root && !scrolls(box)) continue
    const line = rectsOf(stretch)[0]
    if (!line) return
    const { top, height } = box === root ? { top: 0, height: innerHeight } : box.getBoundingClientRect()
    box.scrollBy({ top: line.top + line.height / 2 - top - height / 2, behavior: 'instant' })
  }
}

/** The element around a node as it is shown: the slot that it is put into, the element whose shadow root it is in. */
const holderOf = (node: Text | Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null

const scrolls = (box: Element) =>
  box.scrollHeight > box.clientHeight && /^(auto|scroll)$/.test(getComputedStyle(box).overflowY)
