import { atomise } from '../knowledge/atoms'
import { functionWords, titles } from './english/words'
import type { Occurrence, Reading } from './occurrence'
import { People } from './people'
import { introductionOf } from './proper-name'

/** What the whole article says that bears on one name in it. */
export class Evidence {
  readonly people: People
  readonly #position = new Map<Occurrence, number>()
  /** Atoms that belong to a known name, by block. */
  readonly #known = new Map<number, Set<number>>()
  /** Countries that are named beyond doubt, or of which something is, with the name that shows it. */
  readonly #countries = new Map<number, { entity: number; text: string }>()
  readonly #senses = new Set<number>()

  /** @param occurrences of the whole article in reading order */
  constructor(occurrences: readonly Occurrence[]) {
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

  /** A surname after a given name that none of its known bearers has belongs to a stranger. */
  #noteStranger(occurrence: Occurrence): void {
    const surnames = occurrence.readings.filter(({ form }) => form === 'surname')
    if (surnames.length === 0) return
    const introduction = introductionOf(occurrence, (atom) => this.isKnown(occurrence.block, atom))
    const stranger =
      introduction.kind === 'other name' ||
      (introduction.kind === 'given name' && !surnames.some((one) => this.isGivenNameOf(one, introduction.word)))
    if (stranger) this.people.addStranger(occurrence.passage.text.slice(occurrence.start, occurrence.end))
  }
}
