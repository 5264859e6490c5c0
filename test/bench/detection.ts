import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import { build } from 'vite'
import { needBrowser } from '../../lib/cli/browsers'
import { type SavedPage, savedPages } from './saved-pages'
import { median, percentile } from './statistics'

/* What it costs to tell and to read an article, in real Chromium, beside Mozilla's Readability on the same pages. */

/** Milliseconds on one page, and how often ours asked for what forces layout. */
interface Cost {
  article: boolean
  probably: number
  detect: number
  extract: number
  /** Readability's, without the clone that it needs and with it. */
  parse: number
  cloneAndParse: number
  layouts: number
}

/** Measures the pages of our own making, or those that `folder/index.jsonl` names. */
export async function detectionCosts(root: string, folder: string | undefined): Promise<void> {
  const code = await bundle(root)
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    headless: true,
    args: ['--no-sandbox', '--proxy-server=http://127.0.0.1:9'],
  })
  const costs: Cost[] = []
  try {
    const page = await browser.newPage()
    await page.setJavaScriptEnabled(false)
    await page.setRequestInterception(true)
    const pages = folder ? savedPages(folder) : ownPages(root)
    // Nothing is fetched, and no page leads to another.
    page.on('request', (request) => void request.abort('aborted'))
    for (const [i, one] of pages.entries()) costs.push(await measure(page, one, code, i % 2 === 0))
  } finally {
    await browser.close()
  }
  const others = costs.filter(({ article }) => !article)
  const articles = costs.filter(({ article }) => article)
  const ms = (values: number[], at = 0.5) => percentile(values, at).toFixed(2)
  const row = (name: keyof Omit<Cost, 'article'>, of: Cost[]) => {
    const values = of.map((cost) => cost[name])
    return { 'median ms': ms(values), '95th percentile ms': ms(values, 0.95), pages: of.length }
  }
  console.table({
    'other pages: isProbablyReaderable': row('probably', others),
    'other pages: detect': row('detect', others),
    'articles: detect and extract': row('extract', articles),
    'articles: Readability.parse of a clone': row('parse', articles),
    'articles: clone and Readability.parse': row('cloneAndParse', articles),
  })
  const ratio = (of: Cost[], ours: (cost: Cost) => number, theirs: (cost: Cost) => number) =>
    (median(of.map(ours)) / median(of.map(theirs))).toFixed(2)
  console.table({
    'detect / isProbablyReaderable': {
      ratio: ratio(
        others,
        ({ detect }) => detect,
        ({ probably }) => probably,
      ),
      'at most': '2.00',
    },
    'detect and extract / clone and Readability.parse': {
      ratio: ratio(
        articles,
        ({ extract }) => extract,
        ({ cloneAndParse }) => cloneAndParse,
      ),
      'at most': '0.10',
    },
    'calls that force layout': { ratio: String(Math.max(...costs.map(({ layouts }) => layouts))), 'at most': '0' },
  })
}

/** The bundle leaves `bench` in the page: ours and theirs, minified as they would be shipped. */
async function bundle(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: join(root, 'test/bench/in-page.ts'), formats: ['iife'], name: 'bench' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was bundled')
  return output.output[0].code
}

/** Both first calls on a fresh document, ours first on every other page; the page is laid out before. */
async function measure(page: Page, { html, url }: SavedPage, code: string, isOursFirst: boolean): Promise<Cost> {
  await page.setContent(html, { waitUntil: 'domcontentloaded' })
  await page.evaluate(`${code}; globalThis.bench = bench; void document.documentElement?.offsetHeight`)
  const run = (name: string) =>
    page.evaluate(`bench.${name}(${JSON.stringify(url)})`) as Promise<{
      ms: number
      article?: boolean
      clone?: number
      count?: number
    }>
  const theirs = async () => (await run('probably')).ms
  const ours = async () => {
    const { ms, article = false } = await run('detect')
    const read = await run('extract')
    return { detect: ms, article, extract: ms + read.ms }
  }
  const early = isOursFirst ? await ours() : undefined
  const probably = await theirs()
  const mine = early ?? (await ours())
  const { ms: parse, clone = 0 } = await run('parse')
  return { ...mine, probably, parse, cloneAndParse: clone + parse, layouts: (await run('layouts')).count ?? Number.NaN }
}

/** The sample article, and fronts of as many teasers as newsrooms put on theirs. */
function ownPages(root: string): SavedPage[] {
  const sample = readFileSync(join(root, 'lib/cli/sample/article.html'), 'utf8')
  const teaser = (i: number) =>
    `<article class="card"><h3><a href="/story-${i}">Headline number ${i} of the many on this page</a></h3>
<p>What happened in place ${i}, told in a line or two, so that readers may want to go on.</p><time>1 November 2025</time></article>`
  const front = (count: number) =>
    `<!doctype html><title>The Desk</title><body class="home"><main>${Array.from({ length: count }, (_, i) => teaser(i)).join('')}</main>`
  const pages = [
    ...Array.from({ length: 10 }, () => sample),
    ...[20, 50, 80, 100, 150, 200, 250, 300, 400, 500].map(front),
  ]
  return pages.map((html, i) => ({ name: `page-${i}`, url: '', html }))
}
