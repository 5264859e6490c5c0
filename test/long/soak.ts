import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { BrowserName } from '../../lib/cli/browsers'
import { waitForMarks } from '../../lib/cli/launch'
import { readMarks } from '../../lib/cli/marks'
import { median, percentile } from '../bench/statistics'
import { type Pages, site, startSession } from '../e2e/harness'
import { heavyPages } from '../site/heavy'
import { layoutPages } from '../site/layout'
import { served } from '../site/look'
import { scriptPages } from '../site/scripts'
import { shadowPages } from '../site/shadow'
import { textPages } from '../site/text'

/** ms that one browser has for all. */
const LONGEST = 30 * 60_000
/** ms after which a page that has not loaded is left for the next one, as readers do. */
const PATIENCE = 10_000

export interface Soak {
  /** Page loads. */
  loads: number
  /** Saved pages beside those of the test site. */
  folder?: string
}

/**
 * Opens pages of the test site and saved ones in random order in one tab, as long as a reader's day.
 * @returns figures in words
 * @throws where the browser or a page crashed, or something of ours complained
 */
export async function soak(name: BrowserName, { loads, folder }: Soak): Promise<string> {
  const pages = {
    ...served({ ...textPages, ...layoutPages, ...scriptPages, ...shadowPages, ...heavyPages }),
    ...savedPages(folder),
  }
  const paths = Object.keys(pages)
  const session = await startSession(name, { pages, requests: [] })
  const times: number[] = []
  const complaints: string[] = []
  let marked = 0
  let slow = 0
  try {
    const { extensionOrigin } = session
    const page = await session.browser.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    page.on('error', (error) => complaints.push(`crashed: ${error.message}`))
    page.on('pageerror', (error) => {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
      if (said.includes(extensionOrigin)) complaints.push(said)
    })
    page.on('console', (message) => {
      const from = message.stackTrace().some(({ url }) => url?.startsWith(extensionOrigin))
      if (message.type() === 'error' && from) complaints.push(message.text())
    })
    page.on('dialog', (dialog) => void dialog.accept().catch(() => {}))
    const begun = performance.now()
    for (let load = 0; load < loads; load++) {
      const before = performance.now()
      if (before - begun > LONGEST) throw new Error(`only ${load} of ${loads} pages in half an hour`)
      const count = await visit(page, paths[Math.floor(Math.random() * paths.length)]!)
      times.push(performance.now() - before)
      if (count === undefined) slow++
      else if (count > 0) marked++
      if (complaints.length > 0) throw new Error(`after ${load + 1} pages: ${complaints.join('; ')}`)
    }
  } finally {
    await session.close()
  }
  const ms = (at: number) => Math.round(percentile(times, at))
  return `${loads} loads, ${marked} marked, ${slow} not loaded in time, ${Math.round(median(times))} ms in the median, ${ms(0.95)} at the 95th percentile`
}

/** @returns how many marks there are once the page has nothing more to do; undefined where it did not load in time */
async function visit(page: Page, path: string): Promise<number | undefined> {
  try {
    await page.goto(site + path, { waitUntil: 'domcontentloaded', timeout: PATIENCE })
    await withinPatience(
      page.evaluate(() => new Promise((idle) => requestIdleCallback(() => requestIdleCallback(idle)))),
    )
    await page.mouse.wheel({ deltaY: 600 })
    // Most pages have none.
    await waitForMarks(page, 800).catch(() => {})
    return (await withinPatience(readMarks(page))).length
  } catch (error) {
    if (!page.browser().connected) throw error
    return undefined
  }
}

/** A page that holds its thread must not hold us. */
const withinPatience = <T>(asked: Promise<T>): Promise<T> =>
  Promise.race([
    asked,
    new Promise<never>((_, late) => setTimeout(() => late(new Error('too slow')), PATIENCE).unref()),
  ])

function savedPages(folder: string | undefined): Pages {
  if (folder === undefined) return {}
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'))
  return Object.fromEntries(files.map((file) => [`/saved/${file}`, readFileSync(join(folder, file), 'utf8')]))
}
