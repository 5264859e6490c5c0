import { allocate } from '../knowledge/atoms'
import type { Names } from '../knowledge/names'
import { dayNumber, monthNumber } from '../knowledge/pack-format'
import { placeClasses } from '../knowledge/schema'
import { Document } from './document'
import { Lexicon } from './english/lexicon'
import { distance } from './geography'
import { findMatches } from './match'
import type { AnnotateInput, Mention, Via } from './mention'
import { speaks } from './metonym'
import { Model, type Weights } from './model'
import { isCity, isCounty, type Occurrence, type Reading } from './occurrence'
import { Passage } from './passage'
import { reasonsFor } from './reasons'
import { type Found, rolesIn } from './roles'
import { withSharedLetters } from './shared-letters'
import { withSharedNoun } from './shared-noun'
import { Speller } from './spelling'
import type { Surroundings } from './surroundings'
import learned from './weights.json'

/** From this confidence on a reader sees the mention; from the other on it may be asked for. */
const SHOWN = 0.5
const DOUBTFUL = 0.15
/** Of the many places of one name, the likeliest are weighed: there are 31 Washington Counties. */
const MOST_READINGS = 32

/** Of a very long text, room for so many words and for the surroundings of so many names is kept for the next. */
const MOST_WORDS = 1 << 17
const MOST_KEPT = 10_000

/** Finds the leaders, weapons systems and places that texts mention, given the packed names. Pure; keeps no article. */
export class Annotator {
  readonly #names: Names
  readonly #speller: Speller
  readonly #lexicon = new Lexicon()
  readonly #model: Model
  /** Used again for each text, as the next are: new ones would cost more than to read it. */
  #atoms = allocate(1 << 12)
  readonly #surroundings: Surroundings[] = []
  /** By form, and by the numbers of forms that are spelled alike, as far as they have occurred. */
  readonly #readings = new Map<number | string, readonly Reading[]>()

  constructor(names: Names, weights: Weights = learned.weights) {
    this.#names = names
    this.#speller = new Speller(names)
    this.#model = new Model(weights)
  }

  /** @returns mentions by block and offset; they do not overlap */
  annotate(input: AnnotateInput): Mention[] {
    const document = this.read(input)
    const least = input.all ? DOUBTFUL : SHOWN
    const found: Found[] = []
    for (const occurrence of document.occurrences) {
      // A title that is not among the blocks bears witness, no more.
      const decided = occurrence.block < 0 ? undefined : this.#decide(occurrence, document, least)
      if (decided) found.push(decided)
    }
    const mentions: Mention[] = []
    for (const { mention } of found) if (mention.type !== 'body' || input.bodies) mentions.push(mention)
    if (!input.date) return mentions
    return withRoles(mentions, rolesIn(document.passage, dayNumber(input.date.slice(0, 10)), found, this.#names))
  }

  /**
   * Every known name in the texts with all that it may mean, and the evidence around it, undecided. It holds until the next
   * text is read.
   */
  read({ blocks, title, date }: AnnotateInput): Document {
    if (this.#atoms.start.length > MOST_WORDS) this.#atoms = allocate(MOST_WORDS)
    this.#surroundings.length = Math.min(this.#surroundings.length, MOST_KEPT)
    const passage = new Passage(blocks, title ?? '', this.#lexicon, this.#atoms)
    const month = date ? monthNumber(date.slice(0, 7)) : undefined
    return new Document(this.#names, passage, this.#find(passage), this.#surroundings, month)
  }

  #find(passage: Passage): Occurrence[] {
    const occurrences: Occurrence[] = []
    const found = findMatches(passage.atoms, this.#names, this.#speller)
    const matches = withSharedLetters(passage, found, this.#names, this.#speller)
    for (const match of withSharedNoun(passage, matches, this.#names)) {
      const { form, others } = match
      let end = this.#speller.endOf(form, passage.text, passage.atoms, match.to)
      for (const other of others) end = Math.max(end, this.#speller.endOf(other, passage.text, passage.atoms, match.to))
      const readings = others.length === 0 ? this.#readingsOf(form) : this.#readingsOfAll([form, ...others])
      // "Paris Saint-Germain": a name that is known to be nobody's here.
      if (readings.length === 0) continue
      const start = passage.atoms.start[match.from]!
      const block = passage.blockAt(start)
      occurrences.push({ block, position: occurrences.length, passage, match, start, end, readings })
    }
    return occurrences
  }

  #readingsOfAll(forms: readonly number[]): readonly Reading[] {
    const key = forms.join()
    const kept = this.#readings.get(key)
    if (kept) return kept
    const byEntity = new Map<number, Reading>()
    for (const reading of forms.flatMap((form) => this.#readingsOf(form))) {
      const other = byEntity.get(reading.entity)
      if (!other || other.alone < reading.alone) byEntity.set(reading.entity, reading)
    }
    const readings = likeliest([...byEntity.values()])
    this.#readings.set(key, readings)
    return readings
  }

  #readingsOf(form: number): readonly Reading[] {
    const kept = this.#readings.get(form)
    if (kept) return kept
    const known = this.#names.candidates(form).map((one) => ({ ...one, known: this.#names.entity(one.entity) }))
    const readings = likeliest(known)
    this.#readings.set(form, readings)
    return readings
  }

  #decide(occurrence: Occurrence, document: Document, least: number): Found | undefined {
    const { readings } = occurrence
    const probabilities = this.#model.probabilities(occurrence, document)
    addDemonym(occurrence, probabilities)
    let best = 0
    for (let at = 1; at < readings.length; at++) if (probabilities[at]! > probabilities[best]!) best = at
    const confidence = Math.round(together(readings, best, probabilities) * 100) / 100
    if (confidence < least) return undefined
    const reading = townOf(readings, readings[best]!, probabilities)
    const { known } = reading
    const from = occurrence.passage.startOf(occurrence.block)
    const mention: Mention = {
      block: occurrence.block,
      start: occurrence.start - from,
      end: occurrence.end - from,
      type: known.kind,
      entity: known.id,
      name: known.name,
      via: isGovernment(reading) && speaks(occurrence) ? 'metonym' : viaOf(reading),
      confidence,
      why: reasonsFor(occurrence, reading, probabilities, document, this.#model),
    }
    if (confidence < SHOWN) mention.faint = true
    return { mention, entity: reading.entity, occurrence }
  }
}

/** What is left of the probability goes to a demonym of this form, as far as the form is one. */
function addDemonym({ readings }: Occurrence, probabilities: number[]): void {
  for (let at = 0; at < readings.length; at++) {
    if (readings[at]!.form !== 'demonym') continue
    let left = 1
    for (const probability of probabilities) left -= probability
    probabilities[at] = left * Math.max(readings[at]!.alone, DOUBTFUL)
    return
  }
}

/** Mentions and roles in order; a demonym that belongs to a role goes with it: "the Russian president" is one mention. */
function withRoles(mentions: readonly Mention[], roles: readonly Mention[]): Mention[] {
  const all: Mention[] = []
  let next = 0
  for (const mention of mentions) {
    while (next < roles.length && isBefore(roles[next]!, mention)) all.push(roles[next++]!)
    const [last, role] = [all.at(-1), roles[next]]
    if (!(last?.via === 'role' && overlap(last, mention)) && !(role && overlap(role, mention))) all.push(mention)
  }
  return [...all, ...roles.slice(next)]
}

const isBefore = (one: Mention, other: Mention) =>
  one.block < other.block || (one.block === other.block && one.start < other.start)

const overlap = (one: Mention, other: Mention) =>
  one.block === other.block && one.start < other.end && one.end > other.start

const seatOfPower = placeClasses.indexOf('seat of power')

/** A capital or a seat of power, whose name stands for a government where it speaks. */
const isGovernment = ({ known }: Reading) =>
  known.kind === 'place' && (known.classCode === seatOfPower || (known.prominent && known.country >= 0))

/** Kilometres within which a city and the region of its name are one place to a reader. */
const ONE_PLACE = 150

/**
 * "The ferry from Galway": of a county and the town that it is called after, which its name alone means more often. What
 * stands around a name hardly tells the two apart.
 */
function townOf(readings: readonly Reading[], best: Reading, probabilities: readonly number[]): Reading {
  if (!isCounty(best)) return best
  const isTown = (one: Reading, at: number) =>
    isCity(one) && one.alone > best.alone && probabilities[at]! > 0 && areOnePlace(one.known, best.known)
  return readings.find(isTown) ?? best
}

const areOnePlace = (one: Reading['known'], other: Reading['known']) =>
  one.lat !== undefined &&
  other.lat !== undefined &&
  one.country === other.country &&
  distance(one.lat, one.lon!, other.lat, other.lon!) < ONE_PLACE

/** The probability of a reading, with that of places that share its name and ground: Shanghai, the city and the region. */
function together(readings: readonly Reading[], best: number, probabilities: readonly number[]): number {
  let sum = probabilities[best]!
  if (readings.length === 1) return sum
  const { known } = readings[best]!
  for (let at = 0; at < readings.length; at++) {
    if (at !== best && areOnePlace(known, readings[at]!.known)) sum += probabilities[at]!
  }
  return sum
}

const likeliest = (readings: Reading[]) => readings.sort((a, b) => b.alone - a.alone).slice(0, MOST_READINGS)

function viaOf({ form, known }: Reading): Via {
  if (form === 'name' || form === 'full') return 'name'
  if (form === 'demonym' || form === 'metonym') return form
  return form === 'surname' && known.kind === 'leader' ? 'surname' : 'alias'
}
