import * as v from 'valibot'
import { LineCounter, parseDocument } from 'yaml'
import type { Problem } from './problem'
import type { RecordFile } from './read-records'

/** Where names of places without records are kept that are mostly something else. */
export const namesakesFile = 'namesakes.yaml'

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
const alone = v.pipe(v.number('is a number'), v.minValue(0, 'is 0 at least'), v.maxValue(1, 'is 1 at most'))
const namesakesSchema = v.record(text, v.strictObject({ competes: text, alone }))

/**
 * Names of derived places → how likely one of them is meant where nothing around the name decides.
 * @param file absent: no name competes with anything but what packages know
 */
export function readNamesakes(file: RecordFile | undefined): { shares: Map<string, number>; problems: Problem[] } {
  const shares = new Map<string, number>()
  if (!file) return { shares, problems: [] }
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => ({
      file: file.path,
      line: lines.linePos(pos[0]).line,
      what: message,
    }))
    return { shares, problems }
  }
  const read = v.safeParse(namesakesSchema, document.toJS())
  if (!read.success) {
    const problems = read.issues.map((issue) => ({ file: file.path, what: `${v.getDotPath(issue)}: ${issue.message}` }))
    return { shares, problems }
  }
  for (const [name, { alone }] of Object.entries(read.output)) shares.set(name, alone)
  return { shares, problems: [] }
}
