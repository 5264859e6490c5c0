import { type Browser, type Frame, launch, type Page } from 'puppeteer-core'
import type { BrowserName } from './browsers'

/** The extension's address in Firefox is made up anew for each profile unless it is given. */
const firefoxUuid = 'b0b6a1d2-5f0e-4a3b-9c57-2f1f8f0f4c11'
const geckoId = 'backgrounder@backgrounder.example'

export interface Launched {
  browser: Browser
  /** Begins the addresses of the extension's own pages, with a slash at the end. */
  extensionOrigin: string
}

/** Nothing that the browser does for itself is wanted: no look-ups, no updates, no reports. */
const chromiumQuiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
]
const firefoxQuiet = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': '',
}

export interface LaunchOptions {
  /** The browser's program. */
  path: string
  /** The built extension. */
  extension: string
  headless: boolean
  /** Further arguments (Chromium) or preferences (Firefox). */
  args?: string[]
  preferences?: Record<string, unknown>
}

/** Starts a browser with a fresh profile and the extension loaded. */
export async function launchWithExtension(name: BrowserName, options: LaunchOptions): Promise<Launched> {
  const { path, extension, headless, args = [], preferences = {} } = options
  if (name === 'firefox') {
    const browser = await launch({
      browser: 'firefox',
      executablePath: path,
      headless,
      defaultViewport: null,
      args: ['--remote-allow-system-access', ...args],
      extraPrefsFirefox: {
        ...firefoxQuiet,
        'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: firefoxUuid }),
        ...preferences,
      },
    })
    await browser.installExtension(extension)
    return { browser, extensionOrigin: `moz-extension://${firefoxUuid}/` }
  }
  const browser = await launch({
    executablePath: path,
    headless,
    defaultViewport: null,
    pipe: true,
    enableExtensions: true,
    args: [...chromiumQuiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args],
  })
  const id = await browser.installExtension(extension)
  return { browser, extensionOrigin: `chrome-extension://${id}/` }
}

/**
 * Waits until a page shows a mark of ours; the registry of highlights is open to the page itself.
 * @param timeout in ms
 * @throws saying how the page stands where it has none by then
 */
export async function waitForMarks(page: Page | Frame, timeout = 30_000): Promise<void> {
  const hasMarks = () => [...CSS.highlights.keys()].some((name) => name.startsWith('backgrounder-'))
  // By the clock: a tab behind others gets no animation frames.
  await page.waitForFunction(hasMarks, { timeout, polling: 50 }).catch(async (cause: unknown) => {
    const where = await page.evaluate(() => `${location.href}, ${document.readyState}, ${document.visibilityState}`)
    throw new Error(`no mark within ${timeout} ms on ${where}`, { cause })
  })
}
