import { expect, test } from 'vitest'
import { annotator } from './real-annotator'

/* Offices without a name, and capitals that speak for their governments. */

const found = (text: string, date?: string) =>
  annotator
    .annotate({ blocks: [text], date })
    .map(({ start, end, entity, via }) => `${text.slice(start, end)} → ${entity} ${via}`)

test.each([
  ['a demonym before it', 'On Friday the Russian president spoke.', 'Russian president → leader:vladimir-putin role'],
  ['a country before it', 'It was said that Ukraine’s president spoke.', 'president → leader:volodymyr-zelenskyy role'],
  ['a country after it', 'In the evening the president of France spoke.', 'president → leader:emmanuel-macron role'],
])('an office with %s is whoever holds it on the article’s day', (_, text, mark) => {
  expect(found(text, '2024-05-01')).toContain(mark)
})

test('the same words mean another person at another time', () => {
  const text = 'On Friday the French president spoke.'
  expect(found(text, '2014-03-01')).toContain('French president → leader:francois-hollande role')
  expect(found(text, '2024-03-01')).toContain('French president → leader:emmanuel-macron role')
})

test('an undated article names nobody by office alone', () => {
  expect(found('On Friday the Russian president spoke.').filter((mark) => mark.endsWith('role'))).toEqual([])
})

test.each([
  'On Friday the former Russian president spoke.',
  'On Friday Russian President Vladimir Putin spoke.',
  'A president spoke.',
  'On Friday the vice president spoke.',
])('no office is resolved in: %s', (text) => {
  expect(found(text, '2024-05-01').filter((mark) => mark.endsWith('role'))).toEqual([])
})

test('an office whose holder an earlier paragraph names is known in a paragraph that names nobody', () => {
  const blocks = ['Emmanuel Macron spoke in Paris.', 'The president declined to say more.']
  const roles = annotator.annotate({ blocks, date: '2024-05-01' }).filter(({ via }) => via === 'role')
  expect(roles.map(({ block, start, end }) => [block, blocks[block]!.slice(start, end)])).toEqual([[1, 'president']])
})

test('a country at the end of a sentence or paragraph is not that of the office after it', () => {
  const blocks = [
    'Troops went to Ukraine.',
    'President of Russia, it said, is an office. They came from France. Prime minister or not, it rained.',
  ]
  const roles = annotator.annotate({ blocks, date: '2024-05-01' }).filter(({ via }) => via === 'role')
  expect(roles.map(({ entity }) => entity)).toEqual(['leader:vladimir-putin'])
})

test('an office in the title is not marked', () => {
  const mentions = annotator.annotate({
    blocks: ['It rained.'],
    title: 'The French president speaks',
    date: '2024-05-01',
  })
  expect(mentions).toEqual([])
})

test('a capital that speaks or acts is its government, and a place where things happen', () => {
  expect(found('After the talks Moscow has repeatedly denied it.', '2024-05-01')).toContain(
    'Moscow → place:gn524901 metonym',
  )
  expect(found('After the talks in Moscow the rain stopped.', '2024-05-01')).toContain('Moscow → place:gn524901 name')
})

test('mentions do not overlap, whatever offices stand in them', () => {
  const text = 'The Russian president, Ukraine’s president and the president of France met the US president.'
  const mentions = annotator.annotate({ blocks: [text], date: '2024-05-01' })
  mentions.forEach(({ start }, at) => {
    if (at > 0) expect(start).toBeGreaterThanOrEqual(mentions[at - 1]!.end)
  })
})
