import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { readMarks } from '../../lib/cli/marks'
import { type Framework, frameworkPage, frameworks } from '../site/frameworks/build'
import { changes, first, marked, markedAfter, type Running, type Story } from '../site/frameworks/story'
import { markup } from '../site/look'
import type { Pages, Session } from './harness'

const pathOf = (name: Framework) => `/built-with-${name}`

/** Pages of each framework for a session. */
export async function frameworkPages(): Promise<Pages> {
  return Object.fromEntries(
    await Promise.all(frameworks.map(async (name) => [pathOf(name), await frameworkPage(name)] as const)),
  )
}

let last = first
const stories = changes.map((change) => {
  last = change(last)
  return last
})

/** Runs in the page. @returns whether the server's elements are still there: what fails to hydrate may be rendered anew */
const hydrate = async () => {
  const title = document.querySelector('h1')!
  await (window as unknown as { page: { running: Running } }).page.running.hydrate()
  return title.isConnected
}
const show = (page: Page, story: Story) =>
  page.evaluate((story) => (window as unknown as { page: { running: Running } }).page.running.show(story), story)

/** Tests of pages that a server rendered, that are marked before their scripts take them over, and that then change. */
export function testFrameworks(pages: Pages, session: () => Session): void {
  test.each(frameworks)('marks leave a page of %s to its framework', async (name) => {
    const { page, complaints } = await session().open(pathOf(name))
    const terms = async () => new Set((await readMarks(page)).map(({ term }) => term))
    await waitForMarks(page)
    await expect.poll(terms, { timeout: 10_000 }).toEqual(new Set(marked))
    expect(await page.evaluate(hydrate)).toBe(true)
    const withMarks = [await markup(page)]
    for (const story of stories) {
      await show(page, story)
      withMarks.push(await markup(page))
    }
    await expect.poll(terms, { timeout: 10_000 }).toEqual(new Set(markedAfter))
    expect(complaints).toEqual([])

    // Where no extension comes to.
    await page.goto('about:blank')
    await page.setContent(pages[pathOf(name)] as string)
    expect(await page.evaluate(hydrate)).toBe(true)
    const without = [await markup(page)]
    for (const story of stories) {
      await show(page, story)
      without.push(await markup(page))
    }
    expect(await terms()).toEqual(new Set())
    expect(withMarks).toEqual(without)
    await page.close()
  })
}
