import type { Body } from './body'
import { isDateLine } from './dates'
import type { Survey } from './survey'
import { textOf } from './text'
import { HEADER } from './zones'

const reach = 14
const standfirstNames =
  /stand-?first|sub-?(title|head|line)|dek\b|deck|summary|intro|lead|excerpt|abstract|teaser|vorspann|chapo|description/i

/** The runs between title and body that sum the article up: a sentence or more that is no byline, date or label. */
export function findStandfirst(page: Survey, body: Body, titleRun: number, lang: string): number[] {
  const first = body.runs[0]
  if (first === undefined || titleRun < 0 || titleRun >= first || first - titleRun > reach) return []
  const found: number[] = []
  for (let i = titleRun + 1; i < first; i++) {
    const run = page.runs[i]!
    const { box, chars, linked } = run
    if (box.zones & ~HEADER & ~body.box.zones || linked > chars / 4 || chars < 30) continue
    const named = standfirstNames.test(box.names) || standfirstNames.test(box.parent?.names ?? '')
    if (!named && (box.kind === 'caption' || chars < 60 || (run.stops === 0 && chars < 90))) continue
    if (chars < 120 && isDateLine(textOf(run).text, lang)) continue
    found.push(i)
  }
  return found
}
