import type { Declared } from './declared'
import { fold } from './jsonld'

/**
 * What stands between a headline and the names around it. A colon after a word counts where it is the last one; a hyphen
 * or underscore without spaces only between words of scripts that write none.
 */
const separator =
  /\s+[|\-–—－·•»«:~/\\_]+\s+|\s*[|｜»«：]\s*|:\s+(?=[^:]*$)|(?<=[\p{Lo}\p{Po}\p{Pf}])\s*[-_－]\s*(?=\p{Lo}+(?:[-_－]|$))/gu

/** A place where a title can be cut in two. */
export interface Cut {
  mark: string
  left: string
  right: string
}

/** A title has no more parts than this; a text that has is left as it is, however long it is. */
const mostCuts = 16

export function cutsOf(title: string): Cut[] {
  const cuts = [...title.matchAll(separator)]
  if (cuts.length > mostCuts) return []
  return cuts.map((cut) => ({
    mark: cut[0],
    left: title.slice(0, cut.index),
    right: title.slice(cut.index + cut[0].length),
  }))
}

/** A colon as sentences have it, after which a headline goes on more often than a name follows. */
const isColon = ({ mark }: Cut) => /^:\s/.test(mark)

/** "Ceasefire holds - World Desk" → "Ceasefire holds": cuts the outlet's name, or a short last part that can only be it. */
export function stripOutlet(title: string, outlet: string | undefined): string {
  const cuts = cutsOf(title)
  const last = cuts.at(-1)
  if (!last) return title
  const name = outlet ? fold(outlet) : ''
  // An outlet's name may have dashes of its own.
  const named = cuts.find(({ left, right }) => left && isName(right, name)) ?? (contains(last, name) && last)
  if (named) return stripOutlet(named.left, outlet)
  if (name && fold(cuts[0]!.left) === name) return cuts[0]!.right
  return last.left.length >= 15 && isTail(last) ? stripOutlet(last.left, outlet) : title
}

function isName(part: string, name: string): boolean {
  const folded = fold(part)
  return name !== '' && (folded === name || (folded.length > 3 && name.includes(folded)))
}

/** "The Desk Online" of The Desk, but no clause that has the name in it. */
function contains(cut: Cut, name: string): boolean {
  const folded = fold(cut.right)
  return !isColon(cut) && name.length > 3 && folded.includes(name) && folded.length < name.length * 3
}

/** Whether the last part of a title names a section or an outlet, whatever they are called. */
function isTail(cut: Cut): boolean {
  const { mark, left, right } = cut
  // No headline has a bar in it.
  if (/[|｜]/.test(mark)) return right.length < left.length * 2
  return !isColon(cut) && /[»«–—•·：:_－-]/.test(mark) && right.length < left.length / 2 && right.split(' ').length <= 4
}

/** The outlet: what the page declares, else the last part of its title where its address agrees. */
export function findOutlet(declared: Declared, url: string): string | undefined {
  const { metas, linked } = declared
  const named = metas.get('og:site_name') ?? linked.outlet ?? metas.get('application-name') ?? metas.get('publisher')
  if (named && !/^https?:/.test(named)) return named.slice(0, 120)
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url)?.[1]?.replace(/[^a-z0-9]/g, '') ?? ''
  const cuts = cutsOf(declared.title)
  const cut = cuts.at(-1)
  if (!cut) return
  const first = cuts[0]!.left
  for (const part of [cut.right, first]) {
    const folded = fold(part).replace(/ /g, '')
    if (folded.length > 2 && host && (host.includes(folded) || folded.includes(host))) return part.trim()
  }
  const last = cut.right.trim()
  return !isColon(cut) && last.length < 30 && first.length > last.length ? last || undefined : undefined
}
