import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll } from 'vitest'
import { type BrowserName, needBrowser } from '../../lib/cli/browsers'
import { launchWithExtension } from '../../lib/cli/launch'

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

/** Starts a browser whose only network is a proxy of ours. */
export async function startSession(name: BrowserName, pages: Pages, extension = builtFor(name)): Promise<Session> {
  const requests: string[] = []
  const proxy = await startProxy(pages, requests)
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
    requests,
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

function startProxy(pages: Pages, requests: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', site)
    if (url.pathname === '/favicon.ico') return response.writeHead(204).end()
    requests.push(`${request.method} ${url.href}`)
    const found = url.origin === site ? pages[url.pathname] : undefined
    if (found === undefined) return response.writeHead(404).end()
    const { body, headers } = typeof found === 'string' ? { body: found, headers: {} } : found
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  })
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)))
}

/** One browser for all tests of a block. */
export function useSession(name: BrowserName, pages: Pages, extension?: () => string): () => Session {
  let session: Session | undefined
  beforeAll(async () => {
    session = await startSession(name, pages, extension?.())
  })
  afterAll(() => session?.close())
  return () => {
    if (!session) throw new Error(`${name} has not started`)
    return session
  }
}
