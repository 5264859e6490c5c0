import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from './knowledge-files'
import { unzip } from './unzip'

/*
 * npm run zip: the packages for both browsers and the sources they are made from, in .output.
 * npm run zip -- --verify: also makes them again here, and from the sources alone in an empty folder, and ends with
 * status 1 unless every byte is the same.
 */

/** A package's name in .output, and its bytes. */
type Packages = Map<string, Buffer>

const packages = makePackages()
console.table(
  Object.fromEntries(
    [...packages].map(([name, bytes]) => [
      name,
      { files: unzip(bytes).size, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
    ]),
  ),
)
if (process.argv.includes('--verify')) {
  const again = compare('made again', packages, makePackages())
  const fromSources = compare('made from the sources alone', packages, rebuild(packages))
  if (!again || !fromSources) process.exitCode = 1
}

function makePackages(): Packages {
  // Those of an earlier version would lie beside the new ones.
  for (const name of readPackages(projectRoot).keys()) rmSync(join(projectRoot, '.output', name))
  const wxt = join(projectRoot, 'node_modules/wxt/bin/wxt.mjs')
  for (const browser of ['chrome', 'firefox']) run(projectRoot, process.execPath, wxt, 'zip', '-b', browser)
  return readPackages(projectRoot)
}

/** Unpacks the sources where nothing else is, and makes the packages there. */
function rebuild(packages: Packages): Packages {
  const sources = [...packages].find(([name]) => name.endsWith('-sources.zip'))
  if (!sources) throw new Error('No sources package was made.')
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-sources-'))
  try {
    for (const [path, bytes] of unzip(sources[1])) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    run(folder, 'npm', 'ci')
    run(folder, 'npm', 'run', 'zip')
    return readPackages(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readPackages(root: string): Packages {
  const folder = join(root, '.output')
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder).filter((name) => name.endsWith('.zip'))
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]))
}

/** Prints for each package whether it is the same, and if not, which of its files are not. */
function compare(what: string, expected: Packages, found: Packages): boolean {
  let same = true
  for (const name of new Set([...expected.keys(), ...found.keys()])) {
    const [one = Buffer.alloc(0), other = Buffer.alloc(0)] = [expected.get(name), found.get(name)]
    const equal = one.equals(other)
    console.log(`${equal ? 'same     ' : 'DIFFERENT'} ${name}, ${what}`)
    if (equal) continue
    same = false
    for (const line of one.length && other.length ? differences(unzip(one), unzip(other)) : ['it is missing']) {
      console.log(`          ${line}`)
    }
  }
  return same
}

function differences(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((path) => {
    const [before, after] = [one.get(path), other.get(path)]
    if (!before) return `${path} is new`
    if (!after) return `${path} is missing`
    return before.equals(after) ? [] : `${path}: ${before.length} bytes, then ${after.length}`
  })
}

function run(folder: string, command: string, ...words: string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    // npm is a script on Windows, which only a shell can start.
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (status === 0) return
  throw new Error(`${[command, ...words].join(' ')} failed in ${folder}:\n${error?.message ?? `${stdout}${stderr}`}`)
}
