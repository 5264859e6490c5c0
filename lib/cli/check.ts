import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from './knowledge-files'

/* npm run check: types, lint and format, unused code, the knowledge, and what the add-on store would say. */

const bin = (name: string) => join(projectRoot, 'node_modules/.bin', name)

const execute = promisify(execFile)

/** Commands that are run one after another, up to the first that fails. */
type Check = [name: string, ...commands: string[][]]

const checks: Check[] = [
  ['types', [bin('wxt'), 'prepare'], [bin('tsc'), '--noEmit']],
  ['types without the DOM', [bin('tsc'), '--noEmit', '-p', 'lib/tsconfig.pure.json']],
  ['lint and format', [bin('biome'), 'check', '--error-on-warnings', '.']],
  ['unused code', [bin('knip')]],
  ['knowledge', [bin('tsx'), 'lib/cli/knowledge.ts']],
  [
    'add-on store',
    [bin('wxt'), 'build', '-b', 'firefox'],
    [bin('addons-linter'), '--self-hosted', '--warnings-as-errors', join(projectRoot, '.output/firefox-mv3')],
  ],
]

// They share nothing but what they read, and each leaves most of a machine idle.
const failures = await Promise.all(checks.map(([, ...commands]) => firstFailure(commands)))

checks.forEach(([name], at) => {
  console.log(`${failures[at] === undefined ? 'ok  ' : 'FAIL'} ${name}`)
  if (failures[at] !== undefined) console.log(failures[at])
})
const failed = failures.filter((failure) => failure !== undefined).length
console.log(`${checks.length - failed} checks passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1

/** @returns what the first command that failed printed; undefined when none did */
async function firstFailure(commands: string[][]): Promise<string | undefined> {
  try {
    for (const [command, ...words] of commands) await execute(command!, words, { cwd: projectRoot, maxBuffer: 1e8 })
    return undefined
  } catch (error) {
    const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string }
    return `${stdout}${stderr}` || message
  }
}
