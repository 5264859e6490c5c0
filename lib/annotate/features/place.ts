import { Shape } from '../../knowledge/atoms'
import { WORD } from '../../knowledge/pack-format'
import { isTheRiver } from '../called'
import type { Document } from '../document'
import { Is } from '../english/lexicon'
import { isCity, isVillage, isWordToo, liesIn, likeliestOf, type Occurrence, type Reading } from '../occurrence'
import type { Surroundings } from '../surroundings'
import {
  isAfterLeader,
  isAfterOwner,
  isAfterParticle,
  isBeforeItsLeader,
  isBesideItsCountry,
  isListed,
  isListedWithName,
} from './beside'
import { classOf, F, isWaterOrArea } from './place-features'
import { addPrior } from './prior'
import type { Vector } from './vector'

/** Evidence that an occurrence means a place. */
export function placeFeatures(vector: Vector, occurrence: Occurrence, reading: Reading, document: Document): void {
  const { known, form } = reading
  const around = document.around(occurrence)
  const { before, after, runAfter, own } = around
  const use = document.useOf(occurrence)
  const isTown = isCity(reading)
  vector.add(classOf(reading), 1)
  addPrior(vector, F, occurrence, reading, mostKnown(occurrence))
  vector.add(F.prominence, known.prominence / 100)
  vector.add(F.alias, form === 'short' || form === 'abbreviation' || form === 'nickname' || form === 'transliteration')
  const likeliest = likeliestOf(occurrence)
  vector.add(lessLikelyThan(likeliest), Math.min(1, Math.log(likeliest.alone / reading.alone) / MUCH_LESS))
  vector.add(F['foreign spelling'], form === 'listed')
  const isForeign = form === 'listed' && around.rightWritten && !around.headline
  vector.add(F['foreign spelling before capital'], isForeign)
  vector.add(F.former, form === 'former')
  const before2 = (before & Is.the) !== 0 ? around.beforeThat : before
  const located = (before2 & Is.locative) !== 0
  const isOf = (before & Is.of) !== 0
  vector.add(F['after locative'], located && !isOf)
  vector.add(F['after of'], isOf)
  vector.add(F['after place verb'], (before2 & Is.toward) !== 0)
  vector.add(F['after title'], (before & (Is.title | Is.courtesy)) !== 0)
  vector.add(
    F['after given name'],
    around.leftWritten &&
      !around.hyphenBefore &&
      // "Will China …", "May Turkey …"
      (before & Is.function) === 0 &&
      ((before & Is.given) !== 0 || (around.wordBefore & WORD.givenName) !== 0),
  )
  vector.add(F['after capital'], around.capitalBefore && (before & Is.direction) === 0)
  vector.add(F['after prefix'], (before & Is.prefix) !== 0 && around.leftWritten)
  vector.add(F['after particle'], isAfterParticle(occurrence, document))
  vector.add(F['after place noun'], ((before | (isOf ? around.beforeThat : 0)) & Is.generic) !== 0)
  vector.add(F['after direction'], (before & Is.direction) !== 0)
  vector.add(F['after the'], (before & Is.the) !== 0)
  vector.add(F['the river'], isTheRiver(occurrence, reading, document))
  const { classCode } = known
  vector.add(F['the water or area'], (before & Is.the) !== 0 && isWaterOrArea[classCode]!)
  vector.add(F['before capital'], around.capitalAfter)
  vector.add(F['before institution'], (runAfter & Is.institution) !== 0)
  vector.add(F['before event'], (runAfter & Is.event) !== 0 && !around.headline)
  vector.add(F['before surname'], around.capitalAfter && (around.wordAfter & (WORD.surname | WORD.rareSurname)) !== 0)
  const { rightWritten } = around
  vector.add(F['given name before surname'], around.isGivenBeforeSurname)
  vector.add(F.christened, use.christened && !around.isGivenBeforeSurname && !isUnmistakable(reading))
  vector.add(F['after known leader'], isAfterLeader(occurrence, document))
  vector.add(F['before place noun'], (after & Is.generic) !== 0 && !rightWritten)
  vector.add(F['named noun after'], (after & Is.generic) !== 0 && rightWritten)
  vector.add(F['before office'], (after & Is.title) !== 0 && rightWritten)
  vector.add(F['before people'], (after & Is.people) !== 0)
  const listed = isListed(occurrence, document)
  vector.add(F.listed, listed)
  vector.add(F['beside its country'], known.country >= 0 && isBesideItsCountry(occurrence, reading, document))
  addSize(vector, occurrence, reading, document, located)
  vector.add(F.possessive, around.possessive)
  vector.add(F['before its leader'], isBeforeItsLeader(occurrence, reading, document))
  vector.add(F['of institution'], around.ofInstitution)
  addContainers(vector, occurrence, reading, document)
  vector.add(F.joined, around.hyphenAfter && (after & Is.joined) !== 0)
  // "The Mexico–United States border" is a list.
  vector.add(F.hyphen, !listed && ((around.hyphenAfter && (after & Is.joined) === 0) || around.hyphenBefore))
  vector.add(F['before speech'], (after & Is.speech) !== 0)
  const common = occurrence.passage.atoms.shape[occurrence.match.from] === Shape.upper ? 0 : own & WORD.common
  // "Turkey said" is no bird.
  vector.add(F['begins with common word'], around.begins && !use.named && (after & Is.speech) === 0 ? common / 3 : 0)
  vector.add(F['common word'], common / 3)
  vector.add(F['lesser place of a common word'], known.country >= 0 && !located ? common / 3 : 0)
  vector.add(F['city before a name'], isTown && !located && around.surnameAfter)
  // "New South Wales, Victoria and others", not "Princess Charlotte, Sofia and Victoria".
  const isPlaceByPlace = located || (listed && !isListedWithName(occurrence, document))
  vector.add(F['given name'], (own & WORD.givenName) !== 0 && !isPlaceByPlace)
  vector.add(F.surname, (own & WORD.surname) !== 0 && !located)
  vector.add(F.headline, around.headline)
  vector.add(F.capitals, around.capitals && occurrence.end - occurrence.start < 4)
  vector.add(F.acronym, isAcronym(occurrence, reading, around))
  vector.add(F.dateline, around.dateline)
  const witnesses = document.witnesses(occurrence, reading)
  vector.add(F.witnesses, Math.log1p(witnesses))
  if (witnesses === 0 && known.country >= 0) {
    vector.add(document.isNoLesserWitnessed(occurrence, reading) ? F['another witnessed'] : F['no witness'], 1)
  }
  vector.add(F['region named'], document.geography.regionNamed(reading))
  vector.add(F['in the home region'], document.geography.isInHomeRegion(reading))
  vector.add(F['near another'], known.country >= 0 ? nearness(document.nearest(occurrence, reading)) : 0)
  vector.add(F['near another country'], isDoubtedCountry(reading) && document.geography.isNearCountry(reading))
  // "Valeska Paris" is Paris further on, unless something happened in Paris too.
  const isStranger = document.isStranger(occurrence) && !use.within
  vector.add(F.stranger, around.beforeInitials || (isStranger && !isUnmistakable(reading)))
  vector.add(F.sports, document.isSports && !located)
  vector.add(F['used as place'], use.located && !located)
  // U.S. is one word of two initials.
  const isWords =
    occurrence.match.to - occurrence.match.from > 1 &&
    occurrence.passage.atoms.shape[occurrence.match.from] !== Shape.initial
  vector.add(F['two words or more'], isWords)
  vector.add(F.junior, (after & Is.junior) !== 0)
  vector.add(F.kin, (after & Is.kin) !== 0 && around.possessive)
  vector.add(F['weapon word'], (after & Is.weapon) !== 0)
  vector.add(F['comma before'], around.commaBefore)
  vector.add(F['comma after'], around.commaAfter)
  vector.add(
    F['institution word'],
    (around.ownIs & (Is.institution | Is.event | Is.title | Is.generic | Is.weapon)) !== 0,
  )
  const language = Is.function | Is.month | Is.kin | Is.speech | (isPlaceByPlace ? 0 : Is.given)
  vector.add(F['word of language'], (around.ownIs & language) !== 0)
  vector.add(F.month, (after & Is.month) !== 0 || (before & Is.month) !== 0)
}

/**
 * How much it counts at most that a name has no other meaning, in logits. Towns that nobody wrote a record of are often no
 * places where their name may be a word or somebody's; others hardly less often places for it.
 */
function mostKnown({ readings }: Occurrence): number {
  const likeliest = readings[0]!
  if (isCity(likeliest) && !likeliest.known.curated) return 5
  return likeliest.known.country < 0 ? 4 : 2.5
}

/** A country whose name hardly anything else bears: a singer called France changes nothing elsewhere. */
const isUnmistakable = ({ known, alone }: Reading) => known.country < 0 && alone > 0.95

/** Georgia, Jordan, Chad, Turkey. */
const isDoubtedCountry = ({ known, alone }: Reading) => known.country < 0 && alone < 0.9

/** A reading that is a fifth as likely as another, or less, is much less likely: the logarithm of that. */
const MUCH_LESS = Math.log(5)

/**
 * What a name rather means. A name's other meanings are weighed apart from it: what speaks against a country, say, that
 * nothing is meant at all, would otherwise speak for the village that is called like it.
 */
function lessLikelyThan(likeliest: Reading): number {
  const { known } = likeliest
  if (known.kind !== 'place') return F['less likely than another']
  if (known.country < 0) return F['less likely than a country']
  if (known.region) return F['less likely than a region']
  return isCity(likeliest) ? F['less likely than a city'] : F['less likely than another']
}

/** In characters. */
const LONGEST_ACRONYM = 5

/** Prominence from which a city is known beyond its country, up to which it is a town, and from which a region is known. */
const LARGE = 165
const TOWN = 120
const GREAT = 170

function addSize(vector: Vector, occurrence: Occurrence, reading: Reading, document: Document, located: boolean): void {
  const { known } = reading
  const { capitalAfter } = document.around(occurrence)
  const isTown = isCity(reading)
  const { prominence } = known
  vector.add(F.town, isTown && !known.curated && prominence < TOWN)
  const isSmall = isVillage(reading)
  vector.add(F.village, isSmall)
  vector.add(F['village near another'], isSmall && document.nearest(occurrence, reading) < 100)
  vector.add(F['large city'], isTown && prominence >= LARGE)
  vector.add(F['city after locative'], isTown && located)
  vector.add(F['great region'], known.region && prominence >= GREAT)
  vector.add(F['country before capital'], capitalAfter && known.country < 0)
  vector.add(F['great before capital'], capitalAfter && known.country >= 0 && prominence >= GREAT)
  vector.add(F['unknown place'], !known.curated && !isTown)
}

/** "The Archives (NARA)", "in WA waters": letters that stand for something else than the city of Nara or Wa. */
const isAcronym = ({ passage, match, start, end }: Occurrence, { known, form }: Reading, around: Surroundings) =>
  passage.atoms.shape[match.from] === Shape.upper &&
  end - start <= LONGEST_ACRONYM &&
  known.country >= 0 &&
  !known.curated &&
  form !== 'abbreviation' &&
  !around.capitals &&
  !around.headline &&
  !around.dateline &&
  // "SEOUL, Aug. 20 (Yonhap) --"
  !(around.begins && around.commaAfter)

const nearness = (kilometres: number) => (kilometres < 50 ? 1 : kilometres < 200 ? 0.6 : kilometres < 500 ? 0.3 : 0)

/** "Paris, Texas", "Homs, Syria", "Khan Younis (Gaza)": what follows contains this, or cannot. */
function addContainers(vector: Vector, occurrence: Occurrence, reading: Reading, document: Document): void {
  const { entity, known, form } = reading
  const resolved = document.resolved(occurrence)
  const isRow = known.country >= 0 && document.isInRowOfRegions(occurrence, known.country)
  if (resolved || isRow) {
    const isMeant = isRow ? isGreatestRegion(occurrence, reading) : resolved!.has(entity)
    vector.add(isMeant ? F.resolved : F['resolved otherwise'], 1)
  }
  const near = document.onlyOneNear(occurrence)
  if (near === entity) vector.add(F['only one near'], 1)
  else if (near >= 0 && isCity(reading) && !known.prominent && !document.geography.regionNamed(reading)) {
    vector.add(F['another near'], 1)
  }
  const link = document.linkAfter(occurrence)
  if (link === 'comma' || link === 'in') {
    const containers = document.containersAfter(occurrence)
    const isIn = containers.some((one) => liesIn(reading, one.entity))
    if (isIn) vector.add(F['in its region'], 1)
    else if (link === 'comma' && known.within < 0 && containers.some((one) => isLooselyIn(known, one))) {
      vector.add(F['loosely in its region'], 1)
    } else if (
      link === 'comma' &&
      containers.some(({ alone }) => alone > SOME) &&
      known.country >= 0 &&
      document.neighbour(occurrence, 1)!.readings.every((one) => !isArea(one) || !isLooselyIn(known, one))
    ) {
      vector.add(F['in another region'], 1)
    }
  }
  vector.add(
    F['after its owner'],
    form !== 'listed' && known.country >= 0 && isAfterOwner(occurrence, reading, document),
  )
  const before = document.linkBefore(occurrence)
  const last = before === 'comma' || before === 'in' ? document.neighbour(occurrence, -1) : undefined
  const contains = last?.readings.some((one) => liesIn(one, entity)) ?? false
  // Mo. and Ga. after any name and comma, Miss. and Ill. only after what lies there; "Emily Boston, MA" has a degree.
  const isDoubtful = form === 'abbreviation' && known.region && reading.alone < 0.5
  const { capitals, commaBefore } = document.around(occurrence)
  const isAfterSomebody = last !== undefined && (document.around(last).wordBefore & WORD.givenName) !== 0
  const isIts = contains && !(isDoubtful && isAfterSomebody)
  vector.add(F['is the region'], isIts)
  const isTold = isWordToo(reading) ? isIts && !capitals : isIts || commaBefore
  vector.add(F['abbreviation alone'], isDoubtful && !isTold)
}

/** Among states, Washington is the State, not the District of Columbia. */
const isGreatestRegion = ({ readings }: Occurrence, { known }: Reading) =>
  known.region &&
  readings.every(
    ({ known: other }) => !other.region || other.country !== known.country || other.prominence <= known.prominence,
  )

/** How likely a name has to be that of a region for it to say where the place before it lies: "In Florida, Gulf …". */
const SOME = 0.1

/** What something may lie in. */
const isArea = (reading: Reading) => reading.known.kind === 'place' && !isCity(reading)

const isLooselyIn = (known: Reading['known'], { known: container, entity }: Reading) =>
  container.country === known.country || entity === known.country
