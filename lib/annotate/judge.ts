import { Belief } from './belief'
import { locatives, weaponCues } from './english/words'
import type { Evidence } from './evidence'
import type { Via } from './mention'
import type { Occurrence, Reading, Verdict } from './occurrence'
import { introductionOf, isOtherNameBefore, isPartOfThing, isRelative } from './proper-name'

/** Weights in logits, set by hand: what each kind of evidence is worth. */
const WEIGHT = {
  namedInFull: 4,
  wellKnown: 1.5,
  title: 2,
  unknownSurname: -5,
  strangerNearby: -4,
  strangeNeighbour: -3,
  cueBeside: 4.5,
  cueNearby: 2.5,
  sameSenseBefore: 3,
  ownCountryNamed: 2,
  otherRegion: -6,
  team: -5,
  person: -5,
} as const

/** Judges one reading of an occurrence; undefined where the name certainly means something else. */
export function judge(occurrence: Occurrence, reading: Reading, evidence: Evidence): Verdict | undefined {
  if (reading.known.kind === 'leader') return judgeLeader(occurrence, reading, evidence)
  if (isPartOfThing(occurrence)) return undefined
  return reading.known.kind === 'weapon'
    ? judgeWeapon(occurrence, reading, evidence)
    : judgePlace(occurrence, reading, evidence)
}

function judgeLeader(occurrence: Occurrence, reading: Reading, evidence: Evidence): Verdict | undefined {
  if (isRelative(occurrence)) return undefined
  const belief = new Belief(reading.alone)
  if (reading.form !== 'surname') {
    if (reading.alone < 1) addNeighbours(belief, occurrence, evidence)
    return verdict(reading, belief, reading.form === 'name' ? 'name' : 'alias', occurrence)
  }
  if (isPartOfThing(occurrence)) return undefined
  const introduction = introductionOf(occurrence, (atom) => evidence.isKnown(occurrence.block, atom))
  if (introduction.kind === 'other name') return undefined
  if (introduction.kind === 'given name') {
    if (!evidence.isGivenNameOf(reading, introduction.word)) return undefined
    return verdict(reading, belief.add(WEIGHT.namedInFull), 'name', occurrence)
  }
  const named = evidence.people.named(occurrence.readings, evidence.positionOf(occurrence))
  if (isWife(introduction) && (named.length === 0 || evidence.people.isStranger(surfaceOf(occurrence))))
    return undefined
  if (named[0] === reading) {
    belief.add(WEIGHT.namedInFull, { key: 'named in full', value: reading.known.name })
  } else if (named.length > 0) {
    return undefined
  } else {
    if (evidence.people.isStranger(surfaceOf(occurrence))) belief.add(WEIGHT.strangerNearby)
    if (reading.known.prominent) belief.add(WEIGHT.wellKnown, { key: 'well known' })
    else if (!isOffice(introduction)) belief.add(WEIGHT.unknownSurname)
    addNeighbours(belief, occurrence, evidence)
  }
  if (isOffice(introduction)) belief.add(WEIGHT.title, { key: 'after', value: introduction.word })
  return verdict(reading, belief, 'surname', occurrence)
}

/** "Mrs" may be the wife: she is taken for the leader only where the leader, and no namesake, is named in full. */
const isWife = ({ kind, word }: { kind: string; word?: string }) => kind === 'title' && /^(mrs|ms)$/.test(word ?? '')

/** A courtesy title says that a person follows, not which: "Mr Johnson" may be anybody. */
const isOffice = (introduction: { kind: string; word?: string }): introduction is { kind: 'title'; word: string } =>
  introduction.kind === 'title' && !/^(mr|mrs|ms|dr|sir|lady|lord|judge)$/.test(introduction.word ?? '')

function judgePlace(occurrence: Occurrence, reading: Reading, evidence: Evidence): Verdict | undefined {
  if (reading.form === 'demonym') return verdict(reading, new Belief(reading.alone), 'demonym', occurrence)
  if (isOtherNameBefore(occurrence)) return undefined
  if (occurrence.passage.allCapitals(occurrence.match.from) && surfaceOf(occurrence).length < 3) return undefined
  const belief = new Belief(reading.alone)
  if (!locatives.has(occurrence.passage.before(occurrence.match.from).word)) {
    if (evidence.isSports) belief.add(WEIGHT.team)
    if (evidence.people.isStranger(surfaceOf(occurrence))) belief.add(WEIGHT.person)
  }
  if (evidence.isElsewhere(occurrence, reading)) belief.add(WEIGHT.otherRegion)
  if (reading.alone < 1) {
    addNeighbours(belief, occurrence, evidence)
    const witness = evidence.countrymanOf(reading)
    if (witness) belief.add(WEIGHT.ownCountryNamed, { key: 'with its country', value: witness })
  }
  return verdict(reading, belief, viaOf(reading), occurrence)
}

function judgeWeapon(occurrence: Occurrence, reading: Reading, evidence: Evidence): Verdict | undefined {
  const belief = new Belief(reading.alone)
  if (reading.alone < 1) {
    if (isOtherNameBefore(occurrence)) return undefined
    addNeighbours(belief, occurrence, evidence)
    addWeaponCues(belief, occurrence)
    if (evidence.hadSense(reading)) belief.add(WEIGHT.sameSenseBefore)
  }
  return verdict(reading, belief, viaOf(reading), occurrence)
}

/** Capitalised words beside a name that is often something else make it that: "Jordan Peterson", "Admiral Patriot". */
function addNeighbours(belief: Belief, { passage, match, block }: Occurrence, evidence: Evidence): void {
  for (const side of [passage.before(match.from), passage.after(match.to)]) {
    const own = side.atom < 0 || !side.capital || evidence.isKnown(block, side.atom)
    if (!own && !evidence.isOfficial(side.word) && !weaponCues.has(side.word)) belief.add(WEIGHT.strangeNeighbour)
  }
}

/** How far, in words, a word such as "missile" speaks for a weapon. */
const REACH = 6

function addWeaponCues(belief: Belief, { passage, match }: Occurrence): void {
  const beside = passage.after(match.to).word
  if (weaponCues.has(beside)) {
    belief.add(WEIGHT.cueBeside, { key: 'before', value: beside })
    return
  }
  for (let at = Math.max(0, match.from - REACH); at < Math.min(passage.atoms.count, match.to + REACH); at++) {
    const word = passage.word(at)
    if ((at < match.from || at >= match.to) && weaponCues.has(word) && !passage.isName(at)) {
      belief.add(WEIGHT.cueNearby, { key: 'near', value: word })
      return
    }
  }
}

function verdict(reading: Reading, belief: Belief, via: Via, occurrence: Occurrence): Verdict {
  const matched = { key: 'matched', value: surfaceOf(occurrence) } as const
  return { reading, confidence: belief.confidence, via, why: [matched, ...belief.why] }
}

const viaOf = ({ form }: Reading): Via =>
  form === 'name' || form === 'full' ? 'name' : form === 'demonym' || form === 'metonym' ? form : 'alias'

const surfaceOf = ({ passage, start, end }: Occurrence) => passage.text.slice(start, end)
