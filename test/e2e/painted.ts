import type { Page } from 'puppeteer-core'
import { rectsOfMark } from '../../lib/cli/marks'

/** Whether a reader sees a mark: whether its place on the screen looks otherwise without it. Takes all marks away. */
export async function isPainted(page: Page, nth: number): Promise<boolean> {
  const [clip] = await rectsOfMark(page, nth)
  if (!clip) return false
  const before = await page.screenshot({ clip, encoding: 'base64' })
  await page.evaluate(() => CSS.highlights.clear())
  return (await page.screenshot({ clip, encoding: 'base64' })) !== before
}
