import { resolve } from 'node:path'
import { buildExtension, needBrowser } from '../../lib/cli/browsers'
import { killAfterSaving } from './kill'

/*
 * npm run test:long: what takes too long for every day. Ends with the plain line `N passed, N failed, N skipped`; the
 * status is 0 only where nothing failed.
 */

const root = resolve(import.meta.dirname, '../..')
const total = { passed: 0, failed: 0, skipped: 0 }

for (const name of ['chromium', 'firefox'] as const) {
  try {
    needBrowser(name)
    buildExtension(name, root, 'test')
    await killAfterSaving(name, report)
  } catch (error) {
    report(`${name}: a note survives SIGKILL`, (error as Error).message)
  }
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
if (total.failed > 0) process.exitCode = 1

function report(what: string, why?: string): void {
  if (why === undefined) total.passed++
  else total.failed++
  console.log(why === undefined ? `passed  ${what}` : `FAILED  ${what}\n        ${why}`)
}
