import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { Annotator } from '../annotate/annotate'
import type { Mention } from '../annotate/mention'
import { readDate } from '../article/dates'
import { openCards } from '../knowledge/cards'
import type { Entity } from '../knowledge/entity'
import { openNames } from '../knowledge/names'
import { readLines, writeLine } from './json-lines'
import { buildKnowledge, builtKnowledge, type KnowledgeFile } from './knowledge-files'

/*
 * npm run -s annotate -- [--date YYYY-MM-DD] [--all] [FILE]
 * Lines {"id","text","title"?,"date"?} in, lines {"id","mentions","warning"?} out; {"id"?,"error"} for a bad line, and
 * exit status 1 at the end.
 */

const lineSchema = v.object({
  id: v.optional(v.unknown()),
  text: v.string(),
  title: v.nullish(v.string()),
  date: v.nullish(v.union([v.string(), v.number()])),
})

const { values, positionals } = parseArgs({
  options: { date: { type: 'string' }, all: { type: 'boolean', default: false } },
  allowPositionals: true,
})

buildKnowledge()
const bytes = (file: KnowledgeFile) => new Uint8Array(readFileSync(builtKnowledge(file))).buffer
const annotator = new Annotator(openNames(bytes('names.pack')))
const cards = openCards(bytes('cards.pack'))

for (const line of readLines(positionals[0])) writeLine(answer(line))

function answer(line: string): unknown {
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch (error) {
    process.exitCode = 1
    return { error: `no JSON: ${(error as Error).message}` }
  }
  const id = (raw as { id?: unknown } | null)?.id
  const parsed = v.safeParse(lineSchema, raw)
  if (!parsed.success) {
    process.exitCode = 1
    return { id, error: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`).join('; ') }
  }
  const { text, title, date } = parsed.output
  const { day, warning } = dayOf(date ?? values.date)
  const mentions = annotator.annotate({ blocks: [text], title: title ?? undefined, date: day, all: values.all })
  return { id, mentions: mentions.map((mention) => describe(mention)), warning }
}

/** A date as loosely written as feeds write it. One that names no day is no date: never today instead. */
function dayOf(date: string | number | undefined): { day?: string; warning?: string } {
  if (date === undefined || date === '') return { warning: 'undated: no date given' }
  const day = readDate(String(date), 'en')
  return day ? { day } : { warning: `undated: "${date}" names no day` }
}

function describe({ start, end, type, entity, name, confidence, via, faint }: Mention) {
  // Wikidata ids stay out: each was read in one source, and none was seen confirmed by a second.
  const { lat, lon, wikipedia } = cards.get(entity) as Entity & { lat?: number; lon?: number }
  return { start, end, type, entity, name, lat, lon, wikipedia, confidence, via, faint }
}
