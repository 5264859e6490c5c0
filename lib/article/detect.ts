import type { Reason, Verdict } from './article'
import { consider } from './consider'
import { reasons } from './reasons'
import { scoreOf, threshold } from './score'

/**
 * Is this page an article? Reads `document` once, changes nothing, forces no layout and never throws. `url` is the page's
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
  const considered = consider(document, url)
  if (typeof considered === 'string') return no(considered)
  const { features, body, declared } = considered
  const score = scoreOf(features)
  return { article: score >= threshold, score: Math.round(score * 1000) / 1000, why: reasons(features, body, declared) }
}

const no = (key: Reason['key']): Verdict => ({ article: false, score: 0, why: [{ key }] })
