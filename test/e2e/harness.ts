import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll } from 'vitest'
import { type BrowserName, needBrowser } from '../../lib/cli/browsers'
import { launchWithExtension } from '../../lib/cli/launch'
import { openExtensionPage } from './toolbar'

/** The browser that this run is for (`test/vitest.config.ts`), as a list for `describe.each`. */
export const browserNames = [process.env.BROWSER as BrowserName]
export const root = resolve(import.meta.dirname, '../..')

/** The folder of a built extension: `test` has open shadow roots, `release` is what readers get. */
export const builtFor = (name: BrowserName, build: 'test' | 'release' = 'test') =>
  join(root, '.output', `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3${build === 'test' ? '-test' : ''}`)

/** Bodies by path: HTML, or whatever the headers say. */
export type Pages = Record<string, string | { body: string; headers: Record<string, string> }>

/** Where the pages of a test live: the proxy answers for it, whatever else is asked for is refused and remembered. */
export const site = 'http://news.test'

/** What the browsers ask for on their own, extension or not; no switch of a release build silences all of it. */
const browsersOwn = [
  'firefox.settings.services.mozilla.com',
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'update.googleapis.com',
]
export const isBrowsersOwn = (request: string) =>
  browsersOwn.some((host) => request.includes(` ${host}:`) || request.includes(`//${host}/`))

export interface Session {
  browser: Browser
  extensionOrigin: string
  /** Every request that left the browser, in order: `GET http://…` or `CONNECT host:port`. */
  requests: string[]
  /** Opens a page of the site and collects what its console and its error handler hear. */
  open(path: string): Promise<{ page: Page; complaints: string[] }>
  close(): Promise<void>
}

/** What the proxy answers with, and what it was asked for. */
export interface Served {
  pages: Pages
  requests: string[]
}

/** Starts a browser whose only network is a proxy of ours. */
export async function startSession(name: BrowserName, served: Served, extension = builtFor(name)): Promise<Session> {
  const proxy = await startProxy(served)
  const { port } = proxy.address() as AddressInfo
  const { browser, extensionOrigin } = await launchWithExtension(name, {
    path: needBrowser(name),
    extension,
    headless: true,
    args: name === 'chromium' ? [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'] : [],
    preferences: {
      // Tests that stop the background need not wait half a minute for it.
      'extensions.background.idle.timeout': 3000,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
    },
  })
  return {
    browser,
    extensionOrigin,
    requests: served.requests,
    async open(path) {
      const page = await browser.newPage()
      await page.setViewport({ width: 1280, height: 900 })
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      await page.goto(`${site}${path}`, { waitUntil: 'load' })
      return { page, complaints }
    },
    async close() {
      await browser.close()
      proxy.close()
    },
  }
}

function startProxy(served: Served): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', site)
    if (url.pathname === '/favicon.ico') return response.writeHead(204).end()
    served.requests.push(`${request.method} ${url.href}`)
    const found = url.origin === site ? served.pages[url.pathname] : undefined
    if (found === undefined) return response.writeHead(404).end()
    const { body, headers } = typeof found === 'string' ? { body: found, headers: {} } : found
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  })
  server.on('connect', (request, socket) => {
    served.requests.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)))
}

/** The browser with the ordinary build that all files of a worker share, since starting one takes seconds. */
let shared: Promise<Session> | undefined
const served: Served = { pages: {}, requests: [] }

/**
 * A browser for all tests of a block: with the ordinary build the one that other blocks use before and after, with
 * nothing of theirs left in it; with another build one of its own.
 */
export function useSession(name: BrowserName, pages: Pages, extension?: () => string): () => Session {
  let session: Session | undefined
  beforeAll(async () => {
    if (extension) session = await startSession(name, { pages, requests: [] }, extension())
    else {
      served.pages = pages
      served.requests = []
      shared ??= startSession(name, served)
      session = { ...(await shared), requests: served.requests }
    }
  })
  afterAll(() => (extension ? session?.close() : session && leave(session)))
  return () => {
    if (!session) throw new Error(`${name} has not started`)
    return session
  }
}

/** Leaves a browser as it was at its start, but for the packaged knowledge in its store. */
async function leave(session: Session): Promise<void> {
  const page = await openExtensionPage(session, 'options.html')
  await page.evaluate(emptyStore, ['notes', 'settings', 'sites'])
  const [first, ...others] = await session.browser.pages()
  await first!.goto('about:blank')
  for (const other of others) await other.close()
}

/** Runs in a page of the extension. */
async function emptyStore(tables: string[]): Promise<void> {
  const opening = indexedDB.open('backgrounder')
  await new Promise((end, fail) => {
    opening.onsuccess = end
    opening.onerror = fail
    // There is no store yet: none is to be made.
    opening.onupgradeneeded = () => opening.transaction?.abort()
  })
  const transaction = opening.result.transaction(tables, 'readwrite')
  for (const table of tables) transaction.objectStore(table).clear()
  await new Promise((end) => transaction.addEventListener('complete', end))
  opening.result.close()
}
