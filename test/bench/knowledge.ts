import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { builtKnowledge, knowledgeFiles } from '../../lib/cli/knowledge-files'
import type { Opening } from './open-names'
import { median } from './statistics'

/* What the knowledge weighs, and what it costs to open and to build it; each beside its limit. */

/** Fresh processes in which the names are opened for the first time. */
const STARTS = 7

export async function knowledgeCosts(root: string): Promise<void> {
  const builds = [buildAnew(root), buildAnew(root)] as const
  const openings = await openAnew(root)
  const first = openings[0]!
  const of = (pick: (one: Opening) => number) => median(openings.map(pick))
  const bytes = (file: string) => readFileSync(file).length
  const row = (value: string, limit: string) => ({ is: value, 'at most': limit })
  console.table({
    'packed names in the package': row(megabytes(bytes(builtKnowledge('names.pack'))), '6 MB'),
    'all cards, compressed': row(megabytes(gzipped(builtKnowledge('cards.pack'))), '5 MB'),
    'the zip': row(megabytes(bytes(zipAnew(root))), '12 MB'),
    [`opening ${first.forms} names of ${first.entities} entities, first in a process`]: row(
      `${of(({ cold }) => cold).toFixed(2)} ms`,
      '5 ms',
    ),
    '… of it, work of the processor': row(`${of(({ coldWork }) => coldWork).toFixed(2)} ms`, '5 ms'),
    '… again in the same process': row(`${of(({ warm }) => warm).toFixed(2)} ms`, '5 ms'),
    'heap and buffers beside the names’ own': row(megabytes(of(({ heap }) => heap)), '4 MB'),
    'building all knowledge from nothing': row(
      `${Math.max(...builds.map(({ seconds }) => seconds)).toFixed(1)} s`,
      '30 s',
    ),
    '… of that, work of the processor': row(`${Math.max(...builds.map(({ work }) => work)).toFixed(1)} s`, '30 s'),
    'files in which two builds differ': row(String(differences(builds[0].sums, builds[1].sums)), '0'),
  })
}

const megabytes = (count: number) => `${(count / 1e6).toFixed(2)} MB`
const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length

interface Build {
  seconds: number
  /** Seconds that the processor worked, which other programs do not lengthen. */
  work: number
  /** Checksums of what was built, by file. */
  sums: string[]
}

/** Builds in a process of its own, with nothing to go by from earlier builds. */
function buildAnew(root: string): Build {
  rmSync(join(builtKnowledge('names.pack'), '..', 'stamp'), { force: true })
  const script = join(root, 'test/bench/build-knowledge.ts')
  const start = performance.now()
  const work = Number(run(join(root, 'node_modules/.bin/tsx'), [script]))
  const seconds = (performance.now() - start) / 1000
  return { seconds, work, sums: knowledgeFiles.map((file) => sumOf(builtKnowledge(file))) }
}

const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const differences = (some: string[], others: string[]) => some.filter((sum, at) => sum !== others[at]).length

/** Path of the package for Chromium, made now. */
function zipAnew(root: string): string {
  run(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', 'chrome'], root)
  const name = readdirSync(join(root, '.output')).find((file) => file.endsWith('-chrome.zip'))
  if (!name) throw new Error('wxt zip made no package for Chromium.')
  return join(root, '.output', name)
}

/** The reader of names as it is shipped, minified, in fresh processes: what compiles TypeScript on the way falsifies times. */
async function openAnew(root: string): Promise<Opening[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        target: 'es2023',
        outDir: folder,
        ssr: join(root, 'test/bench/open-names.ts'),
        minify: true,
        rolldownOptions: { output: { entryFileNames: 'open-names.mjs' } },
      },
    })
    const script = join(folder, readdirSync(folder).find((file) => file.endsWith('.mjs'))!)
    return Array.from({ length: STARTS }, () => {
      const printed = run(process.execPath, ['--expose-gc', script, builtKnowledge('names.pack')])
      return JSON.parse(printed) as Opening
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a program prints. @throws with what it complained of */
function run(program: string, words: string[], cwd?: string): string {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', cwd })
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${stderr}`)
  return stdout
}
