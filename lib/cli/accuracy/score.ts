import { type GoldDocument, type GoldMention, type Identity, sameEntity, type Type, types } from './gold'
import { isNationality } from './nationality'

/*
 * The rules by which mentions are scored. A prediction is right where it overlaps a gold mention of its type; it counts
 * neither way where gold asks for it to be ignored, or where the set does not mark all of its type. A gold mention is found
 * where a prediction of its type overlaps it, and linked rightly where the one that overlaps it most is the same entity.
 */

export interface Prediction extends Identity {
  start: number
  end: number
  type: Type
  confidence: number
}

export type Verdict = 'right' | 'neutral' | 'unscored' | 'wrong'

export interface Tally {
  gold: number
  found: number
  right: number
  wrong: number
  comparable: number
  linked: number
}

export const emptyTally = (): Tally => ({ gold: 0, found: 0, right: 0, wrong: 0, comparable: 0, linked: 0 })

/** Something scored as wrong: a miss, a wrong link, or a prediction of what is no such thing. */
export interface Fault {
  what: string
  type: Type
  document: string
  surface: string
  detail: string
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Scores the predictions in one document into tallies by type. @returns the verdict on each prediction, and all faults */
export function scoreDocument(gold: GoldDocument, predictions: readonly Prediction[], tallies: Record<Type, Tally>) {
  const faults: Fault[] = []
  const verdicts = new Map<Prediction, Verdict>()
  const inside = predictions.filter(
    ({ start, end }) => !gold.region || (start < gold.region[1] && end > gold.region[0]),
  )
  for (const type of types) {
    const tally = tallies[type]
    const own = inside.filter((prediction) => prediction.type === type)
    const fault = (what: string, at: { start: number; end: number }, detail: string) =>
      faults.push({ what, type, document: gold.id, surface: gold.text.slice(at.start, at.end), detail })
    for (const mention of gold.mentions) {
      if (mention.type !== type || mention.ignore) continue
      tally.gold++
      const hits = own.filter((prediction) => overlap(mention, prediction) > 0)
      const [best] = hits.sort((a, b) => overlap(mention, b) - overlap(mention, a))
      if (!best) {
        fault('missed', mention, around(gold.text, mention))
        continue
      }
      tally.found++
      if (!isLinked(mention)) continue
      const same = sameEntity(mention, best)
      if (same === undefined) continue
      tally.comparable++
      if (same) tally.linked++
      else fault('wrong link', mention, `${mention.link ?? mention.wikidata} ≠ ${best.wikipedia ?? best.name}`)
    }
    for (const prediction of own) {
      const verdict = verdictOn(prediction, gold)
      verdicts.set(prediction, verdict)
      if (verdict === 'right') tally.right++
      if (verdict === 'wrong') {
        tally.wrong++
        fault('no such', prediction, `${prediction.name}: ${around(gold.text, prediction)}`)
      }
    }
  }
  return { verdicts, faults }
}

const isLinked = ({ link, wikidata, lat }: GoldMention) => Boolean(link || wikidata || lat != null)

function verdictOn(prediction: Prediction, gold: GoldDocument): Verdict {
  const { type } = prediction
  const over = gold.mentions.filter((mention) => overlap(mention, prediction) > 0)
  if (over.some((mention) => mention.type === type && !mention.ignore)) return 'right'
  if (over.some((mention) => mention.ignore && isIgnoredFor(mention, type))) return 'neutral'
  const surface = gold.text.slice(prediction.start, prediction.end)
  if (type === 'place' && isNationality(surface)) return 'neutral'
  const person = type === 'leader' ? over.find((mention) => mention.type === 'person') : undefined
  if (person) return isSamePerson(person, prediction, surface) ? 'neutral' : 'wrong'
  if (over.some(({ ignore }) => !ignore)) return 'wrong'
  return gold.exhaustive.includes(type) ? 'wrong' : 'unscored'
}

const isIgnoredFor = (mention: GoldMention, type: Type) =>
  mention.type === type ||
  (type === 'leader' && mention.type === 'person') ||
  (type === 'place' && mention.demonym === true) ||
  (mention.type === 'other' && !mention.demonym)

/** A leader over somebody whom gold does not call a leader: right or wrong about who it is, not about what. */
function isSamePerson(person: GoldMention, prediction: Prediction, surface: string): boolean {
  const same = sameEntity(person, prediction)
  if (same !== undefined) return same
  const words = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' ')
  const surname = words(person.text.replace(/['’]s$/, '')).at(-1)!
  return (
    words(prediction.name || surface).includes(surname) || words(surface).join(' ') === words(prediction.name).join(' ')
  )
}

const around = (text: string, { start, end }: { start: number; end: number }) =>
  `…${text.slice(Math.max(0, start - 45), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 35)}…`.replace(
    /\s+/g,
    ' ',
  )

/** Precision, recall, F1 and shares of right links, in percent; undefined where there is nothing to divide by. */
export function figuresOf({ gold, found, right, wrong, comparable, linked }: Tally) {
  const percent = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : undefined)
  const [precision, recall] = [percent(right, right + wrong), percent(found, gold)]
  const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : undefined
  return { precision, recall, f1, links: percent(linked, comparable) }
}
