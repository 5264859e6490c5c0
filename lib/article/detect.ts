import type { Reason, Verdict } from './article'
import { considering, type Reading } from './consider'
import { glance } from './glance'
import { glanceReasons, reasons } from './reasons'
import { scoreOf, threshold } from './score'
import { type Steps, toEnd } from './steps'

/** A verdict, with what was read of a page to come to it where that was all of it. */
export interface Judged {
  verdict: Verdict
  reading?: Reading
}

/**
 * Is this page an article? Reads `document`, changes nothing, forces no layout and never throws. `url` is the page's
 * address, '' if unknown.
 */
export const detect = (document: Document, url: string): Verdict => toEnd(judging(document, url)).verdict

/** The same in steps, of which the first is all for most pages that are none. */
export function* judging(document: Document, url: string): Steps<Judged> {
  try {
    return yield* judge(document, url)
  } catch {
    return no('unreadable')
  }
}

function* judge(document: Document, url: string): Steps<Judged> {
  const seen = glance(document, url)
  if (!seen) return no('notHtml')
  if (!seen.open && typeof seen.paragraphs !== 'number' && !seen.paragraphs.count) return no('noText')
  if (!seen.open) return { verdict: { article: false, score: round(seen.score), why: glanceReasons(seen) } }
  yield
  const considered = yield* considering(document, url)
  if (typeof considered === 'string') return no(considered)
  yield
  const { features, body, declared } = considered
  const score = scoreOf(features)
  const why = reasons(features, body, declared)
  return { verdict: { article: score >= threshold, score: round(score), why }, reading: considered }
}

const round = (score: number) => Math.round(score * 1000) / 1000

const no = (key: Reason['key']): Judged => ({ verdict: { article: false, score: 0, why: [{ key }] } })
