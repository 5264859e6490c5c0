import * as v from 'valibot'
import { LineCounter, parseDocument } from 'yaml'
import type { Problem } from './problem'
import type { RecordFile } from './read-records'

/**
 * Reads a file that holds no records.
 * @returns what is in it, or undefined where the file is absent or what is wrong with it is among the problems
 */
export function readYaml<Schema extends v.GenericSchema>(
  file: RecordFile | undefined,
  schema: Schema,
): { content: v.InferOutput<Schema> | undefined; problems: Problem[] } {
  if (!file) return { content: undefined, problems: [] }
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  // What is wrong further on mostly follows from the first.
  const [error] = document.errors
  if (error) {
    const { line } = lines.linePos(error.pos[0])
    return { content: undefined, problems: [{ file: file.path, line, what: error.message }] }
  }
  const read = v.safeParse(schema, document.toJS())
  if (read.success) return { content: read.output, problems: [] }
  const problems = read.issues.map((issue) => ({ file: file.path, what: `${v.getDotPath(issue)}: ${issue.message}` }))
  return { content: undefined, problems }
}
