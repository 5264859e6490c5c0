import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildExtension } from './browsers'
import { projectRoot } from './knowledge-files'

/* npm run check: types, lint and format, unused code, the knowledge, and what the add-on store would say. */

const bin = (name: string) => join(projectRoot, 'node_modules/.bin', name)

interface Check {
  name: string
  run: () => string[][]
}

const checks: Check[] = [
  {
    name: 'types',
    run: () => [
      [bin('wxt'), 'prepare'],
      [bin('tsc'), '--noEmit'],
    ],
  },
  { name: 'types without the DOM', run: () => [[bin('tsc'), '--noEmit', '-p', 'lib/tsconfig.pure.json']] },
  { name: 'lint and format', run: () => [[bin('biome'), 'check', '--error-on-warnings', '.']] },
  { name: 'unused code', run: () => [[bin('knip')]] },
  { name: 'knowledge', run: () => [[bin('tsx'), 'lib/cli/knowledge.ts']] },
  {
    name: 'add-on store',
    run: () => [
      [bin('addons-linter'), '--self-hosted', '--warnings-as-errors', buildExtension('firefox', projectRoot)],
    ],
  },
]

let failed = 0
for (const { name, run } of checks) {
  const output = firstFailure(run)
  console.log(`${output === undefined ? 'ok  ' : 'FAIL'} ${name}`)
  if (output === undefined) continue
  failed++
  console.log(output)
}
console.log(`${checks.length - failed} checks passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1

/** Runs commands one after another. @returns what the first that failed printed; undefined when none did */
function firstFailure(run: Check['run']): string | undefined {
  try {
    for (const [command, ...words] of run()) {
      const { status, stdout, stderr } = spawnSync(command!, words, { cwd: projectRoot, encoding: 'utf8' })
      if (status !== 0) return `${stdout}${stderr}`
    }
    return undefined
  } catch (error) {
    const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string }
    return `${message}\n${stdout}${stderr}`
  }
}
