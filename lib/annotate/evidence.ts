import { atomise, Shape } from '../knowledge/atoms'
import { functionWords, givenNames, sportsWords, titles } from './english/words'
import type { Occurrence, Reading } from './occurrence'
import type { Passage } from './passage'
import { People } from './people'
import { introductionOf } from './proper-name'

/** What the whole article says that bears on one name in it. */
export class Evidence {
  readonly people: People
  readonly #occurrences: readonly Occurrence[]
  readonly #position = new Map<Occurrence, number>()
  /** Atoms that belong to a known name, by block. */
  readonly #known = new Map<number, Set<number>>()
  /** Countries that are named beyond doubt, or of which something is, with the name that shows it. */
  readonly #countries = new Map<number, { entity: number; text: string }>()
  readonly #senses = new Set<number>()
  /** A report on a match: countries and cities are teams there. */
  readonly isSports: boolean

  /**
   * @param occurrences of the whole article in reading order
   * @param passages all of its text
   */
  constructor(occurrences: readonly Occurrence[], passages: readonly Passage[]) {
    this.#occurrences = occurrences
    this.isSports = isSportsReport(passages)
    this.people = new People(occurrences)
    occurrences.forEach((occurrence, position) => {
      this.#position.set(occurrence, position)
      const atoms = this.#known.get(occurrence.block) ?? new Set()
      for (let at = occurrence.match.from; at < occurrence.match.to; at++) atoms.add(at)
      this.#known.set(occurrence.block, atoms)
      this.#noteCountry(occurrence)
    })
    for (const occurrence of occurrences) this.#noteStranger(occurrence)
  }

  positionOf(occurrence: Occurrence): number {
    return this.#position.get(occurrence) ?? 0
  }

  /** Whether an atom belongs to a name that is known, whatever it means there. */
  isKnown(block: number, atom: number): boolean {
    return this.#known.get(block)?.has(atom) ?? false
  }

  /** A word that may stand capitalised beside any name. */
  isOfficial(word: string): boolean {
    return titles.has(word) || functionWords.has(word)
  }

  isGivenNameOf({ known }: Reading, word: string): boolean {
    return atomise(known.name).hash[0] === atomise(word).hash[0]
  }

  /** A name in this article that belongs to the country of a reading, other than the reading itself. */
  countrymanOf({ entity, known }: Reading): string | undefined {
    for (const country of known.country < 0 ? [entity] : [entity, known.country]) {
      const witness = this.#countries.get(country)
      if (witness && witness.entity !== entity) return witness.text
    }
    return undefined
  }

  /** Whether a region of another country follows after a comma: "London, Ontario", "Moscow, Idaho". */
  isElsewhere(occurrence: Occurrence, { entity, known }: Reading): boolean {
    const next = this.#occurrences[this.positionOf(occurrence) + 1]
    if (!next || next.block !== occurrence.block || known.region) return false
    if (occurrence.passage.text.slice(occurrence.end, next.start) !== ', ') return false
    const regions = next.readings.filter((reading) => reading.known.region)
    const country = known.country < 0 ? entity : known.country
    return regions.length === next.readings.length && regions.every((region) => region.known.country !== country)
  }

  /** Remembers that a weapon was meant beyond doubt once. */
  noteSense({ entity }: Reading): void {
    this.#senses.add(entity)
  }

  hadSense({ entity }: Reading): boolean {
    return this.#senses.has(entity)
  }

  #noteCountry({ readings, passage, start, end }: Occurrence): void {
    const [only, ...others] = readings
    if (!only || others.length > 0 || only.alone < 1 || only.known.kind === 'weapon') return
    const text = passage.text.slice(start, end)
    const country = only.known.country < 0 ? only.entity : only.known.country
    if (!this.#countries.has(country)) this.#countries.set(country, { entity: only.entity, text })
  }

  /**
   * A surname after a given name that none of its known bearers has belongs to a stranger, and so does the name of a
   * place: after "Jack London" a bare "London" may be he.
   */
  #noteStranger(occurrence: Occurrence): void {
    const introduction = introductionOf(occurrence, (atom) => this.isKnown(occurrence.block, atom))
    const { readings, passage, start, end } = occurrence
    const surnames = readings.filter(({ form }) => form === 'surname')
    const stranger =
      surnames.length === 0
        ? introduction.kind === 'given name' && givenNames.has(introduction.word)
        : introduction.kind === 'other name' ||
          (introduction.kind === 'given name' && !surnames.some((one) => this.isGivenNameOf(one, introduction.word)))
    if (stranger) this.people.addStranger(passage.text.slice(start, end))
  }
}

/** A match report has this many words of sport at least, and this share of them. */
const SPORTS_WORDS = 6
const SPORTS_SHARE = 0.012

function isSportsReport(passages: readonly Passage[]): boolean {
  let [sports, all] = [0, 0]
  for (const passage of passages) {
    all += passage.atoms.count
    for (let atom = 0; atom < passage.atoms.count; atom++) {
      if (passage.atoms.shape[atom] === Shape.lower && sportsWords.has(passage.word(atom))) sports++
    }
  }
  return sports >= SPORTS_WORDS && sports >= SPORTS_SHARE * all
}
