import { atomise } from '../atomise'
import { checkOf, keyOf } from '../atoms'
import { type Entity, type EntityId, kinds, type LeaderEntity } from '../entity'
import { formKinds } from '../names'
import {
  CITY_ID,
  CLASS,
  checksum,
  dayNumber,
  FLAG,
  FORMAT_VERSION,
  HEADER_BYTES,
  MAGIC,
  MANY,
  monthNumber,
  SECTIONS,
  type Section,
  START,
  startTag,
} from '../pack-format'
import { officeRoles, placeClasses, weaponClasses } from '../schema'
import type { English } from './english'
import { packWords } from './pack-words'
import type { Surface } from './surfaces'
import { TextColumn } from './text-column'

/**
 * Writes the packed names (see pack-format.ts).
 * @param entities sorted by id; their order is the entity index
 * @param surfaces in any order
 * @param prominence of each entity, 0…255
 * @param decoys names that mean no entity, so that no part of them is taken for one
 * @throws when there are more entities than a candidate can address
 */
export function packNames(
  entities: readonly Entity[],
  surfaces: readonly Surface[],
  prominence: readonly number[],
  english: English,
  decoys: readonly string[] = [],
): Uint8Array {
  if (entities.length > 0xfffe) throw new Error(`pack: ${entities.length} entities, room for ${0xfffe}`)
  const text = new TextColumn()
  const index = new Map(entities.map(({ id }, at) => [id, at]))
  const rows = entities.flatMap((entity, at) =>
    entityRow(entity, prominence[at]!, countryOf(entity, entities, index), index, text),
  )
  return assemble({
    ...packForms(surfaces, decoys),
    entities: Uint32Array.from(rows),
    words: packWords(english),
    offices: packOffices(entities, index),
    text: text.bytes(),
  })
}

interface PackedForm {
  key: number
  check: number
  first: number
  /** Key hash of the first two atoms; undefined where there is one. */
  pair: number | undefined
  isLower: boolean
  atoms: number
  writing: string
  candidates: number[]
}

/** Forms by spelling, in the order of their key hashes, so that forms of one key are neighbours. */
function collectForms(surfaces: readonly Surface[], decoys: readonly string[]): PackedForm[] {
  const forms = new Map<string, PackedForm>()
  const formOf = (text: string): PackedForm => {
    const form = blankForm(text)
    const name = `${form.key}|${form.check}|${form.writing}`
    const there = forms.get(name)
    if (!there) forms.set(name, form)
    return there ?? form
  }
  for (const text of decoys) formOf(text)
  for (const { text, kind, entity, alone } of surfaces) {
    const { candidates } = formOf(text)
    const share = Math.round(Math.sqrt(Math.min(1, Math.max(0, alone))) * 255)
    const word = (entity | (formKinds.indexOf(kind) << 16) | (share << 21)) >>> 0
    if (!candidates.some((other) => (other & 0xffff) === entity)) candidates.push(word)
  }
  return [...forms.values()].sort((a, b) => a.key - b.key || a.check - b.check || (a.writing < b.writing ? -1 : 1))
}

function blankForm(text: string): PackedForm {
  const atoms = atomise(text)
  const row = Array.from({ length: atoms.count }, (_, at) => {
    const long = atoms.end[at]! - atoms.start[at]! >= SAYABLE_ACRONYM ? 0x80 : 0
    return atoms.shape[at]! | ((at > 0 ? atoms.gap[at]! : 0) << 3) | long
  })
  return {
    key: keyOf(atoms, 0, atoms.count),
    check: checkOf(atoms, 0, atoms.count),
    first: atoms.hash[0]!,
    pair: atoms.count > 1 ? keyOf(atoms, 0, 2) : undefined,
    isLower: atoms.shape[0] === 0,
    atoms: atoms.count,
    writing: String.fromCharCode(atoms.count | (text.endsWith('.') ? 0x80 : 0), ...row),
    candidates: [],
  }
}

/** British papers write long acronyms as names: Himars, Nasams, Unesco. */
const SAYABLE_ACRONYM = 5

function packForms(surfaces: readonly Surface[], decoys: readonly string[]) {
  const forms = collectForms(surfaces, decoys)
  const writings = [...new Set(forms.map(({ writing }) => writing))].sort()
  const numbers = new Map(writings.map((writing, at) => [writing, at]))
  const marks = Uint8Array.from(writings.flatMap((writing) => Array.from(writing, (char) => char.charCodeAt(0))))
  let offset = 0
  const offsets = writings.map((writing) => {
    offset += writing.length
    return offset - writing.length
  })
  const more: number[] = []
  const readings = forms.map(({ candidates }) => {
    if (candidates.length === 1) return candidates[0]!
    more.push(candidates.length, ...candidates)
    return (MANY | (more.length - candidates.length - 1)) >>> 0
  })
  return {
    buckets: bucketsOf(forms.map(({ key }) => key)),
    forms: Uint32Array.from(
      forms.flatMap(({ key, check, writing }, at) => [key, check | (numbers.get(writing)! << 16), readings[at]!]),
    ),
    more: Uint32Array.from(more),
    writings: Uint32Array.from(offsets),
    marks,
    starts: startsOf(forms),
    lowers: lowersOf(forms),
    pairs: pairsOf(forms),
  }
}

/** Bucket bounds over ascending keys: about two forms a bucket. */
function bucketsOf(keys: readonly number[]): Uint32Array {
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, keys.length))) - 1)
  const buckets = new Uint32Array(2 ** bits + 1)
  for (const key of keys) buckets[(key >>> (32 - bits)) + 1]!++
  for (let at = 1; at < buckets.length; at++) buckets[at]! += buckets[at - 1]!
  return buckets
}

function startsOf(forms: readonly PackedForm[]): Uint8Array {
  const room = Math.ceil(Math.log2(Math.max(16, new Set(forms.map(({ first }) => first)).size * 4)))
  const starts = new Uint8Array(2 ** Math.min(18, room))
  for (const { first, atoms, isLower } of forms) {
    const slot = first & (starts.length - 1)
    const there = starts[slot]!
    const tag = there === 0 || (there & START.tag) === startTag(first) ? startTag(first) : 0
    const longest = Math.max(there & START.longest, atoms)
    starts[slot] = longest | (there & (START.alone | START.lower)) | tag
    if (atoms === 1) starts[slot]! |= START.alone
    if (isLower) starts[slot]! |= START.lower
  }
  return starts
}

function lowersOf(forms: readonly PackedForm[]): Uint32Array {
  const lowers = new Uint32Array(128)
  for (const { first, isLower } of forms) if (isLower) lowers[(first >>> 5) & 127]! |= 1 << (first & 31)
  return lowers
}

function pairsOf(forms: readonly PackedForm[]): Uint32Array {
  const pairs = forms.flatMap(({ pair }) => pair ?? [])
  // Sixteen bits a pair: one in sixteen that is none passes for one.
  const words = 2 ** Math.ceil(Math.log2(Math.max(2, pairs.length / 2)))
  const bits = new Uint32Array(words)
  for (const pair of pairs) bits[(pair >>> 5) & (words - 1)]! |= 1 << (pair & 31)
  return bits
}

function entityRow(
  entity: Entity,
  prominence: number,
  country: string | undefined,
  index: Map<EntityId, number>,
  text: TextColumn,
): number[] {
  const isPlace = entity.kind === 'place'
  const prominent =
    entity.kind === 'leader'
      ? entity.famous === true
      : isPlace && (['country', 'continent'].includes(entity.class) || entity.capitalOf.some((id) => id.length === 8))
  const flags =
    kinds.indexOf(entity.kind) |
    (prominent ? FLAG.prominent : 0) |
    (isPlace && entity.class === 'first-level region' ? FLAG.region : 0) |
    (isPlace && entity.capitalOf.length > 0 ? FLAG.capital : 0) |
    (entity.summary ? FLAG.curated : 0) |
    (classCode(entity) << CLASS)
  const at = (id: string | undefined) => (index.get(id as EntityId) ?? -1) + 1
  const name = text.add(entity.name)
  return [
    packId(entity.id, text),
    (name[0] << 8) | name[1],
    (flags | (prominence << 24)) >>> 0,
    (at(country) | (at(isPlace ? entity.region : undefined) << 16)) >>> 0,
    isPlace
      ? (hundredths(entity.lat) | (hundredths(entity.lon) << 16)) >>> 0
      : entity.kind === 'leader'
        ? activeMonths(entity)
        : 0,
  ]
}

/** Most entities are cities, whose ids are numbers; `place:gn` alone is Guinea. */
function packId(id: EntityId, text: TextColumn): number {
  const number = id.startsWith(CITY_ID) ? Number(id.slice(CITY_ID.length)) : Number.NaN
  if (number > 0 && number < 2 ** 24) return (number << 8) >>> 0
  const [offset, length] = text.add(id)
  return ((offset << 8) | length) >>> 0
}

const hundredths = (degrees: number) => Math.round(degrees * 100) + 0x8000

function classCode(entity: Entity): number {
  if (entity.kind === 'place') return placeClasses.indexOf(entity.class)
  return entity.kind === 'weapon' ? weaponClasses.indexOf(entity.class) : 0
}

/** From the first office to the end of the last, as two u16 of months since 1800; 0 where a bound is unknown. */
function activeMonths({ offices }: LeaderEntity): number {
  const starts = offices.flatMap(({ start }) => (start ? [monthNumber(start)] : []))
  const lasts = offices.some(({ end, ended }) => !end && !ended)
  const ends = offices.flatMap(({ end }) => (end ? [monthNumber(end)] : []))
  const from = starts.length > 0 ? Math.min(...starts) : 0
  const to = lasts ? 0xffff : ends.length > 0 ? Math.max(...ends) : 0
  return (from | (to << 16)) >>> 0
}

/** The country of a place or body, of a weapon's origin, of a leader's latest office or of the body that one is in. */
function countryOf(
  entity: Entity,
  entities: readonly Entity[],
  index: ReadonlyMap<EntityId, number>,
): string | undefined {
  if (entity.kind === 'weapon') return entity.origin[0]
  if (entity.kind !== 'leader') return entity.country
  const owners = entity.offices.flatMap(({ of }) => of ?? [])
  const country = owners.find((id) => id.startsWith('place:'))
  if (country || !owners[0]) return country
  const body = entities[index.get(owners[0] as EntityId) ?? -1]
  return (body?.kind === 'body' && body.country) || owners[0]
}

/** Offices with a day from which they were held, the latest first. */
function packOffices(entities: readonly Entity[], index: Map<EntityId, number>): Uint32Array {
  const rows = entities.flatMap((entity, leader) => {
    if (entity.kind !== 'leader') return []
    return entity.offices.flatMap(({ of, role, start, end, ended }) => {
      const body = index.get(of as EntityId)
      // An office that has ended on an unknown day cannot be told from the next holder's.
      if (body === undefined || !start || (ended && !end)) return []
      return [[((body << 16) | leader) >>> 0, officeRoles.indexOf(role), dayNumber(start), end ? dayNumber(end) : 0]]
    })
  })
  return Uint32Array.from(rows.sort((a, b) => a[0]! - b[0]! || b[2]! - a[2]!).flat())
}

function assemble(sections: Record<Section, Uint32Array | Uint8Array>): Uint8Array {
  let length = aligned(HEADER_BYTES)
  const offsets = SECTIONS.map((name) => {
    const offset = length
    length += aligned(sections[name].byteLength)
    return offset
  })
  const bytes = new Uint8Array(length)
  const header = new Uint32Array(bytes.buffer, 0, HEADER_BYTES / 4)
  SECTIONS.forEach((name, at) => {
    const { buffer, byteOffset, byteLength } = sections[name]
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offsets[at])
    header.set([offsets[at]!, byteLength], 4 + at * 2)
  })
  header.set([MAGIC, FORMAT_VERSION, 0, length])
  header[2] = checksum(bytes.subarray(16))
  return bytes
}

const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8
