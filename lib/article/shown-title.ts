import type { Body } from './body'
import { shortText } from './dom'
import { fold } from './jsonld'
import type { Run, Survey } from './survey'
import { textOf } from './text'
import { COMMENTS, FOOTER, HIDDEN, NAV, PROMO } from './zones'

export interface Title {
  text: string
  /** Index of the run that shows it, or -1. */
  run: number
}

/** What a page declares as its title, folded. */
export interface Said {
  /** What it hands to those who share or list it: written for readers, as `<title>` often is for search engines. */
  shared: string[]
  /** All of it, without the outlet. */
  sources: string[]
  /** What of it the headline may be. */
  parts: string[]
}

/**
 * The heading that is most like what is declared, foremost, and nearest to the body; or any line before the body that says
 * just what is declared.
 */
export function findShownTitle(
  page: Survey,
  body: Body | null,
  { shared, sources, parts }: Said,
  outlet: string | undefined,
): Title | undefined {
  let best: Title | undefined
  let bestScore = 1.5
  const stop = body?.runs[0] ?? page.runs.length
  const seen = Math.min(page.runs.length, 3000)
  const lines = new Set([...sources, ...parts].filter((part) => part.length >= 15))
  for (let i = 0; i < seen; i++) {
    const run = page.runs[i]!
    const { box, chars, linked } = run
    const isHeading = box.kind === 'heading' || (/headline|title/i.test(box.names) && !/sub-?title/i.test(box.names))
    if (!isHeading && (i > stop || linked > 0)) continue
    // The last crumb of a trail may be the headline itself.
    const apart =
      box.name === 'h1' && linked === 0 ? HIDDEN | COMMENTS | PROMO | FOOTER : HIDDEN | COMMENTS | PROMO | NAV | FOOTER
    if (chars > 300 || box.zones & apart) continue
    const text = textOfHeading(page, run)
    const own = fold(text)
    if (!isHeading && !lines.has(own)) continue
    const isWhole = box.name === 'h1' && own !== '' && parts.includes(own)
    const likeness = isWhole ? 1 : Math.max(0, ...sources.map((source) => alike(own, source)))
    if (box.name !== 'h1' && likeness < 0.5 && sources.length && !sources.some((source) => source.includes(own)))
      continue
    let score = 4 * likeness
    if (shared.includes(own)) score += 3
    if (box.name === 'h1') score += 1.8
    else if (box.name === 'h2') score += 0.4
    if (i <= stop) score += 0.6
    if (linked > chars / 2) score -= 0.6
    if (box.zones & NAV) score -= 1.5
    if (outlet && own === fold(outlet)) score -= 3
    if (text.length < 12) score -= 0.5
    score -= Math.min(1, Math.abs(stop - i) / 60)
    if (score > bestScore) {
      bestScore = score
      best = { text: text.replace(/\s*[¶#]$/, ''), run: i }
    }
  }
  return best
}

/** The text of a run, or of the whole heading where it is divided. */
function textOfHeading(page: Survey, run: Run): string {
  const { box } = run
  const isDivided = box.kind === 'heading' && box.end - box.first > 1 && box.end - box.first < 5
  return isDivided ? shortText(page.document, box.element, 400) : textOf(run).text.replace(/\s+/g, ' ')
}

/** 1 for equal, else the share of the longer one's words that the shorter has; a headline's own suffix costs little. */
function alike(text: string, source: string): number {
  if (!text || !source) return 0
  if (text === source) return 1
  const a = text.split(' ')
  const b = new Set(source.split(' '))
  const common = a.filter((word) => b.has(word)).length
  if (a.length < 3 && source.length > text.length * 2) return (common / b.size) * 0.5
  return (common / a.length) * 0.75 + (common / b.size) * 0.25
}
