import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Annotator } from '../../lib/annotate/annotate'
import { buildExtension } from '../../lib/cli/browsers'
import { buildKnowledge, builtKnowledge } from '../../lib/cli/knowledge-files'
import { openNames } from '../../lib/knowledge/names'

/* npm run bench: sizes of what is shipped, and times as ratios to one pass over the same text; medians over repeats. */

const root = resolve(import.meta.dirname, '../..')

sizes()
speed()

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
  const opening = median(() => openNames(buffer))
  const annotator = new Annotator(openNames(buffer))
  const article = readFileSync(join(root, 'lib/cli/sample/article.html'), 'utf8').replace(/<[^>]*>/g, ' ')
  const rows: Record<string, object> = { 'opening the names': { ms: opening.toFixed(2) } }
  for (const length of [50_000, 500_000]) {
    const text = article.repeat(Math.ceil(length / article.length)).slice(0, length)
    const pass = median(() => sumOf(text))
    const whole = median(() => annotator.annotate({ blocks: [text] }))
    rows[`annotating ${length} characters`] = {
      ms: whole.toFixed(2),
      'passes over the text': (whole / pass).toFixed(1),
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
  return times.slice(3).sort((a, b) => a - b)[repeats >> 1]!
}
