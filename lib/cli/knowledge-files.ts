import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { CARDS_VERSION, type CardsFile } from '../knowledge/cards'
import { checkRecords } from '../knowledge/compile/check-records'
import { packNames } from '../knowledge/compile/pack-names'
import { describeProblem } from '../knowledge/compile/problem'
import { type Reading, type RecordFile, readRecords } from '../knowledge/compile/read-records'
import { resolveEntities } from '../knowledge/compile/resolve'
import { compileShapes } from '../knowledge/compile/shapes'

export const projectRoot = resolve(import.meta.dirname, '../..')
const knowledgeRoom = join(projectRoot, 'lib/knowledge')
const outputFolder = join(projectRoot, '.output/knowledge')

/** What the build makes of the records, and where in the package it lies. */
export const knowledgeFiles = ['names.pack', 'cards.json', 'shapes.json'] as const
export type KnowledgeFile = (typeof knowledgeFiles)[number]

/** Absolute path of a built file; call `buildKnowledge` first. */
export const builtKnowledge = (file: KnowledgeFile) => join(outputFolder, file)

/** All record files below lib/knowledge/records, in no particular order. */
export function readRecordFiles(folder = join(knowledgeRoom, 'records')): RecordFile[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}

/** Reads and checks all records. @returns the reading with every problem found, of single records and between them */
export function readKnowledge(files = readRecordFiles()): Reading {
  const reading = readRecords(files)
  return { ...reading, problems: [...reading.problems, ...checkRecords(reading)] }
}

/**
 * Builds the packed names, the cards and the shapes into `.output/knowledge`, unless they are there and up to date.
 * @throws naming every problem when a record is bad; nothing is written then
 */
export function buildKnowledge(): void {
  const stamp = knowledgeStamp()
  const stampFile = join(outputFolder, 'stamp')
  if (readIfThere(stampFile) === stamp) return
  const reading = readKnowledge()
  if (reading.problems.length > 0) {
    const list = reading.problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')
    throw new Error(`The knowledge has ${reading.problems.length} problem(s), nothing was built:\n${list}`)
  }
  const entities = resolveEntities(reading)
  const cards: CardsFile = { version: CARDS_VERSION, stamp, entities }
  write('names.pack', packNames(entities))
  write('cards.json', JSON.stringify(cards))
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
