import { Gap, Shape } from '../../knowledge/atoms'
import { WORD } from '../../knowledge/pack-format'
import type { Document } from '../document'
import { Is } from '../english/lexicon'
import { namesInFull, type Occurrence, type Reading } from '../occurrence'
import { isCalledAfter, type Surroundings } from '../surroundings'
import { holdersOf, isFartherThanNamesake } from './namesake'
import { addPrior } from './prior'
import { features, type Vector } from './vector'

const F = features('leader', [
  'full name',
  'single name',
  'surname',
  'share',
  'known',
  'sure',
  'well known',
  'prominence',
  'in office',
  'office ended',
  'long ended',
  'not yet',
  'undated',
  'named before',
  'named last',
  'named later',
  'other named',
  'nobody named',
  'stranger',
  'after office',
  'after courtesy',
  'after own given name',
  'after other given name',
  'before institution',
  'of institution',
  'kin',
  'before speech',
  'witnesses',
  'at home',
  'begins with common word',
  'common word',
  'place of that name',
  'after locative',
  'place by what follows',
  'headline',
  'sports',
  'junior',
  'well known alone',
  'after the',
  'plural',
  'double name',
  'full name before capital',
  'full name after capital',
  'short',
  'after female courtesy',
  'before place noun',
  'given name',
  'given name before capital',
  'no witness',
  'word of language',
  'paired',
  'not known by surname',
  'holds that office',
  'namesake nearer',
  'before surname',
  'after a name',
])

/** Witnesses from which more of them say no more. */
const ENOUGH = 2

/** Evidence that an occurrence means a leader. */
export function leaderFeatures(vector: Vector, occurrence: Occurrence, reading: Reading, document: Document): void {
  const { passage } = occurrence
  const { known, form } = reading
  const around = document.around(occurrence)
  const { before, after, own, runAfter } = around
  const full = namesInFull(occurrence, reading)
  const isSurname = form === 'surname'
  const isInstitution = (runAfter & (Is.institution | Is.event)) !== 0 && !around.headline
  vector.add(F['full name'], full)
  vector.add(F['single name'], !full && !isSurname)
  vector.add(F.surname, isSurname)
  addPrior(vector, F, occurrence, reading)
  vector.add(F['well known'], known.prominent && isSurname)
  vector.add(F.prominence, known.prominence / 100)
  addTime(vector, known, document.month)
  if (full) {
    vector.add(F['full name before capital'], around.capitalAfter)
    vector.add(F['full name after capital'], around.capitalBefore)
    vector.add(F['namesake nearer'], isFartherThanNamesake(occurrence, reading, document.month))
  } else {
    const given = !around.begins && around.leftWritten ? passage.atoms.hash[around.left] : undefined
    const isOwn = given !== undefined && given === document.givenOf(reading)
    const titled = (before & Is.title) !== 0
    vector.add(F['after office'], titled && !isOwn)
    vector.add(F['after courtesy'], (before & Is.courtesy) !== 0)
    vector.add(F['after female courtesy'], (before & Is.female) !== 0)
    vector.add(F['after own given name'], isOwn)
    const isGiven = (before & Is.given) !== 0 || (around.wordBefore & (WORD.givenName | WORD.rareGivenName)) !== 0
    const isOther = given !== undefined && !isOwn && isGiven && !titled
    // "Kim Min-woo": where surnames come first, another's given name follows.
    const isEastern = around.capitalAfter && !around.headline && passage.gapBefore(around.right + 1) === Gap.hyphen
    vector.add(F['after other given name'], isOther || isEastern)
    addBearers(vector, occurrence, reading, document, !isOther && !isInstitution)
    vector.add(F['after a name'], !isOwn && !isGiven && isAfterAName(occurrence, around))
    vector.add(F['before surname'], around.surnameAfter && !isInstitution)
    vector.add(F['after the'], (before & Is.the) !== 0)
    vector.add(F['after locative'], (before & Is.locative) !== 0)
    // "In Churchill, Manitoba": a town, also where nobody here knows it, and in the rest of the article.
    const isNamedHere = document.namedInFull(occurrence, reading) !== undefined
    vector.add(F['place by what follows'], document.useOf(occurrence).contained && !isNamedHere)
    vector.add(F['begins with common word'], around.begins ? (own & WORD.common) / 3 : 0)
    vector.add(F['common word'], (own & WORD.common) / 3)
    const isGivenName = (own & (WORD.givenName | WORD.rareGivenName)) !== 0 || (around.ownIs & Is.given) !== 0
    vector.add(F['given name before capital'], isGivenName && around.capitalAfter)
    vector.add(F['given name'], (own & WORD.givenName) !== 0)
    vector.add(
      F['place of that name'],
      occurrence.readings.some((one) => one.known.kind === 'place' && one.alone > 0.2),
    )
    vector.add(F['word of language'], (around.ownIs & ~Is.given) !== 0)
    vector.add(F.short, occurrence.end - occurrence.start < 4)
    const paired = isPaired(occurrence, reading, document)
    vector.add(F.paired, paired)
    // "Burnham-Snyder", but not "Trump-Russia" or "Obama-era".
    const leftIsName = around.capitalBefore || (around.leftWritten && document.isKnown(around.left))
    const isJoined = (around.hyphenBefore && leftIsName) || (around.hyphenAfter && around.capitalAfter)
    vector.add(F['double name'], !paired && isJoined)
    vector.add(F['before place noun'], isCalledAfter(around))
  }
  vector.add(F['before institution'], isInstitution)
  vector.add(F['of institution'], around.ofInstitution)
  vector.add(F.kin, (after & Is.kin) !== 0)
  vector.add(F['before speech'], (after & Is.speech) !== 0)
  const witnesses = document.witnesses(occurrence, reading)
  // Where the whole world is named, so is everybody's country.
  vector.add(F.witnesses, isSurname ? Math.log1p(Math.min(witnesses, ENOUGH)) : 0)
  vector.add(F['no witness'], isSurname && witnesses === 0)
  vector.add(F['at home'], isSurname && document.geography.isAtHome(reading))
  vector.add(F.headline, around.headline)
  vector.add(F.sports, document.isSports)
  vector.add(F.junior, (after & Is.junior) !== 0)
}

/**
 * "With Farroukh Erdogan", "downtown’s Evans Churchill": a given name from elsewhere, or half of a double name. Words of
 * the language and acronyms stand before leaders too, and at a sentence's beginning any word has a capital.
 */
function isAfterAName({ passage }: Occurrence, { capitalBefore, before, wordBefore, left }: Surroundings): boolean {
  if (!capitalBefore || before !== 0 || passage.atoms.shape[left] !== Shape.capital || passage.beginsSentence(left))
    return false
  const isSurname = (wordBefore & (WORD.surname | WORD.rareSurname)) !== 0
  return (wordBefore & WORD.common) < (isSurname ? 3 : 1)
}

/** "The Trump–Putin summit": another leader's name is joined to this one, and neither needs more to be known by. */
function isPaired(occurrence: Occurrence, reading: Reading, document: Document): boolean {
  if (!isNamed(occurrence, reading, document)) return false
  const isLeader = (other: Occurrence | undefined) =>
    other?.readings.some((one) => isNamed(other, one, document)) ?? false
  return (
    (document.linkAfter(occurrence) === 'list' && isLeader(document.neighbour(occurrence, 1))) ||
    (document.linkBefore(occurrence) === 'list' && isLeader(document.neighbour(occurrence, -1)))
  )
}

/** Whether a reading is a leader whom this article names in full, or whom world news knows without that. */
const isNamed = (occurrence: Occurrence, reading: Reading, document: Document) =>
  reading.known.kind === 'leader' &&
  (reading.known.prominent || document.namedInFull(occurrence, reading) !== undefined)

/** Months after an office in which news still speaks of its holder as if it were held, and years after which it is rare. */
const LATELY = 24
const LONG_AGO = 240

function addTime(vector: Vector, known: Reading['known'], month: number | undefined): void {
  if (month === undefined || known.from === 0) {
    vector.add(F.undated, 1)
    return
  }
  const since = known.to === 0 ? Number.NaN : month - known.to
  vector.add(F['in office'], known.from <= month && (known.to === 0xffff || since <= 0))
  vector.add(F['office ended'], since > LATELY && since <= LONG_AGO)
  vector.add(F['long ended'], since > LONG_AGO && known.to !== 0xffff)
  vector.add(F['not yet'], known.from - month > LATELY)
}

/** Who else bears the name in this article, and who was named in full. @param alone it is no part of a longer name */
function addBearers(
  vector: Vector,
  occurrence: Occurrence,
  reading: Reading,
  document: Document,
  alone: boolean,
): void {
  const own = document.namedInFull(occurrence, reading)
  const last = document.lastNamed(occurrence, reading)
  let [others, later] = [false, false]
  for (const other of occurrence.readings) {
    if (other.known.kind !== 'leader' || other.entity === reading.entity) continue
    if (document.namedInFull(occurrence, other)) others = true
    if (document.lastNamed(occurrence, other) > last) later = true
  }
  const stranger = document.isStranger(occurrence)
  const isSurname = reading.form === 'surname'
  const isUnnamed = isSurname && own === undefined && !others
  const holders = isUnnamed ? holdersOf(occurrence, document) : undefined
  const holds = holders?.has(reading.entity) ?? false
  vector.add(F['holds that office'], holds)
  vector.add(
    F['namesake nearer'],
    isUnnamed && !holds && (holders?.size || isFartherThanNamesake(occurrence, reading, document.month)) ? 1 : 0,
  )
  vector.add(F['named before'], own === 'before')
  vector.add(F['named last'], own === 'before' && others && !later)
  vector.add(F['named later'], own === 'after')
  vector.add(F['other named'], others && own === undefined)
  vector.add(F['nobody named'], !others && own === undefined)
  vector.add(F['not known by surname'], isSurname && !reading.known.prominent && own === undefined && !holds)
  // "Secretary of State Rice" names nobody called State.
  vector.add(F.stranger, stranger && own === undefined && !holds)
  vector.add(
    F['well known alone'],
    alone && reading.known.prominent && own === undefined && !others && !stranger ? reading.alone : 0,
  )
}
