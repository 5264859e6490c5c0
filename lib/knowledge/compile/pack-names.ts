import { atomise, keyOf } from '../atoms'
import type { Entity, EntityId } from '../entity'
import { formKinds, kinds } from '../names'
import { checksum, FORMAT_VERSION, HEADER_BYTES, MAGIC, SECTIONS, type Section } from '../pack-format'
import { type Form, formsOf } from './forms'
import type { KnowledgeRecord } from './read-records'

/**
 * Writes the packed names (see pack-format.ts).
 * @param entities sorted by id; their order is the entity index
 * @throws when there are more entities than a candidate can address
 */
export function packNames(entities: Entity[]): Uint8Array {
  if (entities.length > 0xffff) throw new Error(`pack: ${entities.length} entities, room for ${0xffff}`)
  const text = new TextColumn()
  const forms = collectForms(entities)
  const index = new Map(entities.map(({ id }, at) => [id, at]))
  const rows = entities.flatMap((entity) => entityRow(entity, index, text))
  const formText = [text.length]
  const formFirst = [0]
  const candidates: number[] = []
  for (const { spelling, readings } of forms) {
    text.add(spelling)
    formText.push(text.length)
    for (const { entity, form } of readings) {
      candidates.push(((entity << 16) | (formKinds.indexOf(form.kind) << 8) | Math.floor(form.alone * 255)) >>> 0)
    }
    formFirst.push(candidates.length)
  }
  return assemble({
    slots: hashTable(forms.map(({ key }) => key)),
    forms: Uint32Array.from(forms, ({ key }) => key),
    formText: Uint32Array.from(formText),
    formFirst: Uint32Array.from(formFirst),
    candidates: Uint32Array.from(candidates),
    starts: startTable(forms),
    entities: Uint32Array.from(rows),
    text: text.bytes(),
  })
}

interface PackedForm {
  spelling: string
  key: number
  /** Hash of the first atom, and how many there are. */
  first: number
  atoms: number
  readings: { entity: number; form: Form }[]
}

/** Forms by spelling, in the order of their key hashes, so that forms of one key are neighbours. */
function collectForms(entities: Entity[]): PackedForm[] {
  const bySpelling = new Map<string, PackedForm>()
  entities.forEach((entity, at) => {
    const seen = new Set<string>()
    for (const form of formsOf(entity as unknown as KnowledgeRecord)) {
      const atoms = atomise(form.text)
      if (atoms.count === 0 || seen.has(form.text)) continue
      seen.add(form.text)
      const packed = bySpelling.get(form.text) ?? {
        spelling: form.text,
        key: keyOf(atoms, 0, atoms.count),
        first: atoms.hash[0]!,
        atoms: atoms.count,
        readings: [],
      }
      packed.readings.push({ entity: at, form })
      bySpelling.set(form.text, packed)
    }
  })
  return [...bySpelling.values()].sort((a, b) => a.key - b.key || (a.spelling < b.spelling ? -1 : 1))
}

function entityRow(entity: Entity, index: Map<EntityId, number>, text: TextColumn): number[] {
  const prominent =
    entity.kind === 'leader'
      ? entity.famous === true
      : entity.kind === 'place' && (['country', 'continent'].includes(entity.class) || entity.capitalOf.length > 0)
  const country =
    entity.kind === 'place' ? entity.country : entity.kind === 'weapon' ? entity.origin[0] : countryOf(entity)
  const isRegion = entity.kind === 'place' && entity.class === 'first-level region'
  const flags = kinds.indexOf(entity.kind) | (prominent ? 0x100 : 0) | (isRegion ? 0x200 : 0)
  return [...text.add(entity.id), ...text.add(entity.name), flags, (index.get(country as EntityId) ?? -1) + 1, 0, 0]
}

/** The country of a leader's latest office. */
const countryOf = (leader: Extract<Entity, { kind: 'leader' }>) => leader.offices.find(({ of }) => of)?.of

/** Open addressing at half load; forms are given in the order of their hashes, and only the first of equals gets a slot. */
function hashTable(keys: number[]): Uint32Array {
  const slots = new Uint32Array(roomFor(keys.length))
  keys.forEach((key, form) => {
    if (form > 0 && keys[form - 1] === key) return
    let slot = key & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = form + 1
  })
  return slots
}

function startTable(forms: PackedForm[]): Uint32Array {
  const longest = new Map<number, number>()
  for (const { first, atoms } of forms) longest.set(first, Math.max(atoms, longest.get(first) ?? 0))
  const table = new Uint32Array(roomFor(longest.size) * 2)
  const mask = table.length / 2 - 1
  for (const [first, atoms] of [...longest].sort(([a], [b]) => a - b)) {
    let slot = first & mask
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    table.set([first, atoms], slot * 2)
  }
  return table
}

/** The power of two that leaves at least half of the table free. */
const roomFor = (count: number) => 2 ** Math.ceil(Math.log2(Math.max(8, count * 2)))

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

/** Strings one after another in UTF-8. */
class TextColumn {
  #encoder = new TextEncoder()
  #parts: Uint8Array[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** @returns offset and length in bytes */
  add(string: string): [number, number] {
    const part = this.#encoder.encode(string)
    const offset = this.#length
    this.#parts.push(part)
    this.#length += part.length
    return [offset, part.length]
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#length)
    let at = 0
    for (const part of this.#parts) {
      bytes.set(part, at)
      at += part.length
    }
    return bytes
  }
}
