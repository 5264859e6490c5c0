import { AhoCorasick } from '@monyone/aho-corasick/fast'

/** A stretch of the text: where it begins and ends. */
export type Span = readonly [start: number, end: number]

/** Finds the leftmost longest names of a text that stand at the bounds of words; they do not overlap. */
export type Finder = (text: string) => Span[]

const isLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
const standsAlone = (text: string, start: number, end: number) =>
  !isLetter(text.charCodeAt(start - 1)) && !isLetter(text.charCodeAt(end))

/** All occurrences by an Aho–Corasick automaton; what is no whole word or lies in a longer one before it is left out. */
export function ahoCorasick(names: readonly string[]): Finder {
  const automaton = new AhoCorasick([...names])
  return (text) => {
    const found = automaton
      .matchInText(text)
      .filter(({ begin, end }) => standsAlone(text, begin, end))
      .sort((a, b) => a.begin - b.begin || b.end - a.end)
    const spans: Span[] = []
    let last = 0
    for (const { begin, end } of found) {
      if (begin < last) continue
      spans.push([begin, end])
      last = end
    }
    return spans
  }
}

type Node = Map<number, Node> & { isName?: true }

/** As FlashText does it: a trie of characters, entered at the beginning of each word. */
export function trie(names: readonly string[]): Finder {
  const root: Node = new Map()
  for (const name of names) {
    let node = root
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at)
      let next = node.get(code)
      if (!next) {
        next = new Map()
        node.set(code, next)
      }
      node = next
    }
    node.isName = true
  }
  return (text) => {
    const spans: Span[] = []
    for (let start = 0; start < text.length; start++) {
      if (!isLetter(text.charCodeAt(start)) || isLetter(text.charCodeAt(start - 1))) continue
      let end = 0
      let node: Node | undefined = root
      for (let at = start; node; at++) {
        if (node.isName && !isLetter(text.charCodeAt(at))) end = at
        node = node.get(text.charCodeAt(at))
      }
      if (end === 0) continue
      spans.push([start, end])
      start = end - 1
    }
    return spans
  }
}

/** All names in one expression, the longer before the shorter. @param names of letters and spaces */
export function expression(names: readonly string[]): Finder {
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const one = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g')
  return (text) => Array.from(text.matchAll(one), ({ index, 0: { length } }) => [index, index + length] as const)
}
