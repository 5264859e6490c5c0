import * as v from 'valibot'
import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Kind } from '../entity'
import { type Body, type Leader, type Place, recordSchemas, type Source, sourceSchema, type Weapon } from '../schema'
import type { Problem } from './problem'

/** A text file of records; `path` is relative to the records' folder, with `/`. */
export interface RecordFile {
  path: string
  text: string
}

export type KnowledgeRecord =
  | (Leader & { kind: 'leader' })
  | (Weapon & { kind: 'weapon' })
  | (Place & { kind: 'place' })
  | (Body & { kind: 'body' })

/** Where a record stands, for problems found later. */
export interface Located {
  record: KnowledgeRecord
  file: string
  line: number
}

export interface Reading {
  records: Located[]
  sources: Map<string, Source>
  problems: Problem[]
}

/** Reads and validates record files (`sources/*.yaml` are the registry of sources). Never throws for what is in them. */
export function readRecords(files: RecordFile[]): Reading {
  const reading: Reading = { records: [], sources: new Map(), problems: [] }
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const lines = new LineCounter()
    const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
    // What is wrong further on mostly follows from the first.
    const [error] = document.errors
    if (error) reading.problems.push({ file: file.path, line: lines.linePos(error.pos[0]).line, what: error.message })
    if (error || document.contents === null) continue
    if (file.path.startsWith('sources/')) readSources(file.path, document, lines, reading)
    else readEntities(file.path, document, lines, reading)
  }
  return reading
}

function readEntities(file: string, document: Document, lines: LineCounter, reading: Reading): void {
  if (!isSeq(document.contents)) {
    reading.problems.push({ file, line: 1, what: 'a file of records is a list: each record begins with "- id:"' })
    return
  }
  document.contents.items.forEach((item, index) => {
    const line = lineOf(item as Node, lines)
    const raw = (item as Node).toJS(document) as { id?: unknown }
    const record = typeof raw?.id === 'string' ? raw.id : `record ${index + 1}`
    const kind = record.split(':')[0] as Kind
    const schema = recordSchemas[kind]
    if (!schema) {
      reading.problems.push({ file, line, record, what: 'id: begins with none of leader:, weapon:, place:, body:' })
      return
    }
    const result = v.safeParse(schema as v.GenericSchema<unknown, Leader | Weapon | Place | Body>, raw)
    if (result.success) {
      reading.records.push({ record: { ...result.output, kind } as KnowledgeRecord, file, line })
      return
    }
    for (const issue of result.issues) report(issue, item as Node, { file, record }, lines, reading)
  })
}

function readSources(file: string, document: Document, lines: LineCounter, reading: Reading): void {
  if (!isMap(document.contents)) {
    reading.problems.push({ file, line: 1, what: 'a registry of sources maps keys to sources' })
    return
  }
  for (const pair of document.contents.items) {
    const [key, node] = [String(pair.key), pair.value as Node]
    const record = `source ${key}`
    if (reading.sources.has(key)) {
      reading.problems.push({ file, line: lineOf(pair.key as Node, lines), record, what: 'this key is defined twice' })
    }
    const result = v.safeParse(sourceSchema, node?.toJS(document))
    if (result.success) reading.sources.set(key, result.output)
    else for (const issue of result.issues) report(issue, node, { file, record }, lines, reading)
  }
}

function report(
  issue: v.BaseIssue<unknown>,
  root: Node,
  where: { file: string; record: string },
  lines: LineCounter,
  reading: Reading,
): void {
  const path = (issue.path ?? []).map((step) => step.key as string | number)
  const plain = issue.message.startsWith('Invalid')
  const wrong = plain ? `expected ${issue.expected ?? issue.type}, found ${issue.received}` : issue.message
  reading.problems.push({
    ...where,
    line: lineOf(nearest(root, path), lines),
    what: `${path.join('.')}: ${issue.expected === 'never' ? 'no such field' : wrong}`,
  })
}

/** The node that a path leads to, or the last one on the way that exists. */
function nearest(root: Node, path: (string | number)[]): Node {
  let node = root
  for (const step of path) {
    const next = isMap(node) || isSeq(node) ? node.get(step, true) : undefined
    if (!next) return node
    node = next as Node
  }
  return node
}

const lineOf = (node: Node | null, lines: LineCounter) => lines.linePos(node?.range?.[0] ?? 0).line
