import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type BrowserName = 'chromium' | 'firefox'

const commands: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox', 'firefox-esr'],
}
const elsewhere: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
}
const debianPackages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' }

/** Absolute path of an installed browser. */
export function findBrowser(name: BrowserName): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = commands[name].flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...onPath, ...elsewhere[name]].find((path) => existsSync(path))
}

/**
 * Path of a browser, installed first where that is possible: on Debian, as root.
 * @throws saying exactly what to install where it is not
 */
export function needBrowser(name: BrowserName): string {
  const found = findBrowser(name)
  if (found) return found
  const packageName = debianPackages[name]
  if (!isDebian() || process.getuid?.() !== 0) throw new Error(`No ${name} was found. ${howToInstall(name)}`)
  console.error(`No ${name} was found: installing Debian's package ${packageName}…`)
  aptGet('update', '-qq')
  aptGet('install', '-y', '-qq', packageName)
  const installed = findBrowser(name)
  if (!installed) throw new Error(`apt-get installed ${packageName}, but no ${name} is on the PATH.`)
  return installed
}

function howToInstall(name: BrowserName): string {
  if (isDebian()) return `Install it with: sudo apt-get install ${debianPackages[name]}`
  return name === 'firefox'
    ? 'Install Firefox 146 or later, so that the command "firefox" is on the PATH.'
    : 'Install Chromium or Chrome 128 or later, so that "chromium" or "google-chrome" is on the PATH.'
}

function aptGet(...words: string[]): void {
  const { status } = spawnSync('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) throw new Error(`apt-get ${words.join(' ')} ended with status ${status}.`)
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/**
 * Builds the extension for a browser.
 * @param mode `test` leaves the shadow roots open for those who look into cards from outside
 * @returns the folder to load
 * @throws with what the build printed
 */
export function buildExtension(name: BrowserName, root: string, mode: 'production' | 'test' = 'production'): string {
  const target = name === 'chromium' ? 'chrome' : 'firefox'
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  const { status, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target, '-m', mode], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The extension for ${name} was not built:\n${stderr}`)
  return join(root, '.output', `${target}-mv3${mode === 'test' ? '-test' : ''}`)
}
