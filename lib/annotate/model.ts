import type { Document } from './document'
import { bodyFeatures } from './features/body'
import { leaderFeatures } from './features/leader'
import { placeFeatures } from './features/place'
import { featureNames, Vector } from './features/vector'
import { weaponFeatures } from './features/weapon'
import type { Occurrence, Reading } from './occurrence'

/** Weights by a feature's name, as they were learned. */
export type Weights = Readonly<Record<string, number>>

/**
 * Tells how likely each reading of an occurrence is. A log-linear model: each reading has the sum of the weights of what
 * speaks for and against it, "nobody known" has 0, and their exponentials are in proportion to their probabilities.
 */
export class Model {
  readonly #weights: Float64Array
  /** The evidence for one reading, and for the likeliest before it. */
  #vector = new Vector()
  #best = new Vector()
  /** Whose evidence `best` is. */
  #occurrence: Occurrence | undefined
  #likeliest: Reading | undefined

  /** @param weights features without one count nothing */
  constructor(weights: Weights) {
    this.#weights = Float64Array.from(featureNames, (name) => weights[name] ?? 0)
  }

  /** What a feature counts, in logits. */
  weight(feature: number): number {
    return this.#weights[feature]!
  }

  /** Probabilities of the occurrence's readings, in their order; what is missing to 1 is "nobody known". */
  probabilities(occurrence: Occurrence, document: Document): number[] {
    const probabilities: number[] = []
    let all = 1
    let highest = -1
    for (const reading of occurrence.readings) {
      // Demonyms are told from names by their form alone; where the same word is a name too, that is weighed first.
      const isOut = reading.form === 'demonym' || document.isOutOfReach(occurrence, reading)
      const score = isOut ? 0 : this.#scoreOf(occurrence, reading, document)
      probabilities.push(score)
      all += score
      if (score <= highest || reading.form === 'demonym') continue
      highest = score
      const spare = this.#best
      this.#best = this.#vector
      this.#vector = spare
      this.#likeliest = reading
    }
    this.#occurrence = occurrence
    for (let at = 0; at < probabilities.length; at++) probabilities[at]! /= all
    return probabilities
  }

  #scoreOf(occurrence: Occurrence, reading: Reading, document: Document): number {
    this.#vector.clear()
    evidenceFor(this.#vector, occurrence, reading, document)
    return Math.exp(Math.min(this.#vector.dot(this.#weights), 30))
  }

  /** All evidence for a reading, until the next is weighed; of the likeliest of the last occurrence it is there already. */
  evidence(occurrence: Occurrence, reading: Reading, document: Document): Vector {
    if (reading === this.#likeliest && occurrence === this.#occurrence) return this.#best
    this.#vector.clear()
    evidenceFor(this.#vector, occurrence, reading, document)
    return this.#vector
  }
}

/** Adds all evidence for one reading of an occurrence to a vector. */
export function evidenceFor(vector: Vector, occurrence: Occurrence, reading: Reading, document: Document): void {
  const { kind } = reading.known
  if (kind === 'place') placeFeatures(vector, occurrence, reading, document)
  else if (kind === 'leader') leaderFeatures(vector, occurrence, reading, document)
  else if (kind === 'weapon') weaponFeatures(vector, occurrence, reading, document)
  else bodyFeatures(vector, occurrence, reading, document)
}
