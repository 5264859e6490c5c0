import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { buildExtension } from '../../lib/cli/browsers'
import { annotatorCosts } from './annotator'
import { detectionCosts } from './detection'
import { knowledgeCosts } from './knowledge'
import { pageCosts } from './page'

/* npm run bench [-- --pages DIR]: sizes of what is shipped, and times as ratios to one pass over the same text; medians over repeats. */

const root = resolve(import.meta.dirname, '../..')

const { values } = parseArgs({ options: { pages: { type: 'string' } } })

sizes()
await knowledgeCosts(root)
await annotatorCosts(root)
await detectionCosts(root, values.pages)
await pageCosts(root, values.pages)

function sizes(): void {
  const folder = buildExtension('chromium', root)
  const zipped = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length
  const first = zipped('article.js')
  const whole =
    first + zipped('page.js') + gzipSync(readFileSync(join(root, 'lib/highlight/looks.css')), { level: 9 }).length
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
