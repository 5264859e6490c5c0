import { type Step, steps } from '../../../article/glance'
import { logit, probability, scoreOf, threshold, type Weights } from '../../../article/score'
import { siteOf } from './labels'
import type { ReadPage } from './read-page'

/*
 * Logistic regression by gradient descent: some 600 pages and 40 features need no library. The result depends on the
 * pages alone, not on their order nor on chance.
 */

/** How strongly large weights are held back; in squared weight a page. */
const ridge = 0.001
/** A marked-up webmail is worse than an article that was missed. */
const otherCost = 1.5
const rounds = 2500
const pace = 0.5

/** Set by hand: a site's root is its home page, however much it reads like an article. */
const given = { rootUrl: -5 }

/** The share that each step of the first look may give up of the articles that the decision would find. */
const givenUp: Record<Step, number> = { place: 0, outline: 0, text: 0, parts: 0.005 }

/** What is learned: weights of the decision, and of each step of the first look with the sum below which it rules out. */
export interface Learned extends Weights {
  glance: Record<Step, Weights & { least: number }>
}

interface Sample {
  features: Record<string, number>
  isArticle: boolean
}

/** Learns the weights from labelled pages; those without anything to read teach nothing. */
export function fitWeights(pages: readonly ReadPage[]): Learned {
  const read = pages.flatMap(({ features, label }) => (features ? [{ features, isArticle: label.isArticle }] : []))
  const decision = regress(read, given)
  const isFound = ({ features }: ReadPage) => features !== undefined && scoreOf(features, decision) >= threshold
  const learnStep = (step: Step) => {
    const samples = pages.flatMap(({ glance, label }) =>
      glance ? [{ features: glance[step], isArticle: label.isArticle }] : [],
    )
    const learned = regress(samples, {})
    const sums = pages.flatMap((page) =>
      page.glance && page.label.isArticle && isFound(page) ? [logit(page.glance[step], learned)] : [],
    )
    sums.sort((a, b) => a - b)
    return { ...learned, least: roundTo(100, sums[Math.floor(sums.length * givenUp[step])] ?? -10) }
  }
  return { ...decision, glance: mapSteps(learnStep) }
}

const mapSteps = <Of>(of: (step: Step) => Of) =>
  Object.fromEntries(steps.map((step) => [step, of(step)])) as Record<Step, Of>

const roundTo = (parts: number, value: number) => Math.round(value * parts) / parts

function regress(samples: readonly Sample[], fixed: Record<string, number>): Weights {
  const first = samples[0]?.features
  if (!first) throw new Error('None of the pages has anything to read in it.')
  const names = Object.keys(first)
  // The last column is the bias's.
  const width = names.length + 1
  const rows = samples.map(({ features }) => Float64Array.of(...names.map((name) => features[name]!), 1))
  const weights = Float64Array.of(...names.map((name) => fixed[name] ?? 0), 0)
  const isFixed = names.map((name) => name in fixed)
  const speed = new Float64Array(width)
  for (let round = 0; round < rounds; round++) {
    const slopes = new Float64Array(width)
    for (const [at, row] of rows.entries()) {
      const { isArticle } = samples[at]!
      let sum = 0
      for (let i = 0; i < width; i++) sum += weights[i]! * row[i]!
      const miss = (probability(sum) - Number(isArticle)) * (isArticle ? 1 : otherCost)
      for (let i = 0; i < width; i++) slopes[i]! += miss * row[i]!
    }
    for (let i = 0; i < width; i++) {
      if (isFixed[i]) continue
      const held = i < names.length ? ridge * weights[i]! : 0
      speed[i] = 0.9 * speed[i]! - pace * (slopes[i]! / samples.length + held)
      weights[i]! += speed[i]!
    }
  }
  const learned = names.map((name, i) => [name, roundTo(100, weights[i]!)])
  return { bias: roundTo(100, weights[names.length]!), weights: Object.fromEntries(learned) }
}

/** A page's score by these weights, as the program would give it. */
export function judgeBy({ glance, features }: ReadPage, learned: Learned): number {
  if (!glance || !features) return 0
  for (const step of steps) {
    const sum = logit(glance[step], learned.glance[step])
    if (sum < learned.glance[step].least) return probability(sum)
  }
  return scoreOf(features, learned)
}

/** Scores every page by weights learned from the pages of other sites only, in ten rounds. */
export function crossValidate(pages: readonly ReadPage[]): Map<ReadPage, number> {
  const sites = [...new Set(pages.map(({ label }) => siteOf(label)))].sort()
  const roundOf = new Map(sites.map((site, i) => [site, i % 10]))
  const scores = new Map<ReadPage, number>()
  for (let round = 0; round < 10; round++) {
    const isOut = ({ label }: ReadPage) => roundOf.get(siteOf(label)) === round
    if (!pages.some(isOut)) continue
    const learned = fitWeights(pages.filter((page) => !isOut(page)))
    for (const page of pages) if (isOut(page)) scores.set(page, judgeBy(page, learned))
  }
  return scores
}
