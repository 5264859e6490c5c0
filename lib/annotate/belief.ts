import type { Reason } from './mention'

/** A probability that evidence moves, one reason at a time. */
export class Belief {
  #logit: number
  readonly why: Reason[] = []

  /** @param prior how likely the reading is before anything around it is looked at, 0…1 */
  constructor(prior: number) {
    const p = Math.min(Math.max(prior, 0.02), 0.98)
    this.#logit = Math.log(p / (1 - p))
  }

  /** @param weight in logits: 1 multiplies the odds by e */
  add(weight: number, reason?: Reason): this {
    this.#logit += weight
    if (reason) this.why.push(reason)
    return this
  }

  get confidence(): number {
    return 1 / (1 + Math.exp(-this.#logit))
  }
}
