import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { launch } from 'puppeteer-core'
import { type BrowserName, needBrowser } from '../../lib/cli/browsers'
import { builtFor, type Pages, type Session, site } from './harness'

/*
 * Browsers whose profile outlives them: what is on disk after a restart or a kill is what counts.
 */

const geckoId = 'backgrounder@backgrounder.example'
const uuid = 'b0b6a1d2-5f0e-4a3b-9c57-2f1f8f0f4c11'

/** A folder for a profile, with the add-on in it where the browser (Firefox) takes it from there. */
export function makeProfile(name: BrowserName, extension = builtFor(name)): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `backgrounder-${name}-`))
  if (name === 'firefox') {
    mkdirSync(join(path, 'extensions'))
    writeFileSync(join(path, 'extensions', `${geckoId}.xpi`), packed(extension))
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) }
}

/**
 * Starts a browser on a profile; its pages are those of every host that ends in `.test`, by their paths.
 * @param preferences further ones of Firefox
 */
export async function startKept(
  name: BrowserName,
  profile: string,
  pages: Pages,
  preferences: Record<string, unknown> = {},
): Promise<Session> {
  const requests: string[] = []
  const proxy = createServer((request, response) => {
    const { hostname, pathname } = new URL(request.url ?? '/', site)
    requests.push(`${request.method} ${request.url}`)
    const body = hostname.endsWith('.test') ? pages[pathname] : undefined
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
  })
  proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  const { port } = proxy.address() as AddressInfo
  const started = await (name === 'chromium' ? startChromium(profile, port) : startFirefox(profile, port, preferences))
  const { browser } = started
  return {
    ...started,
    requests,
    async open(path) {
      const page = await browser.newPage()
      await page.setViewport({ width: 1280, height: 900 })
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.goto(new URL(path, site).href, { waitUntil: 'load' })
      // Puppeteer waits by animation frames, which tabs behind others do not get.
      await page.bringToFront()
      return { page, complaints }
    },
    async close() {
      if (browser.connected) await browser.close()
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}

async function startChromium(userDataDir: string, port: number) {
  const browser = await launch({
    executablePath: needBrowser('chromium'),
    headless: true,
    defaultViewport: null,
    pipe: true,
    enableExtensions: true,
    userDataDir,
    args: [
      `--proxy-server=http://127.0.0.1:${port}`,
      '--proxy-bypass-list=<-loopback>',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const id = await browser.installExtension(builtFor('chromium'))
  return { browser, extensionOrigin: `chrome-extension://${id}/` }
}

async function startFirefox(userDataDir: string, port: number, preferences: Record<string, unknown>) {
  const browser = await launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless: true,
    defaultViewport: null,
    userDataDir,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.background.idle.timeout': 2000,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
      ...preferences,
    },
  })
  // Puppeteer would put these back at some moment after the browser has ended, when it may have been started again.
  for (const backup of ['prefs.js.puppeteer', 'user.js.puppeteer']) rmSync(join(userDataDir, backup), { force: true })
  return { browser, extensionOrigin: `moz-extension://${uuid}/` }
}

/** A folder as a zip file, its files stored as they are. */
function packed(folder: string): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const path of names) {
    const name = Buffer.from(path.slice(folder.length + 1))
    const bytes = readFileSync(path)
    // Version 2.0, UTF-8 names, stored, 1 January 1980.
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x800, 2)
    shared.writeUInt16LE(0x21, 8)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(bytes.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, bytes])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, place, name]))
    bodies.push(body)
    offset += body.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(names.length, 4)
  end.writeUInt16LE(names.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06'), end])
}
