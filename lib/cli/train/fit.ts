import type { Example } from './examples'

/** How strongly weights are drawn to what is expected of them. */
const RIDGE = 1.5
const ROUNDS = 600
const STEP = 0.15

/**
 * Weights under which what gold says is likeliest (see Model): the conditional log-likelihood less a penalty on
 * weights far from what is expected, climbed with Adam over all examples at once. The same examples give the same weights.
 * @param expected of each feature, before any example is seen
 * @param isDecided whether a feature's weight stays what is expected
 */
export function fitWeights(
  examples: readonly Example[],
  expected: Float64Array,
  isDecided: (feature: number) => boolean,
): Float64Array {
  const count = expected.length
  const weights = Float64Array.from(expected)
  const [mean, square] = [new Float64Array(count), new Float64Array(count)]
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = gradientAt(weights, examples)
    const step = STEP * (1 - (0.95 * round) / ROUNDS)
    for (let at = 0; at < count; at++) {
      if (isDecided(at)) continue
      const slope = (gradient[at]! - RIDGE * (weights[at]! - expected[at]!)) / examples.length
      mean[at] = 0.9 * mean[at]! + 0.1 * slope
      square[at] = 0.999 * square[at]! + 0.001 * slope * slope
      const [m, s] = [mean[at]! / (1 - 0.9 ** round), square[at]! / (1 - 0.999 ** round)]
      weights[at]! += (step * m) / (Math.sqrt(s) + 1e-8)
    }
  }
  return weights
}

function gradientAt(weights: Float64Array, examples: readonly Example[]): Float64Array {
  const gradient = new Float64Array(weights.length)
  for (const { vectors, right } of examples) {
    const scores = vectors.map(({ ids, values }) => Math.exp(Math.min(30, dot(weights, ids, values))))
    const all = scores.reduce((sum, score) => sum + score, 1)
    const meant = scores.reduce((sum, score, at) => (right[at] ? sum + score : sum), right.includes(true) ? 0 : 1)
    vectors.forEach(({ ids, values }, at) => {
      const pull = (right[at] ? scores[at]! / meant : 0) - scores[at]! / all
      for (let index = 0; index < ids.length; index++) gradient[ids[index]!]! += pull * values[index]!
    })
  }
  return gradient
}

function dot(weights: Float64Array, ids: Int32Array, values: Float64Array): number {
  let sum = 0
  for (let at = 0; at < ids.length; at++) sum += weights[ids[at]!]! * values[at]!
  return sum
}
