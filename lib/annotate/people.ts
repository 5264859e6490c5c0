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
        if (!namesInFull(occurrence, reading)) continue
        const positions = this.#named.get(reading.entity)
        if (positions) positions.push(position)
        else this.#named.set(reading.entity, [position])
      }
    })
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
      return lastUpTo(positions, position) ?? -positions[0]! - 1
    }
    return readings.filter((reading) => rank(reading) > Number.NEGATIVE_INFINITY).sort((a, b) => rank(b) - rank(a))
  }
}

/** The greatest of ascending numbers that is no greater than a limit. */
function lastUpTo(ascending: readonly number[], limit: number): number | undefined {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return ascending[low - 1]
}
