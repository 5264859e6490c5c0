import { expect, test } from 'vitest'
import { annotator } from './real-annotator'

/* Long reads and live blogs name the same people and places a hundred times. */

const sentence = 'President Volodymyr Zelenskyy met Orban in Budapest, and Ukraine thanked Hungary. '

test.each([1, 10, 100])('what is marked in a paragraph is marked in each of %i like it', (times) => {
  const blocks = Array<string>(times).fill(sentence)
  const mentions = annotator.annotate({ blocks, date: '2025-10-20' })
  const marked = blocks.map((_, at) => mentions.filter(({ block }) => block === at).map(({ entity }) => entity))
  expect(new Set(marked.map((entities) => entities.join(' ')))).toEqual(
    new Set(['leader:volodymyr-zelenskyy leader:viktor-orban place:gn3054643 place:ua place:hu']),
  )
})

test('a name repeated is no less sure', () => {
  const sureness = (times: number) =>
    annotator
      .annotate({ blocks: [sentence.repeat(times)], date: '2025-10-20' })
      .find(({ entity }) => entity === 'leader:volodymyr-zelenskyy')?.confidence
  expect(sureness(200)).toBeGreaterThanOrEqual(sureness(1)! - 0.02)
})
