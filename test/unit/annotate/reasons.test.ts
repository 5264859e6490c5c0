import { expect, test } from 'vitest'
import { sayWhy } from '../../../entrypoints/page/say-why'
import { t } from '../components/samples'
import { annotator } from './real-annotator'

/** What a card says of the first mention of these words. */
function why(text: string, words: string, date?: string): string[] {
  const start = text.indexOf(words)
  const mention = annotator.annotate({ blocks: [text], date, all: true }).find((one) => one.start === start)
  return sayWhy(mention?.why ?? [], t)
}

const article =
  'In Baghdad, Iraq, President Vladimir Putin met the Russian president’s envoy; Putin left for Basra. ' +
  'Patriot missiles and HIMARS launchers were sold to Georgia, and Tbilisi thanked the Pentagon.'

test('every reason of every mention is said in whole words', () => {
  const mentions = annotator.annotate({ blocks: [article], date: '2024-05-05', all: true })
  expect(mentions.length).toBeGreaterThan(8)
  for (const { why } of mentions) {
    const said = sayWhy(why, t)
    expect(said[0]).toMatch(/^matched “.+”$/)
    for (const words of said) expect(words).not.toMatch(/“”|: $|\$|undefined/)
    expect(new Set(said).size).toBe(said.length)
  }
})

test('what speaks against a link is not said as if it spoke for it', () => {
  const said = sayWhy(
    [
      { key: 'matched', value: 'Trump' },
      { key: 'before', value: 'Tower', against: true },
    ],
    t,
  )
  expect(said).toEqual(['matched “Trump”', 'against it: before “Tower”'])
})

test('an office without a name says who held it, a surname where it was named in full', () => {
  expect(why(article, 'Russian president', '2024-05-05').at(-1)).toContain('Vladimir Putin')
  expect(why(article, 'Putin left', '2024-05-05')).toContain('named in full in this article: Vladimir Putin')
})
