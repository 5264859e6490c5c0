import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildExtension, needBrowser } from '../lib/cli/browsers'

/*
 * npm test: checks, unit tests, then the built extension in real Chromium and real Firefox side by side. Ends with the
 * plain line `N passed, N failed, N skipped`; the status is 0 only where nothing failed.
 */

const root = resolve(import.meta.dirname, '..')
const total = { passed: 0, failed: 0, skipped: 0 }

for (const stage of [check, unit, browsers]) {
  try {
    await stage()
  } catch (error) {
    total.failed++
    console.error((error as Error).message)
  }
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
if (total.failed > 0) process.exitCode = 1

async function check(): Promise<void> {
  const { status, output } = await run(
    process.execPath,
    join(root, 'node_modules/tsx/dist/cli.mjs'),
    'lib/cli/check.ts',
  )
  const [, passed = '0', failed = '1'] = /(\d+) checks passed, (\d+) failed/.exec(output) ?? []
  total.passed += Number(passed)
  total.failed += status === 0 ? 0 : Math.max(1, Number(failed))
}

async function unit(): Promise<void> {
  await vitest('unit', 'components')
}

async function browsers(): Promise<void> {
  for (const name of ['chromium', 'firefox'] as const) {
    needBrowser(name)
    buildExtension(name, root)
    buildExtension(name, root, 'test')
  }
  // Two processes, so that the files of each can share a browser.
  await Promise.all([vitest('chromium'), vitest('firefox')])
}

/** Runs projects of the test configuration and adds their counts. */
async function vitest(...projects: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-test-'))
  const report = join(folder, 'report.json')
  const bin = join(root, 'node_modules/vitest/vitest.mjs')
  const chosen = projects.flatMap((project) => ['--project', project])
  const words = ['run', '-c', 'test/vitest.config.ts', ...chosen, '--reporter', 'default']
  await run(process.execPath, bin, ...words, '--reporter', 'json', '--outputFile.json', report)
  const { numPassedTests, numFailedTests, numPendingTests, numTotalTests, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Record<string, number>
  rmSync(folder, { recursive: true })
  total.passed += numPassedTests!
  total.failed += numFailedTests!
  total.skipped += numPendingTests!
  // A file that could not be read at all, or a run of no test, has failed though no single test has.
  if (numFailedTests === 0 && (!success || numTotalTests === 0)) total.failed++
}

/** Runs a program to its end and passes on what it prints. @returns its status, and all that it printed */
function run(program: string, ...words: string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        process.stdout.write(text)
      })
    }
    child.on('error', reject).on('close', (status) => resolve({ status, output }))
  })
}
