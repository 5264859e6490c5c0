import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { checkPlaces } from '../knowledge/compile/check-places'
import { checkRegions } from '../knowledge/compile/check-regions'
import { compileNames, type Knowledge, type KnowledgeFiles, readKnowledge } from '../knowledge/compile/compile'
import { packCards } from '../knowledge/compile/pack-cards'
import { describeProblem } from '../knowledge/compile/problem'
import type { RecordFile } from '../knowledge/compile/read-records'
import { compileShapes } from '../knowledge/compile/shapes'

export const projectRoot = resolve(import.meta.dirname, '../..')
const knowledgeRoom = join(projectRoot, 'lib/knowledge')
const outputFolder = join(projectRoot, '.output/knowledge')

/** What the build makes of the records, and where in the package it lies. */
export const knowledgeFiles = ['names.pack', 'cards.pack', 'shapes.json'] as const
export type KnowledgeFile = (typeof knowledgeFiles)[number]

/** Absolute path of a built file; call `buildKnowledge` first. */
export const builtKnowledge = (file: KnowledgeFile) => join(outputFolder, file)

/** All text files of the knowledge, in no particular order. */
export function knowledgeSources(): KnowledgeFiles {
  return {
    records: textFiles(join(knowledgeRoom, 'records'), '.yaml'),
    regions: textFiles(join(knowledgeRoom, 'gazetteer/regions'), '.tsv'),
  }
}

function textFiles(folder: string, ending: string): RecordFile[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}

/** Reads and checks all knowledge of the project. @throws when a file cannot be read, never for what is in it */
export function readAll(): Knowledge {
  const knowledge = readKnowledge(knowledgeSources())
  const files = new Map(knowledge.records.map(({ record, file }) => [record.id, file]))
  const fileOf = (id: string) => files.get(id) ?? 'what is derived'
  const problems = [checkPlaces, checkRegions].flatMap((check) => check(knowledge.entities, fileOf))
  return { ...knowledge, problems: [...knowledge.problems, ...problems] }
}

/**
 * Builds the packed names, the cards and the shapes into `.output/knowledge`, unless they are there and up to date.
 * @throws naming every problem when a record is bad; nothing is written then
 */
export function buildKnowledge(): void {
  const stamp = knowledgeStamp()
  const stampFile = join(outputFolder, 'stamp')
  if (readIfThere(stampFile) === stamp) return
  const knowledge = readAll()
  if (knowledge.problems.length > 0) {
    const list = knowledge.problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')
    throw new Error(`The knowledge has ${knowledge.problems.length} problem(s), nothing was built:\n${list}`)
  }
  write('names.pack', compileNames(knowledge))
  write('cards.pack', packCards(knowledge.entities, stamp, knowledge.redirects))
  write('shapes.json', compileShapes())
  writeWhole(stampFile, stamp)
}

/** A name for the state of everything that the knowledge is built from, without building it. */
export const knowledgeStamp = () => stampOf([...filesBelow(knowledgeRoom), join(projectRoot, 'package-lock.json')])

const write = (file: KnowledgeFile, content: string | Uint8Array) => writeWhole(builtKnowledge(file), content)

/** Two builds may run at once: a file appears whole or not at all. */
function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(outputFolder, { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, path)
}

function stampOf(files: string[]): string {
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(relative(projectRoot, file)).update('\0').update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
