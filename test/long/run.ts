import { resolve } from 'node:path'
import { buildExtension, needBrowser } from '../../lib/cli/browsers'
import { fuzzMarks } from './fuzz'
import { killAfterSaving } from './kill'
import { visitDifficultPages } from './site'

/*
 * npm run test:long: what takes too long for every day. Ends with the plain line `N passed, N failed, N skipped`; the
 * status is 0 only where nothing failed.
 */

const root = resolve(import.meta.dirname, '../..')
const total = { passed: 0, failed: 0, skipped: 0 }

for (const name of ['chromium', 'firefox'] as const) {
  await part(`${name}: builds`, async () => {
    needBrowser(name)
    buildExtension(name, root, 'test')
  })
  await part(`${name}: a note survives SIGKILL`, () => killAfterSaving(name, report))
  await part(`${name}: difficult pages`, () => visitDifficultPages(name, report))
  await part(`${name}: marks lie on their text or are gone`, async () => {
    const { marks } = await fuzzMarks(name)
    report(`${name}: ${marks} marks on pages that change at random`)
  })
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
if (total.failed > 0) process.exitCode = 1

/** What ends early is a failure of its own. */
async function part(what: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    report(what, (error as Error).message)
  }
}

function report(what: string, why?: string): void {
  if (why === undefined) total.passed++
  else total.failed++
  console.log(why === undefined ? `passed  ${what}` : `FAILED  ${what}\n        ${why}`)
}
