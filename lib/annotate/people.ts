import { namesInFull, type Occurrence, type Reading } from './occurrence'

/** Who was named in full, and where: what a later surname refers to. */
export class People {
  /** By entity: positions of full names, in reading order. */
  readonly #named = new Map<number, number[]>()
  /** Surnames (in lower case) that unknown people with another given name bear in this article. */
  readonly #strangers = new Set<string>()

  /** @param occurrences in reading order; their index is the position */
  constructor(occurrences: readonly Occurrence[]) {
    occurrences.forEach((occurrence, position) => {
      for (const reading of occurrence.readings) {
        if (namesInFull(occurrence, reading)) this.introduce(reading.entity, position)
      }
    })
  }

  introduce(entity: number, position: number): void {
    this.#named.set(entity, [...(this.#named.get(entity) ?? []), position].sort((a, b) => a - b))
  }

  addStranger(surname: string): void {
    this.#strangers.add(surname.toLowerCase())
  }

  isStranger(surname: string): boolean {
    return this.#strangers.has(surname.toLowerCase())
  }

  /** The readings that were named in full, the one named last before `position` first, then those named only later. */
  named(readings: readonly Reading[], position: number): Reading[] {
    const rank = ({ entity }: Reading) => {
      const positions = this.#named.get(entity)
      if (!positions) return Number.NEGATIVE_INFINITY
      const before = positions.filter((at) => at <= position).at(-1)
      return before ?? -positions[0]! - 1
    }
    return readings
      .filter((reading) => rank(reading) > Number.NEGATIVE_INFINITY)
      .sort((a, b) => rank(b) - rank(a))
  }
}
