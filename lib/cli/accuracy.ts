import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { Annotator } from '../annotate/annotate'
import { openCards } from '../knowledge/cards'
import { openNames } from '../knowledge/names'
import { describeFigures, evaluate, type SetScore } from './accuracy/evaluate'
import { readGold } from './accuracy/gold'
import { reportPages } from './accuracy/pages'
import { buildKnowledge, builtKnowledge, type KnowledgeFile } from './knowledge-files'

/*
 * npm run accuracy -- [--faults N] GOLD.jsonl…   or   npm run accuracy -- --pages DIR
 * Annotates gold sets and prints precision, recall, F1 and right links by type, and how reliable confidence is. The weights
 * were learned from development sets: figures on those that no document helped to learn are in lib/annotate/weights.json.
 */

const { values, positionals } = parseArgs({
  options: { faults: { type: 'string', default: '0' }, pages: { type: 'string' } },
  allowPositionals: true,
})
if (values.pages !== undefined) void reportPages(values.pages).catch(fail)
else if (positionals.length > 0) reportGold(positionals)
else fail(new Error('name a gold set or a folder of pages: npm run accuracy -- GOLD.jsonl  or  -- --pages DIR'))

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function reportGold(files: readonly string[]): void {
  buildKnowledge()
  const bytes = (file: KnowledgeFile) => new Uint8Array(readFileSync(builtKnowledge(file))).buffer
  const annotator = new Annotator(openNames(bytes('names.pack')))
  const cards = openCards(bytes('cards.pack'))
  const scores = files.map((file) => {
    const score: SetScore = { name: basename(file, '.jsonl'), tallies: undefined, calibration: [], faults: [] }
    evaluate(readGold(file), annotator, cards, score)
    return score
  })
  const figures = describeFigures(scores)
  console.table(figures.sets)
  console.table(figures.reliability)
  console.log(`expected calibration error: ${figures.calibrationError}`)
  for (const { name, faults = [] } of scores) {
    for (const { what, type, document, surface, detail } of faults.slice(0, Number(values.faults))) {
      console.log([name, type, what, document, surface, detail].join(' | '))
    }
  }
}
