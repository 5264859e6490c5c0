import type { Frame, Page } from 'puppeteer-core'

/** A painted mark as the page itself can see it: the registry of highlights is shared. */
export interface PageMark {
  term: string
  kind: string
  /** The first mention in its section. */
  first: boolean
  /** Index among all marks, in the order of the text. */
  nth: number
}

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What a page's card says, where its shadow root is open (the build that tests look into). */
export interface CardText {
  name: string
  headline: string
  text: string
}

/*
 * What is passed to `evaluate` runs in the page. It names no inner functions: the loader of TypeScript would wrap them in
 * a helper that the page does not have.
 */

/** Ranges of our marks in the order of the text, with the names of their highlights. */
function collect(page: Page | Frame) {
  return page.evaluateHandle(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('backgrounder-'))
      .flatMap(([name, highlight]) =>
        [...highlight]
          .filter(({ startContainer, endContainer }) => startContainer.isConnected && endContainer.isConnected)
          .map((at) => {
            const range = document.createRange()
            range.setStart(at.startContainer, at.startOffset)
            range.setEnd(at.endContainer, at.endOffset)
            return { name, range }
          }),
      )
      .sort(({ range: a }, { range: b }) => {
        if (a.startContainer.getRootNode() === b.startContainer.getRootNode())
          return a.compareBoundaryPoints(Range.START_TO_START, b)
        // Of nodes in different shadow roots only the screen tells which one is read first.
        const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
        return one.top - other.top || one.left - other.left
      }),
  )
}

/** Our marks in the order of the text. */
export async function readMarks(page: Page | Frame): Promise<PageMark[]> {
  const marks = await collect(page)
  return marks.evaluate((all) =>
    all.map(({ name, range }, nth) => {
      const [, kind = '', again] = /^backgrounder-(leader|weapon|place|body)(-again)?$/.exec(name) ?? []
      return { term: range.toString(), kind, first: !again, nth }
    }),
  )
}

/** Scrolls a mark to the middle of the window. @returns the line boxes of its term, in CSS pixels of the viewport */
export async function rectsOfMark(page: Page | Frame, nth: number): Promise<Box[]> {
  const marks = await collect(page)
  return marks.evaluate((all, nth) => {
    const range = all[nth]?.range
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
    // The element may hold the whole article, its paragraphs parted by line breaks.
    const { top = 0, bottom = 0 } = range?.getClientRects()[0] ?? {}
    if (top < 0 || bottom > innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' })
    return [...(range?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({ x, y, width, height }))
  }, nth)
}

/** Hovers a mark as a reader does and waits until its card is complete. Closes what is open first. */
export async function openCard(page: Page, nth: number, timeout = 20_000): Promise<CardText> {
  await page.keyboard.press('Escape')
  await page.mouse.move(1, 1)
  // A frame passes before the pointer comes back: a term that was left and met within one was never left.
  await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))))
  const [line] = await rectsOfMark(page, nth)
  if (!line) throw new Error(`mark ${nth} has no place on the screen`)
  const [x, y] = [line.x + line.width / 2, line.y + line.height / 2]
  await page.mouse.move(x - 4, y - 2)
  await page.mouse.move(x, y, { steps: 3 })
  await page.waitForFunction(isComplete, { timeout, polling: 50 })
  return page.evaluate(readCard)
}

/** Runs in the page: a card is open, its entity has arrived, and it has faded in. */
function isComplete(): boolean {
  const card = document.querySelector('backgrounder-ui')?.shadowRoot?.querySelector('.bg-card')
  if (!card?.matches(':popover-open') || card.getAnimations().length > 0) return false
  return card.querySelector('.bg-body[aria-busy="false"]') !== null
}

/** Runs in the page. */
function readCard(): CardText {
  const card = document.querySelector('backgrounder-ui')?.shadowRoot?.querySelector<HTMLElement>('.bg-card')
  return {
    name: card?.querySelector<HTMLElement>('.bg-name')?.innerText.trim() ?? '',
    headline: card?.querySelector<HTMLElement>('.bg-headline')?.innerText.trim() ?? '',
    text: card?.innerText ?? '',
  }
}
