import type { Document } from './document'
import { feature } from './features/vector'
import type { Reason } from './mention'
import type { Model } from './model'
import { type Occurrence, type Reading, surfaceOf } from './occurrence'

/** A cue that counts less than this, in logits, is not worth a reader's time. */
const WORTH_SAYING = 0.7
/** A rival that is less likely than this is none. */
const RIVAL = 0.05

/** Why a reading was chosen: the words, the weightiest cues for and against it, and what else was likely. */
export function reasonsFor(
  occurrence: Occurrence,
  reading: Reading,
  probabilities: readonly number[],
  document: Document,
  model: Model,
): Reason[] {
  const why: Reason[] = [{ key: 'matched', value: surfaceOf(occurrence) }]
  const vector = model.evidence(occurrence, reading, document)
  const cues: { say: Say; counts: number }[] = []
  for (let at = 0; at < vector.count; at++) {
    const id = vector.ids[at]!
    const say = sayings[id]
    const counts = say ? model.weight(id) * vector.values[at]! : 0
    if (say && Math.abs(counts) >= WORTH_SAYING) cues.push({ say, counts })
  }
  cues.sort((one, other) => Math.abs(other.counts) - Math.abs(one.counts))
  for (const { say, counts } of cues) {
    const reason = say(occurrence, reading, document)
    if (reason) why.push(counts < 0 ? { ...reason, against: true } : reason)
  }
  const rival = rivalOf(occurrence, reading, probabilities)
  if (rival) why.push({ key: 'or', value: rival.known.name })
  return why
}

function rivalOf({ readings }: Occurrence, reading: Reading, probabilities: readonly number[]): Reading | undefined {
  let rival = -1
  for (let at = 0; at < readings.length; at++) {
    if (readings[at]!.entity === reading.entity || probabilities[at]! < RIVAL) continue
    if (rival < 0 || probabilities[at]! > probabilities[rival]!) rival = at
  }
  return readings[rival]
}

type Say = (occurrence: Occurrence, reading: Reading, document: Document) => Reason | undefined

const before =
  (key: Reason['key']): Say =>
  (occurrence, _, document) => {
    const { left } = document.around(occurrence)
    return left < 0 ? undefined : { key, value: occurrence.passage.word(left) }
  }
const after =
  (key: Reason['key']): Say =>
  (occurrence, _, document) => {
    const { right } = document.around(occurrence)
    return right < 0 ? undefined : { key, value: occurrence.passage.word(right) }
  }
const plain =
  (key: Reason['key']): Say =>
  () => ({ key })
const named: Say = (_, { known }) => ({ key: 'named in full', value: known.name })

/** Features that a reader can be told, in words. */
const words: Record<string, Say> = {
  'leader.named before': named,
  'leader.named later': named,
  'leader.well known': plain('well known'),
  'leader.well known alone': plain('well known'),
  'leader.after office': before('after'),
  'leader.after courtesy': before('after'),
  'leader.in office': plain('in office'),
  'leader.witnesses': plain('with its country'),
  'leader.stranger': plain('another of that name'),
  'leader.before capital': after('before'),
  'leader.before institution': after('before'),
  'weapon.word beside': after('before'),
  'weapon.word before': before('after'),
  'weapon.other weapons': plain('with other weapons'),
  'weapon.used as weapon': plain('with other weapons'),
  'place.after locative': before('after'),
  'place.after direction': before('after'),
  'place.after place noun': before('after'),
  'place.before place noun': after('before'),
  'place.after capital': before('after'),
  'place.before capital': after('before'),
  'place.before institution': after('before'),
  'place.in its region': plain('with its region'),
  'place.resolved': plain('with its region'),
  'place.beside its country': plain('with its country'),
  'place.christened': plain('another of that name'),
  'place.witnesses': plain('with its country'),
  'place.at home': plain('with its country'),
  'place.region named': plain('with its region'),
  'place.near another': plain('near another'),
  'place.stranger': plain('another of that name'),
  'place.capitals': plain('in capitals'),
}

/** The same by the feature's number. */
const sayings: (Say | undefined)[] = []
for (const [name, say] of Object.entries(words)) sayings[feature(name)] = say
