import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Annotator } from '../annotate/annotate'
import { featureNames } from '../annotate/features/vector'
import { openCards } from '../knowledge/cards'
import { openNames } from '../knowledge/names'
import { describeFigures, evaluate, type SetScore } from './accuracy/evaluate'
import { type GoldDocument, readGold } from './accuracy/gold'
import { buildKnowledge, builtKnowledge, type KnowledgeFile, projectRoot } from './knowledge-files'
import { type Example, examplesOf } from './train/examples'
import { decided, expected } from './train/expected'
import { fitWeights } from './train/fit'

/*
 * npm run train -- FOLDER: learns the annotator's weights from all gold sets of a folder (*.jsonl) and writes them, with the
 * figures that they reach on documents they were not learned from, into lib/annotate/weights.json.
 */

const FOLDS = 5
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('name the folder of the gold sets: npm run train -- FOLDER')

buildKnowledge()
const bytes = (file: KnowledgeFile) => new Uint8Array(readFileSync(builtKnowledge(file))).buffer
const names = openNames(bytes('names.pack'))
const cards = openCards(bytes('cards.pack'))
const sets = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .sort()
  .map((file) => ({ name: file.replace('.jsonl', ''), documents: readGold(join(folder, file)) }))

/** Sets that mark only part of what they name teach what is rare wrongly. */
const isTeacher = (documents: readonly GoldDocument[]) =>
  documents.some(({ exhaustive, text }) => exhaustive.length > 0 && text.length > MINIMUM)
const MINIMUM = 300

const reader = new Annotator(names, {})
const examples = sets.flatMap(({ documents }) =>
  !isTeacher(documents) ? [] : documents.flatMap((gold) => examplesOf(gold, reader, cards)),
)
console.log(`${examples.length} examples of ${featureNames.length} features`)

/** Documents by fold, the same each time. */
const foldOf = (id: string) => [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7) % FOLDS
const scores: SetScore[] = sets.map(({ name }) => ({ name, tallies: undefined, calibration: [] }))
for (let fold = 0; fold < FOLDS; fold++) {
  const annotator = new Annotator(names, learn(examples.filter(({ document }) => foldOf(document) !== fold)))
  sets.forEach(({ documents }, at) => {
    evaluate(
      documents.filter(({ id }) => foldOf(id) === fold),
      annotator,
      cards,
      scores[at]!,
    )
  })
}
const figures = describeFigures(scores)
console.table(figures.sets)
console.table(figures.reliability)
console.log(`expected calibration error: ${figures.calibrationError}`)
const file = join(projectRoot, 'lib/annotate/weights.json')
writeFileSync(file, `${JSON.stringify({ figures, weights: learn(examples) }, null, 2)}\n`)

function learn(from: readonly Example[]): Record<string, number> {
  const weights = fitWeights(
    from,
    Float64Array.from(featureNames, (name) => expected[name] ?? 0),
    (feature) => decided.has(featureNames[feature]!),
  )
  const named = featureNames.map((name, at): [string, number] => [name, Math.round(weights[at]! * 1000) / 1000])
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)))
}
