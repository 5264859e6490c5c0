import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildExtension, needBrowser } from '../lib/cli/browsers'

/*
 * npm test: checks, unit tests, then the built extension in real Chromium and real Firefox. Ends with the plain line
 * `N passed, N failed, N skipped`; the status is 0 only where nothing failed.
 */

const root = resolve(import.meta.dirname, '..')
const total = { passed: 0, failed: 0, skipped: 0 }

for (const stage of [check, unit, browsers]) {
  try {
    stage()
  } catch (error) {
    total.failed++
    console.error((error as Error).message)
  }
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
if (total.failed > 0) process.exitCode = 1

function check(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'check'], {
    cwd: root,
    encoding: 'utf8',
    shell: true,
  })
  console.log(stdout)
  const [, passed = '0', failed = '1'] = /(\d+) checks passed, (\d+) failed/.exec(stdout) ?? []
  total.passed += Number(passed)
  total.failed += status === 0 ? 0 : Math.max(1, Number(failed))
  if (status !== 0) console.error(stderr)
}

function unit(): void {
  vitest('unit', 'components')
}

function browsers(): void {
  for (const name of ['chromium', 'firefox'] as const) {
    needBrowser(name)
    buildExtension(name, root)
    buildExtension(name, root, 'test')
  }
  vitest('chromium', 'firefox')
}

/** Runs projects of the test configuration and adds their counts. */
function vitest(...projects: string[]): void {
  const report = join(mkdtempSync(join(tmpdir(), 'backgrounder-test-')), 'report.json')
  const bin = join(root, 'node_modules/vitest/vitest.mjs')
  const chosen = projects.flatMap((project) => ['--project', project])
  const words = ['run', '-c', 'test/vitest.config.ts', ...chosen, '--reporter', 'default']
  spawnSync(process.execPath, [bin, ...words, '--reporter', 'json', '--outputFile.json', report], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const { numPassedTests, numFailedTests, numPendingTests, numTotalTests, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Record<string, number>
  total.passed += numPassedTests!
  total.failed += numFailedTests!
  total.skipped += numPendingTests!
  // A file that could not be read at all, or a run of no test, has failed though no single test has.
  if (numFailedTests === 0 && (!success || numTotalTests === 0)) total.failed++
}
