import type { Annotator } from '../../annotate/annotate'
import { readDate } from '../../article/dates'
import type { Cards } from '../../knowledge/cards'
import { identityOf } from '../train/examples'
import { type GoldDocument, inputOf, type Type, types } from './gold'
import { emptyTally, type Fault, figuresOf, type Prediction, scoreDocument, type Tally } from './score'

/** What came of one gold set so far. */
export interface SetScore {
  name: string
  tallies: Record<Type, Tally> | undefined
  /** Confidence of each prediction that gold judges, and whether it was right. */
  calibration: { confidence: number; right: boolean }[]
  faults?: Fault[]
}

/** Annotates documents and adds what came of it to a set's score. Roles and demonyms are left out: gold has none. */
export function evaluate(
  documents: readonly GoldDocument[],
  annotator: Annotator,
  cards: Cards,
  score: SetScore,
): void {
  score.tallies ??= { leader: emptyTally(), weapon: emptyTally(), place: emptyTally() }
  for (const gold of documents) {
    const day = gold.date ? readDate(String(gold.date), 'en') : undefined
    const predictions = annotator
      .annotate(inputOf(gold, day))
      .filter(({ via }) => via !== 'role' && via !== 'demonym')
      .map(({ start, end, type, entity, confidence }) => {
        return { start, end, type: type as Type, confidence, ...identityOf(entity, cards) } satisfies Prediction
      })
    const { verdicts, faults } = scoreDocument(gold, predictions, score.tallies)
    for (const [{ confidence }, verdict] of verdicts) {
      if (verdict === 'right' || verdict === 'wrong') score.calibration.push({ confidence, right: verdict === 'right' })
    }
    score.faults?.push(...faults)
  }
}

const round = (figure: number | undefined) => (figure === undefined ? undefined : Math.round(figure * 10) / 10)

/** The figures of all sets, by set and type, and how far confidence is what it says, over all sets together. */
export function describeFigures(scores: readonly SetScore[]) {
  const sets: Record<string, Record<string, number | undefined>> = {}
  for (const { name, tallies } of scores) {
    for (const type of types) {
      const tally = tallies?.[type]
      if (!tally || tally.gold + tally.wrong === 0) continue
      const { precision, recall, f1, links } = figuresOf(tally)
      sets[`${name} ${type}s`] = {
        gold: tally.gold,
        precision: round(precision),
        recall: round(recall),
        F1: round(f1),
        'right links': round(links),
      }
    }
  }
  return { sets, ...reliabilityOf(scores.flatMap(({ calibration }) => calibration)) }
}

function reliabilityOf(all: SetScore['calibration']) {
  const bins = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
  let error = 0
  const reliability = bins.map((from, at) => {
    const to = bins[at + 1] ?? 1.01
    const inside = all.filter(({ confidence }) => confidence >= from && confidence < to)
    const said = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    const was = inside.filter(({ right }) => right).length / inside.length
    if (inside.length > 0) error += (inside.length / all.length) * Math.abs(said - was)
    return { from, mentions: inside.length, confidence: round(100 * said), right: round(100 * was) }
  })
  return { reliability, calibrationError: Math.round(error * 1000) / 1000 }
}
