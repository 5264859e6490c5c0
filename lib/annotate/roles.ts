import { Gap } from '../knowledge/atoms'
import type { Names } from '../knowledge/names'
import type { OfficeRole } from '../knowledge/schema'
import { offices, pastOffice } from './english/offices'
import type { Mention } from './mention'
import type { Occurrence } from './occurrence'
import type { Passage } from './passage'

/** A mention with where it was found and whom or what it means, by index. */
export interface Found {
  mention: Mention
  entity: number
  occurrence: Occurrence
}

/** An office that a text names without its holder, and the country or body it belongs to where the words say so. */
interface OfficeMention {
  from: number
  to: number
  roles: readonly OfficeRole[]
}

/** How sure an office is that stands with its country, and one whose holder the article has named. */
const WITH_COUNTRY = 0.85
const NAMED_BEFORE = 0.7

const firstWords = new Map<string, (typeof offices)[number][]>()
for (const office of offices) firstWords.set(office.words[0]!, [...(firstWords.get(office.words[0]!) ?? []), office])

/**
 * Offices named without their holder, as mentions of who held them on the article's day: "the Russian president",
 * "Ukraine's defence minister", "the president of France", and "the president" after one who is president was named.
 * @param day days since 1800 of the article's date
 * @param found what was marked, in reading order; demonyms among it
 */
export function rolesIn(passage: Passage, day: number, found: readonly Found[], names: Names): Mention[] {
  const mentions: Mention[] = []
  const byAtom = new Map(found.map((one) => [one.occurrence.match.from, one]))
  // Leaders marked up to the end of the block, by their index.
  const named = new Set<number>()
  let next = 0
  let last = 0
  for (const at of passage.topics.offices) {
    const office = at < last ? undefined : officeAt(passage, at)
    if (!office) continue
    last = office.to
    const block = passage.blockAt(passage.atoms.start[at]!)
    if (block < 0) break
    for (; next < found.length && found[next]!.occurrence.block <= block; next++) {
      if (found[next]!.mention.type === 'leader') named.add(found[next]!.entity)
    }
    const held = office.roles.length > 0 ? holderOf(passage, office, day, byAtom, named, names) : undefined
    if (held) mentions.push(mentionOf(passage, block, held, names))
  }
  return mentions
}

function officeAt(passage: Passage, at: number): OfficeMention | undefined {
  const possible = firstWords.get(passage.word(at))
  const office = possible?.find(({ words }) =>
    words.every((word, index) => passage.word(at + index) === word && (index === 0 || passage.joined(at + index))),
  )
  return office && { from: at, to: at + office.words.length, roles: office.roles }
}

interface Held {
  from: number
  to: number
  leader: number
  confidence: number
}

function holderOf(
  passage: Passage,
  { from, to, roles }: OfficeMention,
  day: number,
  found: ReadonlyMap<number, Found>,
  named: ReadonlySet<number>,
  names: Names,
): Held | undefined {
  // A name follows: the office is his or her title.
  if (passage.joined(to) && passage.written(to)) return undefined
  const start = belongingBefore(passage, from, found)
  if (start) {
    const leader = holder(names, start.entity, roles, day)
    return leader === undefined ? undefined : { from: start.from, to, leader, confidence: WITH_COUNTRY }
  }
  const of = passage.word(to) === 'of' ? found.get(passage.word(to + 1) === 'the' ? to + 2 : to + 1) : undefined
  if (of?.mention.type === 'place') {
    const leader = holder(names, of.entity, roles, day)
    return leader === undefined ? undefined : { from, to, leader, confidence: WITH_COUNTRY }
  }
  if (passage.word(from - 1) !== 'the' || pastOffice.has(passage.word(from - 2))) return undefined
  const holders = new Set(
    [...named].flatMap((leader) => {
      const country = names.countryOf(leader)
      return country >= 0 && holder(names, country, roles, day) === leader ? [leader] : []
    }),
  )
  const [only] = holders
  return holders.size === 1 ? { from, to, leader: only!, confidence: NAMED_BEFORE } : undefined
}

/** "Russian" or "Russia's" directly before an office: where it begins, and whose office it is. */
function belongingBefore(passage: Passage, from: number, found: ReadonlyMap<number, Found>) {
  // "… went to Ukraine. President …", "… in Ukraine\nPresident …"
  if (!passage.joined(from)) return undefined
  const possessive = passage.word(from - 1) === 's' && passage.atoms.gap[from - 1] === Gap.apostrophe
  const last = possessive ? from - 2 : from - 1
  for (let first = last; first > last - 3 && first >= 0; first--) {
    const owner = found.get(first)
    if (!owner || owner.occurrence.match.to !== last + 1) continue
    if (pastOffice.has(passage.word(first - 1)) && passage.word(first - 1) !== 'a') return undefined
    if (owner.mention.via === 'demonym' && !possessive) return { from: first, entity: owner.entity }
    if (owner.mention.type === 'place') return { from, entity: owner.entity }
  }
  return undefined
}

function holder(names: Names, body: number, roles: readonly OfficeRole[], day: number): number | undefined {
  for (const role of roles) {
    const term = names.terms(body).find((one) => one.role === role && one.start <= day && day < one.end)
    if (term) return term.leader
  }
  return undefined
}

function mentionOf(passage: Passage, block: number, { from, to, leader, confidence }: Held, names: Names): Mention {
  const { id, name } = names.entity(leader)
  const [start, end] = [passage.atoms.start[from]!, passage.atoms.end[to - 1]!]
  return {
    block,
    start: start - passage.startOf(block),
    end: end - passage.startOf(block),
    type: 'leader',
    entity: id,
    name,
    via: 'role',
    confidence,
    why: [
      { key: 'matched', value: passage.text.slice(start, end) },
      { key: 'holder', value: name },
    ],
  }
}
