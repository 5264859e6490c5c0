import type { Features } from '../../../article/features'
import { scoreOf, type Weights } from '../../../article/score'
import { siteOf } from './labels'
import type { ReadPage } from './read-page'

/*
 * Logistic regression by gradient descent: some 600 pages and 25 features need no library. The result depends on the
 * pages alone, not on their order nor on chance.
 */

/** How strongly large weights are held back; in squared weight a page. */
const ridge = 0.001
/** A marked-up webmail is worse than an article that was missed. */
const otherCost = 1.5
const steps = 2500
const pace = 0.5

/** Set by hand: a site's root is its home page, however much it reads like an article. */
const given: Partial<Record<keyof Features, number>> = { rootUrl: -5 }

type Sample = Required<Pick<ReadPage, 'features' | 'label'>>

/** Learns the weights from labelled pages; those without anything to read teach nothing. */
export function fitWeights(pages: readonly ReadPage[]): Weights {
  const samples = pages.filter((page): page is ReadPage & Sample => page.features !== undefined)
  const first = samples[0]?.features
  if (!first) throw new Error('None of the pages has anything to read in it.')
  const names = Object.keys(first) as (keyof Features)[]
  const start = Object.fromEntries(names.map((name) => [name, given[name] ?? 0])) as Weights['weights']
  const learned: Weights = { bias: 0, weights: start }
  const speed = new Map<string, number>()
  const move = (name: string, slope: number) => {
    const moved = 0.9 * (speed.get(name) ?? 0) - pace * slope
    speed.set(name, moved)
    return moved
  }
  for (let step = 0; step < steps; step++) {
    const slopes = new Map<string, number>()
    let slope = 0
    for (const { features, label } of samples) {
      const miss = (scoreOf(features, learned) - Number(label.isArticle)) * (label.isArticle ? 1 : otherCost)
      slope += miss
      for (const name of names) slopes.set(name, (slopes.get(name) ?? 0) + miss * features[name])
    }
    learned.bias += move('', slope / samples.length)
    for (const name of names) {
      if (name in given) continue
      learned.weights[name] += move(name, slopes.get(name)! / samples.length + ridge * learned.weights[name])
    }
  }
  const round = (value: number) => Math.round(value * 100) / 100
  for (const name of names) learned.weights[name] = round(learned.weights[name])
  return { bias: round(learned.bias), weights: learned.weights }
}

/** Scores every page by weights learned from the pages of other sites only, in ten rounds. */
export function crossValidate(pages: readonly ReadPage[]): Map<ReadPage, number> {
  const sites = [...new Set(pages.map(({ label }) => siteOf(label)))].sort()
  const roundOf = new Map(sites.map((site, i) => [site, i % 10]))
  const scores = new Map<ReadPage, number>()
  for (let round = 0; round < 10; round++) {
    const isOut = ({ label }: ReadPage) => roundOf.get(siteOf(label)) === round
    if (!pages.some(isOut)) continue
    const weights = fitWeights(pages.filter((page) => !isOut(page)))
    for (const page of pages) if (isOut(page)) scores.set(page, page.features ? scoreOf(page.features, weights) : 0)
  }
  return scores
}
