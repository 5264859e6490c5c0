import type { Declared } from './declared'
import type { Survey } from './survey'

const scripts: [string, RegExp][] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['ru', /[\u0400-\u04ff]/g],
]
/** Words that every text in a language has; most of them are in no other of these. */
const common: [string, RegExp][] = [
  ['de', /(?<!\p{L})(der|die|und|das|ist|nicht|mit|von|auf|ein|eine|sich)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(le|les|des|et|est|une|dans|que|qui|pour|du|sur)(?!\p{L})/giu],
  ['es', /(?<!\p{L})(el|los|las|y|del|una|en|que|por|con|para|es)(?!\p{L})/giu],
  ['it', /(?<!\p{L})(il|di|che|è|della|per|una|gli|non|con|del|sono)(?!\p{L})/giu],
  ['pt', /(?<!\p{L})(o|os|do|da|não|uma|em|que|para|com|é|dos)(?!\p{L})/giu],
  ['nl', /(?<!\p{L})(het|een|van|en|niet|dat|zijn|op|met|voor|aan|wordt)(?!\p{L})/giu],
]
const english = /\b(the|and|of|to|in|that|is|was|for|with|on)\b/gi

/** What the page declares. */
export function declaredLanguage(page: Survey, { metas, linked }: Declared): string {
  const said = page.boxes[0]?.lang || metas.get('content-language') || linked.lang || metas.get('og:locale') || ''
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?(?![a-z])/i.exec(said.trim())
  if (!match) return ''
  return match[1]!.toLowerCase() + (match[2] ? `-${match[2]}` : '') + (match[3] ? `-${match[3].toUpperCase()}` : '')
}

/** The article's language: the declared one, unless `sample` of its text plainly says otherwise (templates lie). */
export function findLanguage(declared: string, sample: string): string | undefined {
  const text = sample.slice(0, 4000)
  if (text.length < 200) return declared || undefined
  for (const [lang, letters] of scripts) {
    const share = (text.match(letters)?.length ?? 0) / text.length
    if (share > (lang === 'ja' || lang === 'zh' ? 0.15 : 0.3)) return /^(en|)(-|$)/.test(declared) ? lang : declared
  }
  const share = (text.match(english)?.length ?? 0) / (text.split(/\s+/).length || 1)
  if (share > 0.14) return /^en\b/.test(declared) ? declared : 'en'
  if (share < 0.03 && /^en\b/.test(declared)) return commonLanguage(text)
  return declared || commonLanguage(text)
}

/** The language whose common words make up six in a hundred words or more, and most of such words. */
function commonLanguage(text: string): string | undefined {
  const words = text.split(/\s+/).length
  let best: string | undefined
  let most = words * 0.06
  for (const [lang, pattern] of common) {
    const count = text.match(pattern)?.length ?? 0
    if (count <= most) continue
    most = count
    best = lang
  }
  return best
}
