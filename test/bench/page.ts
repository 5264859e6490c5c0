import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, type CDPSession, launch, type Page } from 'puppeteer-core'
import { build } from 'vite'
import { buildExtension, needBrowser } from '../../lib/cli/browsers'
import { launchWithExtension, waitForMarks } from '../../lib/cli/launch'
import { readMarks, rectsOfMark } from '../../lib/cli/marks'
import { textPages } from '../site/text'
import { type Trace, trace } from './in-article/trace'
import { type SavedPage, savedPages } from './saved-pages'
import { median, percentile } from './statistics'

/*
 * What the extension costs a page, in real Chromium: each page once with it and once without, in one run. The pages' own
 * scripts are blocked, so that all script work is the extension's.
 */

const host = 'http://localhost'
/** How many saved pages are opened. */
const PAGES = 48
const policy = "script-src 'none'; frame-src 'none'; img-src 'none'; connect-src 'none'; font-src 'none'"
const blank = '<!doctype html><title>Blank</title>'

/** The pages before would be kept for the reader's way back, and counted with each page after them. */
const alone = ['--disable-features=BackForwardCache']

/** What one page cost: ms, and bytes more than without us. */
interface Cost {
  isArticle: boolean
  total: number
  /** What the page was drawn for longer. */
  rendering: number
  longest: number
  timers: number
  memory: number
  shift: number
  marked: number
  /** As little as marking and painting can cost. */
  bare: number
  markJs: number
}

/** Prints what pages cost: those of `folder/index.jsonl`, or of our own making. */
export async function pageCosts(root: string, folder: string | undefined): Promise<void> {
  const pages = folder ? savedPages(folder, PAGES) : ownPages(root)
  const server = await serve()
  const at = `${host}:${(server.address() as AddressInfo).port}`
  const path = needBrowser('chromium')
  const code = await bundle(root)
  const extension = buildExtension('chromium', root, 'test')
  const ours = await launchWithExtension('chromium', { path, extension, headless: true, args: alone })
  const plain = await launch({ executablePath: path, headless: true, args: ['--no-sandbox', ...alone] })
  try {
    const [withUs, without] = [await opened(ours.browser), await opened(plain)]
    const addresses = pages.map(({ url }, i) => addressOf(url || `${at}/${i}`))
    for (const { page } of [withUs, without])
      await servePages(page, new Map(pages.map(({ html }, i) => [placeOf(addresses[i]!), html])), at)
    await without.page.evaluateOnNewDocument(styleBare, bareLooks(root))
    const costs: Cost[] = []
    for (const url of addresses) costs.push(await measure(withUs, without, url, code))
    const longText = await measure(withUs, without, `${at}/long`, code)
    report(costs, longText)
    console.table({
      'first marks, warm background: ms': figure(await firstMarks(ours.browser, withUs, `${at}/sample`, true), 100),
      'first marks, cold background: ms': figure(await firstMarks(ours.browser, withUs, `${at}/sample`, false), 300),
      'card painted after the delay: ms': figure(await hover(withUs, `${at}/sample`), 16),
      'background heap and store: MB': figure(await background(ours.browser), 40),
      'woken by pages that are no article': figure(await wakes(ours.browser, withUs, at), 0),
      'memory after 100 navigations / after 10': figure(await navigations(withUs, `${at}/sample`), 1.1),
    })
  } finally {
    await ours.browser.close()
    await plain.close()
    server.close()
  }
}

const figure = (value: number, limit: number) => ({ figure: value.toFixed(2), 'at most': String(limit) })

function report(costs: Cost[], longText: Cost): void {
  const others = costs.filter(({ isArticle }) => !isArticle)
  const articles = costs.filter(({ isArticle, marked }) => isArticle && marked > 0)
  const of = (all: Cost[], key: keyof Omit<Cost, 'isArticle'>, at = 0.5) =>
    percentile(
      all.map((cost) => cost[key]),
      at,
    )
  console.log(`${others.length} other pages, ${articles.length} articles`)
  console.table({
    'other pages: our scripts, median ms': figure(of(others, 'total'), 2),
    'other pages: our scripts, 95th percentile ms': figure(of(others, 'total', 0.95), 2),
    'other pages: memory, kB': figure(of(others, 'memory') / 1000, 300),
    'other pages: timers left': figure(of(others, 'timers', 1), 0),
    'articles: longest task, 95th percentile ms': figure(of(articles, 'longest', 0.95), 16),
    '500,000 characters: longest task, ms': figure(longText.longest, 16),
    'articles: our scripts and drawing / bare marking': figure(
      (of(articles, 'total') + of(articles, 'rendering')) / of(articles, 'bare'),
      1.5,
    ),
    'articles: our scripts / mark.js': figure(of(articles, 'total') / of(articles, 'markJs'), 1),
    'articles: memory, MB': figure(of(articles, 'memory') / 1e6, 3),
    'articles: layout shift': figure(of(articles, 'shift', 1), 0),
  })
}

interface Tab {
  page: Page
  cdp: CDPSession
}

async function opened(browser: Browser): Promise<Tab> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 900 })
  // The loader of TypeScript wraps named functions in a helper that pages do not have.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named')
  await page.evaluateOnNewDocument(watchPage)
  return { page, cdp: await page.createCDPSession() }
}

/** Runs in the page, before anything else: leaves marks in the trace and adds up layout shifts. */
function watchPage(): void {
  performance.mark('bench:begun')
  const seen = window as unknown as { shift: number; shifts: PerformanceObserver }
  seen.shift = 0
  seen.shifts = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
  })
  seen.shifts.observe({ type: 'layout-shift', buffered: true })
}

/** Until a frame was painted after all that was to come has come. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let quiet = 0
        let size = -1
        const look = () => {
          const now = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
          quiet = now === size ? quiet + 1 : 0
          size = now
          if (quiet === 15) done()
          else requestAnimationFrame(look)
        }
        look()
      }),
  )

async function measure(withUs: Tab, without: Tab, url: string, code: string): Promise<Cost> {
  const plain = await load(without.page, url, false)
  const base = await usedBy(without)
  const shiftWithout = await without.page.evaluate(readShift)
  const isArticle = (await without.page.evaluate(`${code}; globalThis.bench = bench; bench.isArticle()`)) as boolean
  const traced = await load(withUs.page, url, isArticle)
  const terms = [...new Set((await readMarks(withUs.page)).map(({ term }) => term))]
  const shift = await withUs.page.evaluate(readShift)
  const memory = await usedBy(withUs)
  const list = JSON.stringify(terms)
  const theirs = terms.length > 0 ? await marking(without.page, list) : { bare: Number.NaN, markJs: Number.NaN }
  const scripts = ourWork(traced)
  return {
    isArticle,
    total: scripts.reduce((sum, { ms }) => sum + ms, 0),
    rendering: traced.rendering - plain.rendering,
    longest: Math.max(0, ...scripts.map(({ ms }) => ms)),
    timers: traced.timersLeft,
    memory: memory - base,
    shift: shift - shiftWithout,
    marked: terms.length,
    ...theirs,
  }
}

/** What marking costs others in a page that has `bench`, ms: as little as can be with its painting, and mark.js. */
async function marking(page: Page, terms: string): Promise<{ bare: number; markJs: number }> {
  let bare = 0
  const { rendering } = await trace(page, 'bench:bare', async () => {
    await page.evaluate(() => void performance.mark('bench:bare'))
    bare = (await page.evaluate(`bench.bare(${terms})`)) as number
    await settled(page)
  })
  return { bare: bare + rendering, markJs: (await page.evaluate(`bench.markJs(${terms})`)) as number }
}

/** One of our looks for bare marks. */
const bareLooks = (root: string): string =>
  `:root {${readFileSync(join(root, 'lib/highlight/looks.css'), 'utf8').replace('backgrounder-leader', 'bare')}}`

/** Runs in the page, before anything else. */
function styleBare(rules: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets.push(sheet)
}

/** What our scripts do from the moment they come, and what is nobody's by name since: promises and timers of theirs. */
function ourWork({ scripts }: Trace): Trace['scripts'] {
  const isOurs = ({ url }: { url: string }) => url.startsWith('chrome-extension:')
  const begun = scripts.findIndex(isOurs)
  const isNobodys = ({ url, name }: { url: string; name: string }) =>
    url === '' && (name === 'RunMicrotasks' || name === 'TimerFire')
  return begun < 0 ? [] : scripts.slice(begun).filter((one) => isOurs(one) || isNobodys(one))
}

/** Runs in the page. */
const readShift = () => (window as unknown as { shift: number }).shift

/** Opens a page; an article in which nothing is known never has a mark. */
const load = (page: Page, url: string, isArticle: boolean) =>
  trace(page, 'bench:begun', async () => {
    await page.goto(url, { waitUntil: 'load' })
    if (isArticle) await waitForMarks(page, 3000).catch(() => {})
    await settled(page)
  })

/** Bytes of the heap and of what it holds outside, after a forced collection. */
async function usedBy({ cdp }: { cdp: CDPSession }): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize = 0 } = (await cdp.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  return usedSize + backingStorageSize
}

const workerOf = (browser: Browser) => browser.targets().find((target) => target.type() === 'service_worker')

async function stopBackground(browser: Browser): Promise<void> {
  const target = workerOf(browser)
  if (target) await (await target.worker())?.close()
}

/** From when the page was judged to when its first marks were there; medians of several. */
async function firstMarks(browser: Browser, { page }: Tab, url: string, warm: boolean): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    if (!warm) await stopBackground(browser)
    const { scripts, marks } = await trace(page, 'bench:begun', async () => {
      await page.goto(url, { waitUntil: 'domcontentloaded' })
      await page.evaluate(
        () =>
          new Promise<void>((done) => {
            const look = () => {
              if (CSS.highlights.size === 0) return void requestAnimationFrame(look)
              performance.mark('bench:marked')
              done()
            }
            look()
          }),
      )
    })
    // The page was judged in what came before the second script.
    const found = scripts[scripts.findIndex(({ url }) => url.endsWith('page.js')) - 1]
    if (found) times.push(marks.get('bench:marked')! - found.end)
  }
  return median(times)
}

/**
 * ms from the end of the intent delay, which begins as the pointer comes to rest, to the frame in which the card is open;
 * a frame is what is looked at.
 */
async function hover({ page }: Tab, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'load' })
  await waitForMarks(page)
  await settled(page)
  const times: number[] = []
  for (let nth = 0; nth < 5; nth++) {
    await page.mouse.move(1, 1)
    await page.keyboard.press('Escape')
    const [line] = await rectsOfMark(page, nth)
    if (!line) continue
    const opened = page.evaluate(
      () =>
        new Promise<number>((done) => {
          let begun = 0
          addEventListener('pointermove', ({ timeStamp }) => {
            begun = timeStamp
          })
          const look = () => {
            const root = document.querySelector('backgrounder-ui')?.shadowRoot
            if (begun > 0 && root?.querySelector('.bg-card:popover-open')) done(performance.now() - begun)
            else requestAnimationFrame(look)
          }
          look()
        }),
    )
    await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2)
    times.push((await opened) - 200)
  }
  return median(times)
}

async function background(browser: Browser): Promise<number> {
  const target = workerOf(browser)
  if (!target) throw new Error('the background does not run')
  return (await usedBy({ cdp: await target.createCDPSession() })) / 1e6
}

/** How often the background had to be started for pages that are no article. */
async function wakes(browser: Browser, { page }: Tab, at: string): Promise<number> {
  await page.goto(`${at}/blank`)
  await stopBackground(browser)
  let woken = 0
  const count = () => woken++
  browser.on('targetcreated', count)
  for (let round = 0; round < 5; round++) {
    await page.goto(`${at}/blank`, { waitUntil: 'load' })
    await settled(page)
  }
  browser.off('targetcreated', count)
  return woken
}

/** Memory after a hundred addresses that the page's own scripts went to, by that after ten. */
async function navigations(tab: Tab, url: string): Promise<number> {
  await tab.page.goto(url, { waitUntil: 'load' })
  await waitForMarks(tab.page)
  const after: number[] = []
  for (let round = 1; round <= 100; round++) {
    await tab.page.evaluate((round) => {
      const main = document.querySelector('main')!
      main.replaceWith(main.cloneNode(true))
      history.pushState({}, '', `/sample?${round}`)
    }, round)
    await tab.page.waitForFunction(() => CSS.highlights.size === 0, { polling: 20 })
    await waitForMarks(tab.page)
    if (round === 10 || round === 100) after.push(await usedBy(tab))
  }
  return after[1]! / after[0]!
}

/** As a browser asks for it. */
const addressOf = (url: string) => new URL(url).href.replace(/#.*$/, '')

/** The browser goes to some sites by https only. */
const placeOf = (address: string) => address.replace(/^https?:/, '')

/** Answers in the place of the pages' own servers, since an address says much of what a page is; nothing else is fetched. */
async function servePages(page: Page, pages: ReadonlyMap<string, string>, own: string): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const body = request.isNavigationRequest() ? pages.get(placeOf(request.url())) : undefined
    const headers = { 'content-security-policy': policy }
    if (body !== undefined) void request.respond({ contentType: 'text/html; charset=utf-8', headers, body })
    else if (request.url().startsWith(own)) void request.continue()
    else void request.abort('aborted')
  })
}

async function bundle(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(root, 'test/bench/in-article/marking.ts'), formats: ['iife'], name: 'bench' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was bundled')
  return output.output[0].code
}

function ownPages(root: string): SavedPage[] {
  const sample = readFileSync(join(root, 'lib/cli/sample/article.html'), 'utf8')
  const list = (count: number) =>
    `<!doctype html><title>Section</title><main><ul>${'<li><a href="/a">A headline of some length</a><p>Two lines.</p></li>'.repeat(count)}</ul></main>`
  return [
    ...Object.entries(textPages).map(([name, { html }]) => ({ name, url: '', html })),
    ...Array.from({ length: 5 }, (_, i) => ({ name: `sample ${i}`, url: '', html: sample })),
    ...[10, 30, 50, 100, 150, 200, 300, 400, 600, 800].map((count) => ({
      name: `list ${count}`,
      url: '',
      html: list(count),
    })),
  ]
}

function serve(): Promise<Server> {
  const sample = readFileSync(join(import.meta.dirname, '../../lib/cli/sample/article.html'), 'utf8')
  const paragraphs = sample.match(/<p>[\s\S]*?<\/p>/g)!.join('\n')
  const long = sample.replace(/<p>/, `${paragraphs.repeat(Math.ceil(500_000 / paragraphs.length))}<p>`)
  const own: Record<string, string> = { '/sample': sample, '/long': long, '/blank': blank }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, host)
    const body = own[pathname]
    if (body === undefined) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(body)
  })
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)))
}
