import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildExtension, needBrowser } from '../../lib/cli/browsers'
import { fuzzMarks } from './fuzz'
import { killAfterSaving } from './kill'
import { visitDifficultPages } from './site'
import { soak } from './soak'

/*
 * npm run test:long: what takes too long for every day. Ends with the plain line `N passed, N failed, N skipped`; the
 * status is 0 only where nothing failed.
 *
 * --only PART[,PART]  of kill, site, fuzz, soak
 * --loads N           pages that the soak opens in each browser, 500 unless told
 * --pages DIR         saved pages for it beside the test site's
 */

const root = resolve(import.meta.dirname, '../..')
const total = { passed: 0, failed: 0, skipped: 0 }
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'kill,site,fuzz,soak' },
    loads: { type: 'string', default: '500' },
    pages: { type: 'string' },
  },
})
const loads = Number(values.loads)
if (!Number.isInteger(loads) || loads < 1) throw new Error(`--loads ${values.loads}: a number of pages is wanted`)

for (const name of ['chromium', 'firefox'] as const) {
  const parts: Record<string, [string, () => Promise<unknown>]> = {
    kill: ['a note survives SIGKILL', () => killAfterSaving(name, report)],
    site: ['difficult pages', () => visitDifficultPages(name, report)],
    fuzz: [
      'marks lie on their text or are gone',
      async () => {
        const { marks } = await fuzzMarks(name)
        report(`${name}: ${marks} marks on pages that change at random`)
      },
    ],
    soak: ['soak', async () => report(`${name}: ${await soak(name, { loads, folder: values.pages })}`)],
  }
  await part(`${name}: builds`, async () => {
    needBrowser(name)
    buildExtension(name, root, 'test')
  })
  for (const key of values.only.split(',')) {
    const [what, run] = parts[key] ?? [
      `no part ${key}`,
      () => Promise.reject(new Error(`one of ${Object.keys(parts)}`)),
    ]
    await part(`${name}: ${what}`, run)
  }
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
