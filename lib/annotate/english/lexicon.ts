import { atomise } from '../../knowledge/atomise'
import { offices } from './offices'
import * as lists from './words'

/** What a word may be, as bits. A word may be several things. */
export const Is = {
  title: 1 << 0,
  courtesy: 1 << 1,
  function: 1 << 2,
  institution: 1 << 3,
  event: 1 << 4,
  institutionOf: 1 << 5,
  prefix: 1 << 6,
  kin: 1 << 7,
  weapon: 1 << 8,
  sport: 1 << 9,
  locative: 1 << 10,
  given: 1 << 11,
  speech: 1 << 12,
  generic: 1 << 13,
  direction: 1 << 14,
  joined: 1 << 15,
  quantity: 1 << 16,
  junior: 1 << 17,
  month: 1 << 18,
  female: 1 << 19,
  people: 1 << 20,
  of: 1 << 21,
  the: 1 << 22,
  office: 1 << 23,
  toward: 1 << 24,
  region: 1 << 25,
  city: 1 << 26,
  particle: 1 << 27,
  afterRiver: 1 << 28,
} as const

const listed: [number, ReadonlySet<string>][] = [
  [Is.title, lists.titles],
  [Is.courtesy, lists.courtesies],
  [Is.function, lists.functionWords],
  [Is.institution, lists.institutions],
  [Is.event, lists.events],
  [Is.institutionOf, lists.institutionsOf],
  [Is.prefix, lists.namePrefixes],
  [Is.kin, lists.kin],
  [Is.weapon, lists.weaponCues],
  [Is.sport, lists.sportsWords],
  [Is.locative, lists.locatives],
  [Is.given, lists.givenNames],
  [Is.speech, lists.speechVerbs],
  [Is.generic, lists.placeNouns],
  [Is.direction, lists.directions],
  [Is.joined, lists.joinedEndings],
  [Is.quantity, lists.quantities],
  [Is.junior, lists.juniors],
  [Is.month, lists.months],
  [Is.female, lists.femaleCourtesies],
  [Is.people, lists.peopleNouns],
  [Is.toward, lists.placeVerbs],
  [Is.region, lists.regionNouns],
  [Is.city, lists.cityNouns],
  [Is.particle, lists.particles],
  [Is.afterRiver, lists.afterRivers],
  [Is.office, new Set(offices.map(({ words }) => words[0]!))],
  [Is.of, new Set(['of'])],
  [Is.the, new Set(['the'])],
]

/** Words that decide, by the hash of their atom: one look-up a word. Another language has a lexicon of its own. */
export class Lexicon {
  /** A byte of each slot's hash, 0 where it is free: small enough to stay in a processor's fastest memory. */
  readonly #tags: Uint8Array
  readonly #keys: Uint32Array
  readonly #bits: Uint32Array

  constructor() {
    const words = new Map<number, number>()
    for (const [bit, list] of listed) {
      for (const word of list) {
        const { count, hash } = atomise(word)
        if (count === 1) words.set(hash[0]!, (words.get(hash[0]!) ?? 0) | bit)
      }
    }
    const room = 2 ** Math.ceil(Math.log2(words.size * 3))
    this.#tags = new Uint8Array(room)
    this.#keys = new Uint32Array(room)
    this.#bits = new Uint32Array(room)
    for (const [hash, bits] of words) {
      let slot = hash & (room - 1)
      while (this.#tags[slot] !== 0) slot = (slot + 1) & (room - 1)
      this.#tags[slot] = tagOf(hash)
      this.#keys[slot] = hash
      this.#bits[slot] = bits
    }
  }

  /** What the word of an atom is, as bits of `Is`; 0 where the lists do not have it. */
  of(hash: number): number {
    const mask = this.#tags.length - 1
    const wanted = tagOf(hash)
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const tag = this.#tags[slot]!
      if (tag === 0) return 0
      if (tag === wanted && this.#keys[slot] === hash) return this.#bits[slot]!
    }
  }
}

const tagOf = (hash: number) => (hash >>> 24) | 1
