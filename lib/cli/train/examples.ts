import type { Annotator } from '../../annotate/annotate'
import type { Document } from '../../annotate/document'
import { Vector } from '../../annotate/features/vector'
import { evidenceFor } from '../../annotate/model'
import type { Occurrence, Reading } from '../../annotate/occurrence'
import { readDate } from '../../article/dates'
import type { Cards } from '../../knowledge/cards'
import type { EntityId } from '../../knowledge/entity'
import { placeClasses } from '../../knowledge/schema'
import { type GoldDocument, type GoldMention, type Identity, inputOf, sameEntity } from '../accuracy/gold'

/** An occurrence of a known name with the evidence for each of its readings, and which of them gold says is meant. */
export interface Example {
  /** Document it comes from, for cross-validation. */
  document: string
  vectors: { ids: Int32Array; values: Float64Array }[]
  /** By reading; none: nobody known is meant. */
  right: boolean[]
}

/** Every occurrence in a gold document of which gold says what it means. */
export function examplesOf(gold: GoldDocument, annotator: Annotator, cards: Cards): Example[] {
  const document = annotator.read(inputOf(gold, gold.date ? readDate(String(gold.date), 'en') : undefined))
  return document.occurrences.flatMap((occurrence) => {
    if (occurrence.block < 0) return []
    const judged = judge(occurrence, gold, cards, document)
    if (!judged) return []
    const vectors = judged.readings.map((reading) => {
      const vector = new Vector()
      evidenceFor(vector, occurrence, reading, document)
      return { ids: vector.ids.slice(0, vector.count), values: vector.values.slice(0, vector.count) }
    })
    return { document: gold.id, vectors, right: judged.right }
  })
}

/** Whether the White House is a place or an organisation gold sets do not agree; we have decided (see expected.ts). */
const seatOfPower = placeClasses.indexOf('seat of power')

const ELECTION = /\belections?$/i

/** Which readings of an occurrence gold can judge, and which are right; undefined where it says nothing. */
function judge(occurrence: Occurrence, gold: GoldDocument, cards: Cards, document: Document) {
  const { start, end, readings } = occurrence
  if (gold.region && (start >= gold.region[1] || end <= gold.region[0])) return undefined
  const over = gold.mentions.filter((mention) => mention.start < end && mention.end > start)
  // Demonyms are not marked in gold: they are told from names by their form alone.
  const candidates = readings.filter(
    (reading) => reading.form !== 'demonym' && !document.isOutOfReach(occurrence, reading),
  )
  if (candidates.some(({ known }) => known.classCode === seatOfPower && known.kind === 'place')) return undefined
  if (candidates.length === 0 || over.some(({ ignore, demonym }) => ignore || demonym)) return undefined
  // Whether the country in "the 2024 United States presidential election" is marked is a matter of taste, too.
  if (over.some(({ type, text }) => type === 'other' && ELECTION.test(text))) return undefined
  const meant = over.filter(({ type }) => ['leader', 'weapon', 'place', 'org'].includes(type))
  const matching = candidates.filter((reading) => meant.some((mention) => isMeant(mention, reading, cards)))
  // Of the city and the region of one name gold cannot tell which: the likelier is taken to be meant.
  const likeliest = matching.reduce<Reading | undefined>(
    (one, other) => (one && one.alone >= other.alone ? one : other),
    undefined,
  )
  const right = candidates.map((reading) => reading === likeliest)
  if (likeliest) return { readings: candidates, right }
  // Something of a kind that we have is meant, and it is none of these: whether to mark it is a matter of taste.
  if (meant.some(({ type }) => type !== 'org' && candidates.some(({ known }) => known.kind === type))) return undefined
  if (over.some(({ type }) => type === 'person')) return { readings: candidates, right }
  const kept = over.length > 0 ? candidates : candidates.filter(({ known }) => gold.exhaustive.includes(known.kind))
  return kept.length > 0 ? { readings: kept, right: kept.map(() => false) } : undefined
}

function isMeant(mention: GoldMention, { known }: Reading, cards: Cards): boolean {
  const type = known.kind === 'body' ? 'org' : known.kind
  return mention.type === type && sameEntity(mention, identityOf(known.id, cards)) !== false
}

/** What `annotate` says of an entity that can be compared: no Wikidata id (see lib/cli/annotate.ts). */
export function identityOf(id: EntityId, cards: Cards): Identity {
  const { name, wikipedia, ...entity } = cards.get(id)!
  return { name, ...(wikipedia && { wikipedia }), ...(entity.kind === 'place' && { lat: entity.lat, lon: entity.lon }) }
}
