import type { Reason, Verdict } from './article'
import { consider } from './consider'
import { glance } from './glance'
import { glanceReasons, reasons } from './reasons'
import { scoreOf, threshold } from './score'

/**
 * Is this page an article? Reads `document`, changes nothing, forces no layout and never throws. `url` is the page's
 * address, '' if unknown.
 */
export function detect(document: Document, url: string): Verdict {
  try {
    return judge(document, url)
  } catch {
    return no('unreadable')
  }
}

function judge(document: Document, url: string): Verdict {
  const seen = glance(document, url)
  if (!seen) return no('notHtml')
  if (!seen.open && typeof seen.paragraphs !== 'number' && !seen.paragraphs.count) return no('noText')
  if (!seen.open) return { article: false, score: round(seen.score), why: glanceReasons(seen) }
  const considered = consider(document, url)
  if (typeof considered === 'string') return no(considered)
  const { features, body, declared } = considered
  const score = scoreOf(features)
  return { article: score >= threshold, score: round(score), why: reasons(features, body, declared) }
}

const round = (score: number) => Math.round(score * 1000) / 1000

const no = (key: Reason['key']): Verdict => ({ article: false, score: 0, why: [{ key }] })
