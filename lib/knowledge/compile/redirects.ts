import { isMap, LineCounter, parseDocument } from 'yaml'
import type { Problem } from './problem'
import type { RecordFile } from './read-records'

/** Where merged and corrected ids are kept: `old id: new id`, a line each. */
export const redirectsFile = 'redirects.yaml'

/**
 * Ids that no record has any more → the ids that stand for them now, each followed to its end, so that notes on an old id
 * are never lost.
 * @param ids of all entities
 */
export function readRedirects(
  file: RecordFile | undefined,
  ids: ReadonlySet<string>,
): { redirects: Map<string, string>; problems: Problem[] } {
  const redirects = new Map<string, string>()
  const problems: Problem[] = []
  if (!file) return { redirects, problems }
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  const raw = new Map<string, string>()
  // A key that stands there twice is a problem of its own, told below with the id.
  for (const { code, pos, message } of document.errors) {
    if (code !== 'DUPLICATE_KEY') problems.push({ file: file.path, line: lines.linePos(pos[0]).line, what: message })
  }
  if (document.contents === null || problems.length > 0) return { redirects, problems }
  if (!isMap(document.contents)) {
    problems.push({
      file: file.path,
      line: 1,
      what: 'redirects map old ids to new ones: "old id: new id", a line each',
    })
    return { redirects, problems }
  }
  for (const { key, value } of document.contents.items) {
    const [from, to] = [String(key), String(value)]
    const line = lines.linePos((key as unknown as { range?: [number] }).range?.[0] ?? 0).line
    const wrong = (what: string) => problems.push({ file: file.path, line, record: from, what })
    if (raw.has(from)) wrong('is redirected twice')
    if (ids.has(from)) wrong('is the id of a record: an id that is redirected may be nobody’s any more')
    raw.set(from, to)
  }
  for (const [from, first] of raw) {
    const way = [from]
    let to = first
    while (raw.has(to) && !way.includes(to)) {
      way.push(to)
      to = raw.get(to)!
    }
    if (way.includes(to))
      problems.push({ file: file.path, record: from, what: `goes in a circle: ${[...way, to].join(' → ')}` })
    else if (!ids.has(to)) problems.push({ file: file.path, record: from, what: `leads to ${to}, which no record has` })
    else redirects.set(from, to)
  }
  return { redirects, problems }
}
