import type { Frame, Page } from 'puppeteer-core'
import { type Box, rectsOfMark } from '../../lib/cli/marks'

/** The first line of a mark, as it lies in the page's window though it is in a frame. */
export async function lineOf(page: Page, nth: number, frame: Page | Frame = page): Promise<Box> {
  const [line] = await rectsOfMark(frame, nth)
  if (!line) throw new Error(`mark ${nth} has no place on the screen`)
  if (frame === page) return line
  const { x, y } = await page.$eval('iframe', (frame) => {
    const { left, top } = frame.getBoundingClientRect()
    const { paddingLeft, paddingTop } = getComputedStyle(frame)
    return {
      x: left + frame.clientLeft + Number.parseFloat(paddingLeft),
      y: top + frame.clientTop + Number.parseFloat(paddingTop),
    }
  })
  return { ...line, x: line.x + x, y: line.y + y }
}

/** Whether a reader sees a mark: whether its place on the screen looks otherwise without it. Takes all marks away. */
export async function isPainted(page: Page, nth: number, frame: Page | Frame = page): Promise<boolean> {
  const clip = await lineOf(page, nth, frame)
  const before = await page.screenshot({ clip, encoding: 'base64' })
  await frame.evaluate(() => CSS.highlights.clear())
  return (await page.screenshot({ clip, encoding: 'base64' })) !== before
}
