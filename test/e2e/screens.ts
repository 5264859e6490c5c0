import { expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { openCard, readMarks } from '../../lib/cli/marks'
import type { Session } from './harness'
import { gone, seen } from './looking'
import { article } from './pages'
import { isPainted, lineOf } from './painted'

export const screenPages = {
  '/fullscreen': article({
    head: '<style>article { background: white; overflow: auto }</style>',
    body: '<button onclick="document.querySelector(\'article\').requestFullscreen()">Read in peace</button>',
  }),
  '/printed': article(),
}

/** Tests of other ways in which a page is shown, in a session that others have begun. */
export function testScreens(name: string, session: () => Session): void {
  // Browsers let nothing outside a fullscreen element be pressed: the card is to be seen and no more.
  test('a card comes over an article that takes the whole screen, and goes with the pointer', async () => {
    const { page, complaints } = await session().open('/fullscreen')
    await waitForMarks(page)
    await page.bringToFront()
    await page.click('button')
    await page.waitForFunction(() => document.fullscreenElement !== null, { polling: 50 })
    const nth = (await readMarks(page)).findIndex(({ term }) => term === 'Warsaw')
    const { x, y, width, height } = await lineOf(page, nth)
    await page.mouse.move(x + 1, y + height / 2)
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 })
    await seen(page, '.bg-card:popover-open .bg-body[aria-busy="false"]')
    const clip = (await (await page.$('>>> .bg-card'))!.boundingBox())!
    const shown = await page.screenshot({ clip, encoding: 'base64' })
    expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('article')
    await page.mouse.move(1, 1)
    await gone(page, '.bg-card:popover-open')
    expect(await page.screenshot({ clip, encoding: 'base64' })).not.toBe(shown)
    await page.evaluate(() => document.exitFullscreen())
    await page.waitForFunction(() => document.fullscreenElement === null, { polling: 50 })
    expect((await openCard(page, nth)).name).toBe('Warsaw')
    expect(complaints).toEqual([])
    await page.close()
  })

  // Firefox's driver has no word for print.
  if (name === 'firefox') return

  // https://github.com/hypothesis/browser-extension/issues/1039
  test('a page is printed as its own', async () => {
    const { page } = await session().open('/printed')
    await waitForMarks(page)
    await seen(page, '.bg-handle')
    await page.emulateMediaType('print')
    expect(await page.$eval('>>> .bg-handle', (handle) => handle.checkVisibility())).toBe(false)
    expect(await isPainted(page, 0)).toBe(false)
    await page.close()
  })
}
