import type { Body } from './body'
import type { Declared } from './declared'
import { shortText } from './dom'
import { fold } from './jsonld'
import type { Survey } from './survey'
import { textOf } from './text'
import { COMMENTS, FOOTER, HIDDEN, NAV, PROMO } from './zones'

export interface Title {
  text: string
  /** Index of the run that shows it, or -1. */
  run: number
}

const separator = /\s+[|\-–—·•»«:~/\\]+\s+|\s*[|｜»«：]\s*|:\s+(?=[^:]*$)/g

/** The headline as the page shows it, else as it declares it, without the outlet's name and without a kicker. */
export function findTitle(
  page: Survey,
  body: Body | null,
  declared: Declared,
  outlet: string | undefined,
): Title | undefined {
  const { metas, linked } = declared
  const shared = metas.get('og:title') ?? metas.get('twitter:title') ?? metas.get('headline') ?? ''
  const texts = [linked.headline ?? '', stripOutlet(shared, outlet), stripOutlet(declared.title, outlet)].filter(
    Boolean,
  )
  const parts = [shared, declared.title].map((text) => text.split(separator)[0]!)
  const shown = findShownTitle(page, body, texts.map(fold), parts.map(fold), outlet)
  if (!shown) return texts[0] ? { text: texts[0].replace(/\s+/g, ' ').trim(), run: -1 } : undefined
  // "Open Progress Why collaboration wins" where "Why collaboration wins" is declared: the rest is a kicker.
  const own = fold(shown.text)
  const said = [linked.headline, shared, ...texts]
  const bare = said.some((text) => text && fold(text) === own)
    ? undefined
    : said.find((text) => text && own.endsWith(` ${fold(text)}`) && text.length > 15)
  if (bare) return { ...shown, text: bare.trim() }
  // A headline that ends in a colon goes on in the next element.
  const whole = shown.text.endsWith(':') && texts.find((text) => ` ${fold(text)} `.includes(` ${own} `))
  return { ...shown, text: whole || withoutTail(withoutKicker(shown.text, [shared, declared.title])) }
}

/** "12 tools for 2026 | Python, SQL": no headline has a bar in it; what follows one is meant for search engines. */
const withoutTail = (shown: string) => /^(.{15,}?)\s+\|\s/.exec(shown)?.[1] ?? shown

/** "Genetics The secret of giants" where "Genetics: The secret of giants" or "Genetics - …" is declared: a line of its own. */
function withoutKicker(shown: string, declared: string[]): string {
  for (const text of declared) {
    const kicker = /^(.{3,40}?)(?::| [-–—|])\s+(?=\S)/.exec(text)?.[1]
    if (!kicker || !shown.startsWith(`${kicker} `)) continue
    const rest = shown.slice(kicker.length + 1)
    if (rest.length > 15 && /^[\p{L}\p{N}\p{Ps}\p{Pi}"'„¿¡]/u.test(rest)) return rest
  }
  return shown
}

/** The heading that is most like what is declared, foremost, and nearest to the body. */
function findShownTitle(
  page: Survey,
  body: Body | null,
  sources: string[],
  parts: string[],
  outlet: string | undefined,
): Title | undefined {
  let best: Title | undefined
  let bestScore = 1.5
  const stop = body?.runs[0] ?? page.runs.length
  const seen = Math.min(page.runs.length, 3000)
  for (let i = 0; i < seen; i++) {
    const { box, chars, linked } = page.runs[i]!
    if (box.kind !== 'heading' && (!/headline|title/i.test(box.names) || /sub-?title/i.test(box.names))) continue
    // The last crumb of a trail may be the headline itself.
    const apart =
      box.name === 'h1' && linked === 0 ? HIDDEN | COMMENTS | PROMO | FOOTER : HIDDEN | COMMENTS | PROMO | NAV | FOOTER
    if (chars > 300 || box.zones & apart) continue
    const whole = box.kind === 'heading' && box.end - box.first > 1 && box.end - box.first < 5
    const text = whole ? shortText(page.document, box.element, 400) : textOf(page.runs[i]!).text.replace(/\s+/g, ' ')
    const own = fold(text)
    const isWhole = box.name === 'h1' && own !== '' && parts.includes(own)
    const likeness = isWhole ? 1 : Math.max(0, ...sources.map((source) => alike(own, source)))
    if (box.name !== 'h1' && likeness < 0.5 && sources.length && !sources.some((source) => source.includes(own)))
      continue
    let score = 4 * likeness
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

/** "Ceasefire holds - World Desk" → "Ceasefire holds": cuts the outlet's name, or a short last part that can only be it. */
function stripOutlet(title: string, outlet: string | undefined): string {
  const cuts = [...title.matchAll(separator)]
  const last = cuts.at(-1)
  const first = cuts[0]
  if (!last || !first) return title
  const left = title.slice(0, last.index)
  const right = title.slice(last.index + last[0].length)
  const name = outlet ? fold(outlet) : ''
  const isName = (part: string) => {
    const folded = fold(part)
    return name !== '' && (folded === name || (folded.length > 3 && (name.includes(folded) || folded.includes(name))))
  }
  if (isName(right)) return stripOutlet(left, outlet)
  if (name && fold(title.slice(0, first.index)) === name) return title.slice(first.index + first[0].length)
  const clear = /[|｜»«–—：-]/.test(last[0])
  return clear && left.length >= 15 && right.length < left.length / 2 && right.split(' ').length <= 4 ? left : title
}

/** The outlet: what the page declares, else the last part of its title where its address agrees. */
export function findOutlet(declared: Declared, url: string): string | undefined {
  const { metas, linked } = declared
  const named = metas.get('og:site_name') ?? linked.outlet ?? metas.get('application-name') ?? metas.get('publisher')
  if (named && !/^https?:/.test(named)) return named.slice(0, 120)
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url)?.[1]?.replace(/[^a-z0-9]/g, '') ?? ''
  const parts = declared.title.split(separator)
  if (parts.length < 2) return
  for (const part of [parts.at(-1)!, parts[0]!]) {
    const folded = fold(part).replace(/ /g, '')
    if (folded.length > 2 && host && (host.includes(folded) || folded.includes(host))) return part.trim()
  }
  const last = parts.at(-1)!.trim()
  return last.length < 30 && parts[0]!.length > last.length ? last || undefined : undefined
}
