import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPages } from './accuracy/pages'
import { decisionFigures } from './accuracy/pages/figures'
import { crossValidate, fitWeights } from './accuracy/pages/fit'
import { projectRoot } from './knowledge-files'

/*
 * npm run train:pages -- DIR
 * Learns from the labelled pages in DIR how to tell an article, and writes lib/article/weights.json with the figures that
 * pages of other sites gave.
 */

async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new Error('name the folder of an index.jsonl: npm run train:pages -- DIR')
  const pages = await readPages(folder)
  const held = crossValidate(pages)
  const { f1, news, wrong } = decisionFigures(pages, (page) => held.get(page) ?? 0)
  const round = (value: number) => Math.round(value * 1000) / 1000
  const crossValidated = {
    pages: pages.length,
    f1: round(f1),
    newsFound: round(news),
    othersWronglyTaken: round(wrong),
  }
  const file = join(projectRoot, 'lib/article/weights.json')
  writeFileSync(file, `${JSON.stringify({ crossValidated, ...fitWeights(pages) }, null, 2)}\n`)
  console.table(crossValidated)
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
