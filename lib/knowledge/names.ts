import type { EntityId, Kind } from './entity'
import { checksum, ENTITY_COLUMNS, FORMAT_VERSION, HEADER_BYTES, MAGIC, SECTIONS, type Section } from './pack-format'
import { type AliasKind, aliasKinds } from './schema'

/** Kinds in the order of their codes in the pack. */
export const kinds: readonly Kind[] = ['leader', 'weapon', 'place']

/** How a form names its entity: by the entity's own name, or by an alias of a kind. */
export type FormKind = 'name' | AliasKind
export const formKinds: readonly FormKind[] = ['name', ...aliasKinds]

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
  /** A leader whose surname alone is enough; a country, a capital or a continent among places. */
  prominent: boolean
  /** A first-level region, such as is written after a city: "London, Ontario". */
  region: boolean
}

/** Thrown when a pack cannot be read; `reason` is stable, the message is for people. */
export class PackError extends Error {
  constructor(
    readonly reason: 'truncated' | 'not a pack' | 'other version' | 'altered',
    message: string,
  ) {
    super(message)
    this.name = 'PackError'
  }
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
  if (length !== buffer.byteLength) {
    throw new PackError('truncated', `names: ${buffer.byteLength} bytes of ${length}`)
  }
  if (checksum(new Uint8Array(buffer, 16)) !== sum) throw new PackError('altered', 'names: the checksum does not match')
  return new Names(buffer, header)
}

/** The names of everything known: surface forms → candidates → entities. Read-only; made by `openNames`. */
export class Names {
  readonly entityCount: number
  readonly formCount: number
  readonly #u32: Record<Exclude<Section, 'text'>, Uint32Array>
  readonly #text: Uint8Array

  constructor(buffer: ArrayBuffer, header: Uint32Array) {
    const section = (name: Section) => {
      const at = 4 + SECTIONS.indexOf(name) * 2
      return [header[at]!, header[at + 1]!] as const
    }
    const words = (name: Section) => {
      const [offset, bytes] = section(name)
      return new Uint32Array(buffer, offset, bytes / 4)
    }
    this.#u32 = {
      slots: words('slots'),
      forms: words('forms'),
      formText: words('formText'),
      formFirst: words('formFirst'),
      candidates: words('candidates'),
      starts: words('starts'),
      entities: words('entities'),
    }
    this.#text = new Uint8Array(buffer, ...section('text'))
    this.entityCount = this.#u32.entities.length / ENTITY_COLUMNS
    this.formCount = this.#u32.forms.length
  }

  /** Atoms of the longest form whose first atom has this hash; 0 where no form begins so. */
  longestFrom(firstAtom: number): number {
    const { starts } = this.#u32
    const mask = starts.length / 2 - 1
    for (let slot = firstAtom & mask; ; slot = (slot + 1) & mask) {
      const longest = starts[slot * 2 + 1]!
      if (longest === 0 || starts[slot * 2] === firstAtom) return longest
    }
  }

  /**
   * Index of the first form with this key hash, or −1. Forms that share a hash (other capitals, other punctuation, or by
   * rare chance another key) follow one another: see `next`. Which of them a text spells is for the caller to compare.
   */
  find(key: number): number {
    const { slots, forms } = this.#u32
    const mask = slots.length - 1
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const form = slots[slot]! - 1
      if (form < 0 || forms[form] === key) return form
    }
  }

  /** The next form with the same key hash, or −1. */
  next(form: number): number {
    const { forms } = this.#u32
    return forms[form + 1] === forms[form] ? form + 1 : -1
  }

  /** A form as it is written. */
  formText(form: number): string {
    const { formText } = this.#u32
    return decoder.decode(this.#text.subarray(formText[form]!, formText[form + 1]!))
  }

  candidates(form: number): Candidate[] {
    const { formFirst, candidates } = this.#u32
    return Array.from(candidates.subarray(formFirst[form]!, formFirst[form + 1]!), (word) => ({
      entity: word >>> 16,
      form: formKinds[(word >>> 8) & 0xff]!,
      alone: (word & 0xff) / 255,
    }))
  }

  entity(index: number): NamedEntity {
    const at = index * ENTITY_COLUMNS
    const row = this.#u32.entities.subarray(at, at + ENTITY_COLUMNS)
    const string = (column: number) =>
      decoder.decode(this.#text.subarray(row[column]!, row[column]! + row[column + 1]!))
    const flags = row[4]!
    return {
      id: string(0) as EntityId,
      name: string(2),
      kind: kinds[flags & 0xff]!,
      prominent: (flags & 0x100) !== 0,
      region: (flags & 0x200) !== 0,
      country: row[5]! - 1,
    }
  }
}
