import type { Features } from './features'
import learned from './weights.json'

/** What is learned of labelled pages: a weight for each feature, and what speaks against an article from the start. */
export interface Weights {
  bias: number
  weights: Readonly<Record<string, number>>
}

/** From this score on a page is an article. */
export const threshold = 0.5

/** The weighted sum of features: a logistic regression's exponent. */
export function logit(features: Readonly<Record<string, number>>, { bias, weights }: Weights): number {
  let sum = bias
  for (const name in features) sum += weights[name]! * features[name]!
  return sum
}

export const probability = (sum: number) => 1 / (1 + Math.exp(-sum))

/** How likely a page with these features is an article, 0…1. */
export function scoreOf(features: Features, weights: Weights = learned): number {
  return probability(logit(features, weights))
}
