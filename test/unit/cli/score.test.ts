import { expect, test } from 'vitest'
import type { GoldDocument } from '../../../lib/cli/accuracy/gold'
import { emptyTally, figuresOf, type Prediction, scoreDocument } from '../../../lib/cli/accuracy/score'

/* The rules by which mentions are scored, on a sentence that has each case. */

const text = 'Iraqi forces left Paris and the Paris Post; Joe Smith, Ann Lee and the city of Lyon stayed.'
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words })
const gold: GoldDocument = {
  id: 'one',
  text,
  exhaustive: ['place', 'leader'],
  mentions: [
    { ...span('Paris'), type: 'place', link: 'https://en.wikipedia.org/wiki/Paris' },
    { ...span('Paris Post'), type: 'org' },
    { ...span('Joe Smith'), type: 'person' },
    { ...span('Ann Lee'), type: 'leader', link: 'Ann_Lee_(politician)' },
    { ...span('the city of'), type: 'place', ignore: true },
    { ...span('Lyon'), type: 'place', lat: 45.76, lon: 4.83 },
  ],
}
const prediction = (words: string, more: Partial<Prediction> = {}): Prediction => ({
  ...span(words),
  type: 'place',
  name: words,
  confidence: 1,
  ...more,
})
function score(...predictions: Prediction[]) {
  const tallies = { leader: emptyTally(), weapon: emptyTally(), place: emptyTally() }
  const { verdicts } = scoreDocument(gold, predictions, tallies)
  return { tallies, verdicts: predictions.map((one) => verdicts.get(one)) }
}

test('overlap with a gold mention of the type is right, of another type wrong, of nothing wrong where all are marked', () => {
  const { verdicts } = score(prediction('Paris'), prediction('Paris Post'), prediction('stayed'))
  expect(verdicts).toEqual(['right', 'wrong', 'wrong'])
})

test('words of nationality and what gold ignores count neither way', () => {
  expect(score(prediction('Iraqi'), prediction('city')).verdicts).toEqual(['neutral', 'neutral'])
})

test('a leader over another person is wrong only about who it is', () => {
  const leader = { type: 'leader' as const }
  const same = score(prediction('Joe Smith', { ...leader, name: 'Joseph Smith' }))
  const other = score(prediction('Joe Smith', { ...leader, name: 'John Brown' }))
  expect([...same.verdicts, ...other.verdicts]).toEqual(['neutral', 'wrong'])
})

test('links are compared by title, name or distance', () => {
  const { tallies } = score(
    prediction('Paris', { wikipedia: 'Paris' }),
    prediction('Ann Lee', { type: 'leader', name: 'Ann Lee' }),
    prediction('Lyon', { lat: 48.85, lon: 2.35 }),
  )
  expect(tallies.place).toMatchObject({ gold: 2, found: 2, right: 2, wrong: 0, comparable: 2, linked: 1 })
  expect(tallies.leader).toMatchObject({ gold: 1, found: 1, comparable: 1, linked: 1 })
})

test('figures are percentages, and none where there is nothing to divide by', () => {
  expect(figuresOf({ gold: 4, found: 2, right: 3, wrong: 1, comparable: 2, linked: 1 })).toEqual({
    precision: 75,
    recall: 50,
    f1: 60,
    links: 50,
  })
  expect(figuresOf(emptyTally())).toEqual({ precision: undefined, recall: undefined, f1: undefined, links: undefined })
})
