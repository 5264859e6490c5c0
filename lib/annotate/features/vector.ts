/** Names of all features that the model has weights for, in the order in which they were first used. */
export const featureNames: string[] = []
const numbers = new Map<string, number>()

/** The number of a feature by its name: `place.near`. */
export function feature(name: string): number {
  let number = numbers.get(name)
  if (number === undefined) {
    number = featureNames.length
    featureNames.push(name)
    numbers.set(name, number)
  }
  return number
}

/** Numbers of the features of one kind of entity, by their names without the kind. */
export function features<const Name extends string>(kind: string, names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, feature(`${kind}.${name}`)])) as Record<Name, number>
}

/** No reading has more features at once. */
const ROOM = 128

/** The evidence for one reading: features with their values, absent ones being 0. Used again for the next after `clear`. */
export class Vector {
  count = 0
  readonly ids = new Int32Array(ROOM)
  readonly values = new Float64Array(ROOM)

  clear(): void {
    this.count = 0
  }

  /** @param value a number, or whether the feature is there */
  add(id: number, value: number | boolean): void {
    if (value === false || value === 0) return
    this.ids[this.count] = id
    this.values[this.count] = value === true ? 1 : value
    this.count++
  }

  /** The sum of the values, each times the weight of its feature. */
  dot(weights: Float64Array): number {
    let sum = 0
    for (let at = 0; at < this.count; at++) sum += weights[this.ids[at]!]! * this.values[at]!
    return sum
  }
}

/** A probability on the logistic scale, within ±5. */
export function logit(probability: number): number {
  const p = Math.min(Math.max(probability, 0.0067), 0.9933)
  return Math.log(p / (1 - p))
}
