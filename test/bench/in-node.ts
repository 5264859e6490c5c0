import { readFileSync } from 'node:fs'
import nlp from 'compromise'
import { Annotator } from '../../lib/annotate/annotate'
import { findMatches } from '../../lib/annotate/match'
import { Speller } from '../../lib/annotate/spelling'
import { atomise } from '../../lib/knowledge/atomise'
import { allocate } from '../../lib/knowledge/atoms'
import { openNames } from '../../lib/knowledge/names'
import { ahoCorasick, expression, type Finder, type Span, trie } from './rivals'
import { inRounds, type Work } from './rounds'

/* The annotator's part of the bench, run in a process of its own: see annotator.ts. */

/** What is timed, and with what. */
export interface Material {
  /** File of all packed names. */
  pack: string
  /** Paragraphs of 10,000 words, and of 500,000 characters. */
  article: string[]
  text: string[]
  /** As long as the article, with names of letters only. */
  plainText: string
  /** Fewer and more such names, with the files that they are packed in. */
  few: Names
  many: Names
}

interface Names {
  names: string[]
  pack: string
}

const DATE = '2025-11-20'

const material = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Material
const open = (path: string) => openNames(new Uint8Array(readFileSync(path)).buffer)
const rows = (table: Record<string, [what: number, atMost: number]>) =>
  console.table(
    Object.fromEntries(
      Object.entries(table).map(([name, [ratio, most]]) => [
        name,
        { ratio: ratio.toFixed(2), 'at most': most.toFixed(2) },
      ]),
    ),
  )

opening()
passes('article of 10,000 words', material.article)
passes('text of 500,000 characters', material.text)
byLength()
byNames()
rivals()

function opening(): void {
  const buffer = new Uint8Array(readFileSync(material.pack)).buffer
  const names = openNames(buffer)
  const { open: opened } = inRounds({ open: { run: () => openNames(buffer) } })
  console.table({
    [`opening ${names.formCount} forms of ${names.entityCount} entities`]: {
      ms: opened.ms.toFixed(2),
      'at most': '5.00',
    },
  })
}

/** One pass that touches every character code. */
function sumOf(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0
  return sum
}

/** Finds the raw matches of a text. */
function matcher(pack: string): Finder {
  const names = open(pack)
  const speller = new Speller(names)
  const room = allocate(150_000)
  return (text) => {
    const atoms = atomise(text, room)
    return findMatches(atoms, names, speller).map(({ from, to }) => [atoms.start[from]!, atoms.end[to - 1]!] as Span)
  }
}

function passes(what: string, blocks: readonly string[]): void {
  const text = blocks.join('\n')
  const names = open(material.pack)
  const [speller, room, annotator] = [new Speller(names), allocate(150_000), new Annotator(names)]
  const { match, annotate, people } = inRounds({
    pass: { run: () => sumOf(text) },
    match: { run: () => findMatches(atomise(text, room), names, speller) },
    annotate: { run: () => annotator.annotate({ blocks, date: DATE, bodies: true }) },
    people: { run: () => peopleAndPlaces(text), slow: true },
  })
  const words = text.split(/\s+/).length
  const mentions = annotator.annotate({ blocks, date: DATE, bodies: true }).length
  console.log(
    `${what}: ${text.length} characters, ${words} words, ${mentions} mentions; passes over every character code`,
  )
  rows({ 'finding the names': [match.ratio, 3], 'the whole of annotate': [annotate.ratio, 30] })
  console.table({
    'compromise finding people and places / annotate': {
      ratio: (people.ms / annotate.ms).toFixed(0),
      'at least': '100',
    },
  })
}

function peopleAndPlaces(text: string): number {
  const document = nlp(text)
  return document.people().length + document.places().length
}

/**
 * One, ten and a hundred times a text: each by its length, against the shortest. Beside them texts of these lengths that
 * never repeat themselves: what they name for the first time has to be fetched from further away.
 */
function byLength(): void {
  const annotator = new Annotator(open(material.pack))
  const once = upTo(material.text, 5_000)
  const work = (blocks: string[]): Work => ({
    run: () => annotator.annotate({ blocks, date: DATE }),
    size: blocks.join('\n').length,
  })
  const repeated = inRounds(
    Object.fromEntries([1, 10, 100].map((times) => [times, work(Array(times).fill(once).flat())])),
  )
  rows(
    Object.fromEntries(
      Object.entries(repeated).map(([times, { ratio }]) => [`a text of 5,000 characters, ${times} ×`, [ratio, 1.15]]),
    ),
  )
  const anew = inRounds(
    Object.fromEntries([5_000, 50_000, 500_000].map((length) => [length, work(upTo(material.text, length))])),
  )
  console.table(
    Object.fromEntries(
      Object.entries(anew).map(([length, { ratio }]) => [
        `${length} characters that never repeat themselves, by length`,
        { ratio: ratio.toFixed(2) },
      ]),
    ),
  )
}

/** The first blocks that are so long together. */
function upTo(blocks: readonly string[], characters: number): string[] {
  let [length, end] = [0, 0]
  while (end < blocks.length && length < characters) length += blocks[end++]!.length + 1
  return blocks.slice(0, end)
}

function byNames(): void {
  const [few, many] = [matcher(material.few.pack), matcher(material.many.pack)]
  const { plainText } = material
  const times = inRounds({ few: { run: () => few(plainText) }, many: { run: () => many(plainText) } })
  rows({ [`${material.many.names.length} names / ${material.few.names.length}`]: [times.many.ratio, 1.5] })
}

/** What others do with the same names and text, once all were seen to find the same. */
function rivals(): void {
  const { plainText, few } = material
  const finders: Record<string, Finder> = {
    ours: matcher(few.pack),
    'Aho–Corasick': ahoCorasick(few.names),
    'trie like FlashText’s': trie(few.names),
    'one RegExp': expression(few.names),
  }
  const found = Object.entries(finders).map(([name, find]) => ({ name, spans: find(plainText) }))
  for (const { name, spans } of found) agree(plainText, found[0]!.spans, spans, name)
  const times = inRounds({
    pass: { run: () => sumOf(plainText) },
    ...Object.fromEntries(
      Object.entries(finders).map(([name, find]) => [
        name,
        { run: () => find(plainText), slow: name === 'one RegExp' } satisfies Work,
      ]),
    ),
  } as Record<string, Work>)
  console.log(
    `${few.names.length} names of letters, ${plainText.length} characters: all find the same ${found[0]!.spans.length}`,
  )
  const ours = times.ours!.ratio
  console.table(
    Object.fromEntries(
      Object.keys(finders).map((name) => [
        name,
        { passes: times[name]!.ratio.toFixed(1), 'times ours': (times[name]!.ratio / ours).toFixed(1) },
      ]),
    ),
  )
}

/** @throws naming the first match that only one of two found */
function agree(text: string, ours: readonly Span[], theirs: readonly Span[], name: string): void {
  const at = ours.findIndex(([start, end], index) => theirs[index]?.[0] !== start || theirs[index]?.[1] !== end)
  if (at < 0 && ours.length === theirs.length) return
  const [one, other] = [ours[at < 0 ? ours.length : at], theirs[at < 0 ? ours.length : at]]
  const words = (span: Span | undefined) => span && `“${text.slice(...span)}” at ${span[0]}`
  throw new Error(`${name} and ours differ: ${words(other)}, ${words(one)}`)
}
