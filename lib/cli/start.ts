import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { type BrowserName, buildExtension, findBrowser, needBrowser } from './browsers'
import { projectRoot } from './knowledge-files'
import { launchWithExtension, waitForMarks } from './launch'
import { openCard, readMarks } from './marks'
import { serve } from './serve'
import { visit } from './visit'

/*
 * npm start -- [--browser chromium|firefox] [--page FILE_OR_URL] [--headless]
 * Builds the extension and opens it on an article. With a display it stays open for the reader; without one it prints
 * what was annotated and saves screenshots under .output/.
 */

const { values } = parseArgs({
  options: { browser: { type: 'string' }, page: { type: 'string' }, headless: { type: 'boolean' } },
})
const name = chooseBrowser(values.browser)
const path = needBrowser(name)
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const headless = values.headless ?? !hasDisplay

console.log(`Building the extension for ${name}…`)
// The report reads the cards, which only a build with open shadow roots lets anybody do.
const extension = buildExtension(name, projectRoot, headless ? 'test' : 'production')
const { url, stop } = await addressOf(values.page)
const { browser } = await launchWithExtension(name, { path, extension, headless })
try {
  const page = await browser.newPage()
  if (headless) await page.setViewport({ width: 1280, height: 900 })
  await visit(page, url)
  await waitForMarks(page).catch(() => console.log('Nothing was marked on this page.'))
  if (headless) await report(page)
  else {
    console.log(`${url} is open in ${name} with Backgrounder. Hover the marked terms; close the browser to end.`)
    await new Promise<void>((closed) => browser.once('disconnected', () => closed()))
  }
} finally {
  await browser.close().catch(() => {})
  stop()
}

function chooseBrowser(wish: string | undefined): BrowserName {
  if (wish === 'chrome') return 'chromium'
  if (wish === 'chromium' || wish === 'firefox') return wish
  if (wish) throw new Error(`--browser ${wish}: it is chromium or firefox`)
  return findBrowser('chromium') || !findBrowser('firefox') ? 'chromium' : 'firefox'
}

async function addressOf(page: string | undefined): Promise<{ url: string; stop(): void }> {
  if (page && /^https?:/.test(page)) return { url: page, stop: () => {} }
  const file = page ? resolve(page) : join(import.meta.dirname, 'sample/article.html')
  if (!existsSync(file)) throw new Error(`--page ${page}: no such file`)
  const { origin, server } = await serve({ [`/article${extname(file)}`]: readFileSync(file) })
  return { url: `${origin}/article${extname(file)}`, stop: () => server.close() }
}

/** Prints each annotated term with its card's first lines, and saves pictures of the page with a card open. */
async function report(page: Page): Promise<void> {
  const marks = await readMarks(page)
  const rows = new Map<string, { term: string; kind: string; entity: string; headline: string }>()
  const pictures = join(projectRoot, '.output')
  mkdirSync(pictures, { recursive: true })
  for (const { term, kind, nth } of marks) {
    if (rows.has(term)) continue
    const isFirst = ![...rows.values()].some((row) => row.kind === kind)
    const { name: entity, headline } = await openCard(page, nth)
    rows.set(term, { term, kind, entity, headline })
    if (!isFirst) continue
    const file = join(pictures, `start-${name}-${kind}.png`)
    await page.screenshot({ path: file })
    console.log(`Saved ${file}`)
  }
  console.table([...rows.values()])
}
