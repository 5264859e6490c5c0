import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { Annotator } from '../../lib/annotate/annotate'
import { findMatches } from '../../lib/annotate/match'
import { Speller } from '../../lib/annotate/spelling'
import { buildExtension } from '../../lib/cli/browsers'
import { buildKnowledge, builtKnowledge } from '../../lib/cli/knowledge-files'
import { Arena } from '../../lib/knowledge/arena'
import { atomise } from '../../lib/knowledge/atomise'
import { openNames } from '../../lib/knowledge/names'
import { detectionCosts } from './detection'
import { knowledgeCosts } from './knowledge'
import { median as middle } from './statistics'

/* npm run bench [-- --pages DIR]: sizes of what is shipped, and times as ratios to one pass over the same text; medians over repeats. */

const root = resolve(import.meta.dirname, '../..')

const { values } = parseArgs({ options: { pages: { type: 'string' } } })

sizes()
await knowledgeCosts(root)
speed()
await detectionCosts(root, values.pages)

function sizes(): void {
  const folder = buildExtension('chromium', root)
  const zipped = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length
  const first = zipped('content-scripts/article.js')
  const whole = first + zipped('page.js') + zipped('assets/highlight.css')
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  const knowledge = readdirSync(join(folder, 'knowledge')).map((file) => [
    `knowledge/${file}`,
    {
      size: kilobytes(readFileSync(join(folder, 'knowledge', file)).length),
      gzipped: kilobytes(zipped(`knowledge/${file}`)),
    },
  ])
  console.table({
    'page code before an article is found': { gzipped: kilobytes(first), 'at most': '12.0 kB' },
    'page code in all': { gzipped: kilobytes(whole), 'at most': '90.0 kB' },
    ...Object.fromEntries(knowledge),
  })
}

function speed(): void {
  buildKnowledge()
  const file = readFileSync(builtKnowledge('names.pack'))
  const buffer = new Uint8Array(file).buffer
  const names = openNames(buffer)
  const annotator = new Annotator(names)
  const matcher = { speller: new Speller(names), arena: new Arena(200_000) }
  const article = readFileSync(join(root, 'lib/cli/sample/article.html'), 'utf8').replace(/<[^>]*>/g, ' ')
  const rows: Record<string, object> = {}
  for (const length of [50_000, 500_000]) {
    const text = article.repeat(Math.ceil(length / article.length)).slice(0, length)
    const pass = median(() => sumOf(text))
    const matching = median(() => {
      matcher.arena.clear()
      findMatches(atomise(text, matcher.arena), names, matcher.speller)
    })
    rows[`finding names in ${length} characters`] = {
      ms: matching.toFixed(2),
      'passes over the text': (matching / pass).toFixed(1),
      'at most': '3',
    }
    const whole = median(() => annotator.annotate({ blocks: [text] }))
    rows[`annotating ${length} characters`] = {
      ms: whole.toFixed(2),
      'passes over the text': (whole / pass).toFixed(1),
      'at most': '30',
    }
  }
  console.table(rows)
}

/** One pass that touches every character code. */
function sumOf(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0
  return sum
}

/** Median time of a call in ms, after a warm-up. */
function median(work: () => unknown, repeats = 21): number {
  const times = Array.from({ length: repeats + 3 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return middle(times.slice(3))
}
