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
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => ({
      file: file.path,
      line: lines.linePos(pos[0]).line,
      what: message,
    }))
    return { content: undefined, problems }
  }
  const read = v.safeParse(schema, document.toJS())
  if (read.success) return { content: read.output, problems: [] }
  const problems = read.issues.map((issue) => ({ file: file.path, what: `${v.getDotPath(issue)}: ${issue.message}` }))
  return { content: undefined, problems }
}
