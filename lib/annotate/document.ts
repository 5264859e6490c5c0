import { atomise } from '../knowledge/atomise'
import type { Names } from '../knowledge/names'
import { isCalledOtherwise } from './called'
import { Is } from './english/lexicon'
import { countryOf, Geography } from './geography'
import {
  isCity,
  isShort,
  isVillage,
  isWordToo,
  liesIn,
  likeliestOf,
  namesInFull,
  type Occurrence,
  type Reading,
} from './occurrence'
import type { Passage } from './passage'
import { isStrangers } from './stranger'
import { isCalledAfter, type Link, linkOf, lookAround, Surroundings } from './surroundings'

/** How sure a name has to be of its meaning, before anything around it is read, to bear witness for others. */
const SURE = 0.6

/** What a form of a name does in the whole article. */
interface Use {
  /** Somewhere a word such as "in" stands before it. */
  located: boolean
  /** Somewhere something is in it or goes there; "the office of Garzon" may be anybody's. */
  within: boolean
  /** Somewhere a weapon's word stands beside it. */
  armed: boolean
  /** Somewhere it is capitalised for its own sake. */
  named: boolean
  /** Somewhere it is somebody's given name: "Georgia Stevens". */
  christened: boolean
  /** Somewhere what it lies in follows: "in Churchill, Manitoba", also where no such place is known. */
  contained: boolean
}

/** What the whole article says that bears on one name in it. */
export class Document {
  /** Months since 1800 of the article's date; undefined where it is undated. */
  readonly month: number | undefined
  /** A report on a match: countries and cities are teams there. */
  readonly isSports: boolean
  /** By position of an occurrence: who of its bearers held the office named before it, as far as that was asked. */
  readonly holders = new Map<number, ReadonlySet<number>>()
  /** Names that weapons are known by beyond doubt. */
  weapons = 0
  /** The countries, regions and places that are. */
  readonly geography = new Geography()
  /** 1 for the atoms that belong to a known name. */
  readonly #known: Uint8Array
  /** By position of an occurrence. */
  readonly #countryOf: Int32Array
  readonly #around: readonly Surroundings[]
  readonly #links: Link[] = []
  readonly #containers: (readonly Reading[] | undefined)[] = []
  readonly #useAt: Use[] = []
  readonly #keyAt: Int32Array
  /** By position of an occurrence: how likely the likeliest of the places is that are witnessed; −1 as long as it was not asked. */
  readonly #likeliestWitnessed: Float64Array
  /** By leader: positions of full names, ascending. */
  readonly #named = new Map<number, number[]>()
  readonly #strangers = new Set<number>()
  readonly #uses = new Map<number, Use>()
  /** By form: the places that it means where what contains them follows, as in "Paris, Texas". */
  readonly #resolved = new Map<number, Set<number>>()
  readonly #contained = new Set<number>()
  readonly #given = new Map<number, number>()

  /**
   * @param occurrences of the whole article in reading order
   * @param around room for what stands around them; it is overwritten
   */
  constructor(
    readonly names: Names,
    readonly passage: Passage,
    readonly occurrences: readonly Occurrence[],
    around: Surroundings[],
    month: number | undefined,
  ) {
    this.month = month
    this.#countryOf = new Int32Array(occurrences.length).fill(-1)
    this.#keyAt = new Int32Array(occurrences.length)
    this.#likeliestWitnessed = new Float64Array(occurrences.length).fill(-1)
    for (let at = 0; at < occurrences.length; at++) this.#keyAt[at] = keyOfOccurrence(occurrences[at]!)
    this.isSports = isSportsReport(passage)
    this.#known = new Uint8Array(passage.atoms.count)
    for (const { match, readings } of occurrences) {
      if (!readings.every(isMereSurname)) this.#known.fill(1, match.from, match.to)
    }
    for (let at = 0; at < occurrences.length; at++) {
      around[at] = lookAround(occurrences[at]!, names, this.#known, around[at] ?? new Surroundings())
    }
    this.#around = around
    for (const occurrence of occurrences) this.#witness(occurrence)
    for (const occurrence of occurrences) {
      if (isStrangers(occurrence, this)) this.#strangers.add(this.#keyAt[occurrence.position]!)
      this.#resolve(occurrence)
    }
  }

  /** Whether an atom belongs to a known name, whatever it means there; to more than the surname of somebody little known. */
  isKnown(atom: number): boolean {
    return this.#known[atom] === 1
  }

  around({ position }: Occurrence): Surroundings {
    return this.#around[position]!
  }

  /** How an occurrence is joined to the next one, or to the one before; 'far' where there is none in its block. */
  linkAfter(occurrence: Occurrence): Link {
    const { position } = occurrence
    let link = this.#links[position]
    if (!link) {
      const next = this.neighbour(occurrence, 1)
      link = next ? linkOf(occurrence, next) : 'far'
      if (link === 'comma' && (this.#isAmongRegions(occurrence, next!) || this.#isAmongCities(occurrence, next!))) {
        link = 'list'
      }
      this.#links[position] = link
    }
    return link
  }

  /** "Illinois, Iowa, Louisiana": of three in a row none lies in the next. */
  #isAmongRegions(occurrence: Occurrence, next: Occurrence): boolean {
    if (!isRegion(occurrence) || !isRegion(next)) return false
    const [before, after] = [this.neighbour(occurrence, -1), this.neighbour(next, 1)]
    const isRow = (one: Occurrence, other: Occurrence) => ['comma', 'list'].includes(linkOf(one, other))
    return (
      (before !== undefined && isRegion(before) && isRow(before, occurrence)) ||
      (after !== undefined && isRegion(after) && isRow(next, after))
    )
  }

  /** "Boston, New York and Washington": what may be a city of a list is not what the one before it lies in. */
  #isAmongCities(occurrence: Occurrence, next: Occurrence): boolean {
    const after = this.neighbour(next, 1)
    if (!after || linkOf(next, after) !== 'list' || !next.readings.some((one) => isCity(one) && one.alone > LIKELY)) {
      return false
    }
    // Boston is a village in the State of New York, too; Vancouver in Washington is no village.
    const within = occurrence.readings.filter((one) => !isVillage(one))
    return next.readings.every(({ entity }) => within.every((one) => !liesIn(one, entity)))
  }

  /** "Boston, New York and Washington", "Dallas and New York": what may be a city is one. */
  #isListedAfterCity(occurrence: Occurrence, country: number): boolean {
    if (this.linkBefore(occurrence) !== 'list') return false
    const before = likeliestOf(this.neighbour(occurrence, -1)!)
    if (!isCity(before) || this.isInRowOfRegions(occurrence, country)) return false
    return occurrence.readings.some((one) => isCity(one) && one.alone > LIKELY)
  }

  /** Whether an occurrence stands in a row of regions of one country: "Kansas, Texas, New York or Washington". */
  isInRowOfRegions(occurrence: Occurrence, country: number): boolean {
    // "In Boston, Mass., and Concord, N.H."
    if (this.linkAfter(occurrence) === 'comma' && this.#contains(occurrence)) return false
    let sure = 0
    for (const by of [1, -1] as const) {
      for (let at = occurrence, steps = 0; steps < LONGEST_ROW && sure < 2; steps++) {
        const link = by === 1 ? this.linkAfter(at) : this.linkBefore(at)
        const other = link === 'list' || link === 'comma' ? this.neighbour(at, by) : undefined
        if (!other?.readings.some(({ known }) => known.region && known.country === country)) break
        if (isRegion(other)) sure++
        at = other
      }
    }
    return sure === 2
  }

  /** Whether the next occurrence may mean what something called so lies in. */
  #contains(occurrence: Occurrence): boolean {
    const containers = this.containersAfter(occurrence)
    return occurrence.readings.some((reading) => containers.some(({ entity }) => liesIn(reading, entity)))
  }

  linkBefore(occurrence: Occurrence): Link {
    const last = this.neighbour(occurrence, -1)
    return last ? this.linkAfter(last) : 'far'
  }

  /** Countries and regions that the next occurrence may mean. */
  containersAfter(occurrence: Occurrence): readonly Reading[] {
    const { position } = occurrence
    let containers = this.#containers[position]
    if (!containers) {
      const next = this.neighbour(occurrence, 1)
      // "FIRE IN LONDON, ON TUESDAY": among capitals a word is a word.
      const isShouted = next !== undefined && this.around(next).capitals
      containers = (next?.readings ?? []).filter(
        (one) =>
          one.known.kind === 'place' && (one.known.region || one.known.country < 0) && !(isShouted && isWordToo(one)),
      )
      this.#containers[position] = containers
    }
    return containers
  }

  /** How often the country of a reading is named, or things in it, by others than this occurrence. */
  witnesses({ position }: Occurrence, reading: Reading): number {
    return this.geography.witnesses(reading, this.#countryOf[position] === countryOf(reading))
  }

  /** Whether a place is witnessed that is meant by this name at least as often as the reading. */
  isNoLesserWitnessed(occurrence: Occurrence, { alone }: Reading): boolean {
    const { position, readings } = occurrence
    let likeliest = this.#likeliestWitnessed[position]!
    if (likeliest < 0) {
      const isWitnessed = (one: Reading) => one.known.kind === 'place' && this.witnesses(occurrence, one) > 0
      likeliest = readings.find(isWitnessed)?.alone ?? 0
      this.#likeliestWitnessed[position] = likeliest
    }
    return likeliest >= alone
  }

  /** Kilometres to the nearest place of another name that is named beyond doubt; Infinity where there is none. */
  nearest({ position }: Occurrence, reading: Reading): number {
    return this.geography.nearest(reading, this.#keyAt[position]!)
  }

  /** The only one of the places of a name that is near another place of the article, the others being far; −1 for none. */
  onlyOneNear({ position, readings }: Occurrence): number {
    return this.geography.onlyOneNear(readings, this.#keyAt[position]!)
  }

  /** The places that the same form means where the article says what they lie in; undefined where it does not. */
  resolved({ position }: Occurrence): ReadonlySet<number> | undefined {
    return this.#resolved.get(this.#keyAt[position]!)
  }

  /**
   * Whether a reading is a village that nobody would think of here: only papers of its own region name one, and they say
   * where it is, or name the region and write of being there. Of a country's seventeen Monroe Counties, and of its towns
   * of one name that no record was written of, only that in the region that the article names is within reach; of what is
   * called a state, no city is.
   */
  isOutOfReach(occurrence: Occurrence, reading: Reading): boolean {
    if (isCalledOtherwise(occurrence, reading)) return true
    if (reading.known.region && this.#isListedAfterCity(occurrence, reading.known.country)) return true
    if (this.#contained.has(reading.entity)) return false
    if (this.geography.isInAnotherRegion(reading, occurrence.readings)) return true
    if (!isVillage(reading)) return false
    return !this.geography.regionNamed(reading) || !(this.useOf(occurrence).located || this.around(occurrence).dateline)
  }

  /** The occurrence that follows in the same block, or stands before. */
  neighbour({ position, block }: Occurrence, by: 1 | -1): Occurrence | undefined {
    const other = this.occurrences[position + by]
    return other?.block === block ? other : undefined
  }

  /** Where a leader is named in full: before this occurrence, only after it, or not at all. */
  namedInFull({ position }: Occurrence, { entity }: Reading): 'before' | 'after' | undefined {
    const positions = this.#named.get(entity)
    if (!positions) return undefined
    return positions[0]! <= position ? 'before' : 'after'
  }

  /** The position of the last full name of a leader up to an occurrence; −1 where there is none. */
  lastNamed({ position }: Occurrence, { entity }: Reading): number {
    const positions = this.#named.get(entity) ?? []
    // Halving: a name that stands in every line of a book is asked for in every line.
    let [low, high] = [0, positions.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (positions[middle]! <= position) low = middle + 1
      else high = middle
    }
    return low === 0 ? -1 : positions[low - 1]!
  }

  /** Whether somebody unknown bears this name here: "Jack London", "Jean-Claude Trump". */
  isStranger(occurrence: Occurrence): boolean {
    return this.#strangers.has(this.#keyAt[occurrence.position]!)
  }

  /** What the same form does in the whole article. */
  useOf(occurrence: Occurrence): Use {
    return this.#useAt[occurrence.position]!
  }

  /** Hash of a leader's first name. */
  givenOf({ entity, known }: Reading): number {
    let given = this.#given.get(entity)
    if (given === undefined) {
      given = atomise(known.name).hash[0]!
      this.#given.set(entity, given)
    }
    return given
  }

  #witness(occurrence: Occurrence): void {
    const { readings, position } = occurrence
    const around = this.around(occurrence)
    const key = this.#keyAt[position]!
    let use = this.#uses.get(key)
    if (!use) {
      use = { located: false, within: false, armed: false, named: false, christened: false, contained: false }
      this.#uses.set(key, use)
    }
    this.#useAt[position] = use
    const isLocated = (around.before & Is.locative) !== 0
    use.located ||= isLocated
    use.within ||= isLocated && (around.before & Is.of) === 0
    use.armed ||= ((around.before | around.after) & Is.weapon) !== 0 && !around.headline
    use.named ||= !around.begins && !around.headline
    use.christened ||= around.isGivenBeforeSurname
    // "The Woodrow Wilson Center" names no president, so that its director is none of his.
    const isThing = isCalledAfter(around) || ((around.runAfter & Is.institution) !== 0 && !around.headline)
    for (const reading of readings) {
      if (isThing || !namesInFull(occurrence, reading)) continue
      const positions = this.#named.get(reading.entity)
      if (positions) positions.push(position)
      else this.#named.set(reading.entity, [position])
    }
    const best = likeliestOf(occurrence)
    const clean = !around.capitalBefore && !around.capitalAfter && !around.ofInstitution
    // "Kentucky State Police", "the University of Missouri": the state itself is not meant, but it is the one.
    const { passage } = occurrence
    const isForce = around.rightWritten && ((passage.is(around.right) | passage.is(around.right + 1)) & Is.people) !== 0
    const isOfRegion = isForce || around.ofInstitution
    if (isOfRegion && best.known.region && best.alone >= SURE) this.geography.noteRegion(best)
    if (best.alone < SURE || !clean || (around.runAfter & Is.institution) !== 0) return
    const { kind } = best.known
    if (kind === 'weapon') {
      if (!isShort(occurrence)) this.weapons++
      return
    }
    if (kind === 'body' || (kind === 'leader' && best.form === 'surname')) return
    this.#countryOf[position] = countryOf(best)
    this.geography.note(best, key)
  }

  /** Notes which places a name means where a country or region that contains them follows. */
  #resolve(occurrence: Occurrence): void {
    if (this.linkAfter(occurrence) !== 'comma') return
    const containers = this.containersAfter(occurrence)
    if (containers.length === 0) return
    const use = this.useOf(occurrence)
    const isLocated = (this.around(occurrence).before & Is.locative) !== 0
    // Before a country only of a place that is known: "In Trump, Germany sees a rival."
    use.contained ||= isLocated && this.neighbour(occurrence, 1)!.readings[0]!.known.region
    const key = this.#keyAt[occurrence.position]!
    for (const reading of occurrence.readings) {
      const { entity, known } = reading
      if (known.kind !== 'place' || !containers.some((one) => liesIn(reading, one.entity))) continue
      const entities = this.#resolved.get(key)
      this.#contained.add(entity)
      use.contained ||= isLocated
      if (entities) entities.add(entity)
      else this.#resolved.set(key, new Set([entity]))
    }
  }
}

/** How likely a name is that of a city, before anything around it is read, for it to be one of a list of cities. */
const LIKELY = 0.2
/** How far a row of regions is followed. */
const LONGEST_ROW = 4

/** Whether a name is likeliest that of a country or a first-level region. */
const isRegion = ({ readings: [likeliest] }: Occurrence) =>
  likeliest!.known.kind === 'place' && (likeliest!.known.region || likeliest!.known.country < 0)

/** "Abha Bhattarai": of whom a surname alone says nothing, it says nothing of its neighbour either. */
const isMereSurname = ({ known, form }: Reading) => form === 'surname' && !known.prominent

/** One number for the form that an occurrence spells, whatever its capitals. */
function keyOfOccurrence({ passage, match }: Occurrence): number {
  let key = 7
  for (let at = match.from; at < match.to; at++) key = (Math.imul(key, 31) + passage.atoms.hash[at]!) | 0
  return key
}

/** A match report has this many words of sport at least, and this share of them. */
const SPORTS_WORDS = 6
const SPORTS_SHARE = 0.012

const isSportsReport = ({ atoms, topics: { sports } }: Passage) =>
  sports >= SPORTS_WORDS && sports >= SPORTS_SHARE * atoms.count
