import type { Body } from './body'
import type { Survey } from './survey'
import { textOf } from './text'

/** How many of the last runs may be about the text. */
const lastRuns = 6

/** What a body is between its title and what is said of it at its end: the indexes of its runs without what lies beyond. */
export function withinEnds(page: Survey, body: Body, titleRun: number, byline: string | undefined): number[] {
  const { runs } = body
  const from = isFarInside(page, body, titleRun) ? runs.findIndex((run) => run > titleRun) : 0
  let to = runs.length
  const names = namesIn(byline)
  for (let i = Math.max(from + 1, to - lastRuns); i < to; i++) {
    const { text } = textOf(page.runs[runs[i]!]!)
    if (closing.test(text) || names.some((name) => isAbout(text, name))) to = i
  }
  while (to > from + 1 && page.runs[runs[to - 1]!]!.box.kind === 'heading') to--
  return runs.slice(from, to)
}

/** The keys by which Russian and Baltic outlets have their readers report a mistake. */
const closing = /\bctrl\s?\+\s?enter\b/i

/** A summary may stand above its title; what begins further before it, in runs, is the site's own. */
const nearTitle = 8
/** A heading with a larger share of the text before it is one within the text. */
const mostBefore = 0.25

function isFarInside({ runs }: Survey, body: Body, titleRun: number): boolean {
  const isFar = runs[titleRun]?.box.name === 'h1' && titleRun - body.runs[0]! > nearTitle
  if (!isFar || body.runs.at(-1)! < titleRun) return false
  let before = 0
  for (const run of body.runs) if (run < titleRun) before += runs[run]!.chars
  return before < body.chars * mostBefore
}

/** The authors' full names. */
const namesIn = (byline = '') =>
  byline.split(/\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b)\s*/).filter((name) => /^\p{Lu}\S*(?: \S+){1,3}$/u.test(name))

/** "Jo Berg covers energy", "Jo is an editor": a paragraph that begins with its author's name, and is no turn of an interview. */
function isAbout(text: string, name: string): boolean {
  const [first] = name.split(' ')
  return (text.startsWith(name) && !/^\s*:/.test(text.slice(name.length))) || text.startsWith(`${first} is `)
}
