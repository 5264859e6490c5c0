import { rectsOf, type Stretch } from './locate'

/**
 * Scrolls a stretch of text into the middle of the window and of every box that scrolls around it. Its element alone will
 * not do: where line breaks part the paragraphs, one element holds the whole article.
 */
export function scrollTo(stretch: Stretch): void {
  const root = document.scrollingElement
  for (let box = stretch.startContainer.parentElement; box; box = box.parentElement) {
    if (box !== root && !scrolls(box)) continue
    const line = rectsOf(stretch)[0]
    if (!line) return
    const { top, height } = box === root ? { top: 0, height: innerHeight } : box.getBoundingClientRect()
    box.scrollBy({ top: line.top + line.height / 2 - top - height / 2, behavior: 'instant' })
  }
}

const scrolls = (box: Element) =>
  box.scrollHeight > box.clientHeight && /^(auto|scroll)$/.test(getComputedStyle(box).overflowY)
