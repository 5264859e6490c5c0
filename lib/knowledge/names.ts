import { type EntityId, type Kind, kinds } from './entity'
import { PackError } from './pack-error'
import {
  CITY_ID,
  CLASS,
  checksum,
  ENTITY_COLUMNS,
  FLAG,
  FORM_COLUMNS,
  FORMAT_VERSION,
  HEADER_BYTES,
  MAGIC,
  MANY,
  SECTIONS,
  type Section,
  START,
  startTag,
} from './pack-format'
import { type AliasKind, aliasKinds, type OfficeRole, officeRoles } from './schema'

/** How a form names its entity: by its own name, by an alias of a kind, or as GeoNames lists it, in whatever language. */
export type FormKind = 'name' | AliasKind | 'listed'
export const formKinds: readonly FormKind[] = ['name', ...aliasKinds, 'listed']

/** One reading of a surface form. */
export interface Candidate {
  entity: number
  form: FormKind
  /** How likely this reading is when nothing around the name speaks for or against it, 0…1. */
  alone: number
}

/** What the annotator knows of an entity without its card. */
export interface NamedEntity {
  id: EntityId
  kind: Kind
  name: string
  /** Index of the country it belongs to or comes from; −1 where there is none. */
  country: number
  /** Index of the first-level region it lies in; −1 where there is none. */
  within: number
  /** A leader whose surname alone is enough; a country, a capital or a continent among places. */
  prominent: boolean
  /** A first-level region, such as is written after a city: "London, Ontario". */
  region: boolean
  /** Somebody wrote a record of it; it is not only derived from a gazetteer. */
  curated: boolean
  /** How often it is in the news, on a logarithmic scale, 0…255. */
  prominence: number
  /** Place of a place's or weapon's class in the schema's list. */
  classCode: number
  /** Months since 1800 between which a leader held offices; 0 where a bound is unknown, 65535 where it lasts. */
  from: number
  to: number
  /** Degrees; undefined for what is no place. */
  lat?: number
  lon?: number
}

/** Somebody's term in an office. */
export interface Term {
  /** Index of the leader. */
  leader: number
  role: OfficeRole
  /** Days since 1800 (see dayNumber); `end` exclusive, Infinity while it lasts. */
  start: number
  end: number
}

const decoder = new TextDecoder()

/**
 * Opens packed names in place.
 * @param buffer the whole file; it is kept, not copied
 * @throws {PackError} when the file is cut short, is something else, has another version or does not match its checksum
 */
export function openNames(buffer: ArrayBuffer): Names {
  if (buffer.byteLength < HEADER_BYTES) throw new PackError('truncated', `names: ${buffer.byteLength} bytes is no pack`)
  const header = new Uint32Array(buffer, 0, HEADER_BYTES / 4)
  const [magic, version, sum, length] = header as unknown as [number, number, number, number]
  if (magic !== MAGIC) throw new PackError('not a pack', 'names: the file does not begin as a pack does')
  if (version !== FORMAT_VERSION) {
    throw new PackError('other version', `names: format ${version}, this program reads format ${FORMAT_VERSION}`)
  }
  if (length !== buffer.byteLength) throw new PackError('truncated', `names: ${buffer.byteLength} bytes of ${length}`)
  if (checksum(new Uint8Array(buffer, 16)) !== sum) throw new PackError('altered', 'names: the checksum does not match')
  return new Names(buffer, header)
}

/** The names of everything known: surface forms → candidates → entities. Read-only; made by `openNames`. */
export class Names {
  readonly entityCount: number
  readonly formCount: number
  readonly #buckets: Uint32Array
  readonly #shift: number
  readonly #forms: Uint32Array
  readonly #more: Uint32Array
  readonly #writings: Uint32Array
  /** From `writing` on: count (bit 7: ends with a period), then for each atom shape | gap << 3 | long << 7. */
  readonly marks: Uint8Array
  readonly #starts: Uint8Array
  readonly #lowers: Uint32Array
  readonly #pairs: Uint32Array
  readonly #entities: Uint32Array
  readonly #words: Uint32Array
  readonly #offices: Uint32Array
  readonly #text: Uint8Array
  /** By country or body: rows of its offices; made when first asked for. */
  #terms: Map<number, Term[]> | undefined

  constructor(buffer: ArrayBuffer, header: Uint32Array) {
    const section = (name: Section) => {
      const at = 4 + SECTIONS.indexOf(name) * 2
      return [header[at]!, header[at + 1]!] as const
    }
    const bytes = (name: Section) => new Uint8Array(buffer, ...section(name))
    const words = (name: Section) => {
      const [offset, length] = section(name)
      return new Uint32Array(buffer, offset, length / 4)
    }
    this.#buckets = words('buckets')
    this.#shift = 32 - Math.log2(this.#buckets.length - 1)
    this.#forms = words('forms')
    this.#more = words('more')
    this.#writings = words('writings')
    this.marks = bytes('marks')
    this.#starts = bytes('starts')
    this.#lowers = words('lowers')
    this.#pairs = words('pairs')
    this.#entities = words('entities')
    this.#words = words('words')
    this.#offices = words('offices')
    this.#text = bytes('text')
    this.entityCount = this.#entities.length / ENTITY_COLUMNS
    this.formCount = this.#forms.length / FORM_COLUMNS
  }

  /**
   * What forms begin with an atom of this hash, as bits of START; 0 where none does. A few other atoms share the answer: it
   * is a filter.
   */
  startsWith(firstAtom: number): number {
    const start = this.#starts[firstAtom & (this.#starts.length - 1)]!
    const tag = start & START.tag
    return tag === 0 || tag === startTag(firstAtom) ? start : 0
  }

  /** Whether a form may begin with an atom of this hash in lower case; a filter for most words, before `startsWith`. */
  startsLower(firstAtom: number): boolean {
    return (this.#lowers[(firstAtom >>> 5) & 127]! & (1 << (firstAtom & 31))) !== 0
  }

  /** Whether a form may begin with two atoms that have this key together; a filter like `startsWith`. */
  mayGoOn(pair: number): boolean {
    const pairs = this.#pairs
    return (pairs[(pair >>> 5) & (pairs.length - 1)]! & (1 << (pair & 31))) !== 0
  }

  /**
   * Index of the first form with this key hash, or −1. Forms that share it follow one another: see `next`. Whether a text
   * spells one of them is for the caller to compare (`check`, `writing`).
   */
  find(key: number): number {
    const bucket = key >>> this.#shift
    const forms = this.#forms
    const end = this.#buckets[bucket + 1]!
    for (let form = this.#buckets[bucket]!; form < end; form++) {
      if (forms[form * FORM_COLUMNS] === key) return form
    }
    return -1
  }

  /** The next form with the same key hash, or −1. */
  next(form: number): number {
    const at = form * FORM_COLUMNS
    return this.#forms[at + FORM_COLUMNS] === this.#forms[at] ? form + 1 : -1
  }

  /** The second hash of a form's atoms. */
  check(form: number): number {
    return this.#forms[form * FORM_COLUMNS + 1]! & 0xffff
  }

  /** Where in `marks` it is written how a form's atoms are written and joined. */
  writing(form: number): number {
    return this.#writings[this.#forms[form * FORM_COLUMNS + 1]! >>> 16]!
  }

  /** None of a decoy: a name that contains one of an entity and means none. */
  candidates(form: number): Candidate[] {
    const word = this.#forms[form * FORM_COLUMNS + 2]!
    if (word < MANY) return [candidate(word)]
    const at = word - MANY
    return Array.from(this.#more.subarray(at + 1, at + 1 + this.#more[at]!), candidate)
  }

  entity(index: number): NamedEntity {
    const row = this.#entities.subarray(index * ENTITY_COLUMNS, (index + 1) * ENTITY_COLUMNS)
    const flags = row[2]!
    const kind = kinds[flags & 0xff]!
    return {
      id: (row[0]! & 0xff ? this.#string(row[0]!) : `${CITY_ID}${row[0]! >>> 8}`) as EntityId,
      name: this.#string(row[1]!),
      kind,
      prominent: (flags & FLAG.prominent) !== 0,
      region: (flags & FLAG.region) !== 0,
      curated: (flags & FLAG.curated) !== 0,
      prominence: flags >>> 24,
      country: this.countryOf(index),
      within: (row[3]! >>> 16) - 1,
      classCode: (flags >>> CLASS) & 0xff,
      from: kind === 'leader' ? row[4]! & 0xffff : 0,
      to: kind === 'leader' ? row[4]! >>> 16 : 0,
      // There in any case: objects that are all made alike are read faster.
      lat: kind === 'place' ? ((row[4]! & 0xffff) - 0x8000) / 100 : undefined,
      lon: kind === 'place' ? ((row[4]! >>> 16) - 0x8000) / 100 : undefined,
    }
  }

  /** What `entity` says of a country, alone. */
  countryOf(index: number): number {
    return (this.#entities[index * ENTITY_COLUMNS + 3]! & 0xffff) - 1
  }

  /** What a word is: bits of WORD, by an atom's hash; 0 for a word that is neither common nor a person's name. */
  word(hash: number): number {
    const words = this.#words
    const mask = words.length - 1
    const wanted = hash & ~0xff
    for (let slot = (hash >>> 8) & mask; ; slot = (slot + 1) & mask) {
      const word = words[slot]!
      if (word === 0) return 0
      if ((word & ~0xff) === wanted) return word & 0xff
    }
  }

  /** Terms in the offices of a country or body, by its index; the latest first. */
  terms(body: number): readonly Term[] {
    this.#terms ??= this.#readTerms()
    return this.#terms.get(body) ?? []
  }

  #readTerms(): Map<number, Term[]> {
    const terms = new Map<number, Term[]>()
    for (let at = 0; at < this.#offices.length; at += 4) {
      const [who, role, start, end] = this.#offices.subarray(at, at + 4) as unknown as [number, number, number, number]
      const term = { leader: who & 0xffff, role: officeRoles[role]!, start, end: end === 0 ? Infinity : end }
      const of = terms.get(who >>> 16)
      if (of) of.push(term)
      else terms.set(who >>> 16, [term])
    }
    return terms
  }

  #string(range: number): string {
    const at = range >>> 8
    return decoder.decode(this.#text.subarray(at, at + (range & 0xff)))
  }
}

const candidate = (word: number): Candidate => ({
  entity: word & 0xffff,
  form: formKinds[(word >>> 16) & 0x1f]!,
  alone: ((word >>> 21) & 0xff) ** 2 / 255 ** 2,
})
