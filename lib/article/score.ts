import type { Features } from './features'
import learned from './weights.json'

/** What is learned of labelled pages: a weight for each feature, and what speaks against an article from the start. */
export interface Weights {
  bias: number
  weights: Record<keyof Features, number>
}

/** From this score on a page is an article. */
export const threshold = 0.5

/** How likely a page with these features is an article, 0…1: a logistic regression. */
export function scoreOf(features: Features, { bias, weights }: Weights = learned): number {
  let sum = bias
  for (const name of Object.keys(features) as (keyof Features)[]) sum += weights[name] * features[name]
  return 1 / (1 + Math.exp(-sum))
}
