import type { Entity, EntityId } from './entity'
import { PackError } from './pack-error'
import { checksum } from './pack-format'
import type { Source } from './schema'

/*
 * The packed cards: every entity as JSON, found by its id without parsing any other.
 *
 * Memory map (little-endian)
 *   0   u32  magic "BGCD"
 *   4   u32  version
 *   8   u32  checksum of everything from byte 16 on
 *   12  u32  length of the file in bytes
 *   16  u32  entities, n
 *   20  u32  bytes of the head
 *   24  u32[n+1]  where each entity's JSON begins, from the start of the bodies
 *   …   the head, JSON: stamp, redirects, sources by key
 *   …   the bodies, UTF-8, in the order of their ids; each begins {"id":"…"
 * What every entity of its kind has empty is left out and filled in on reading (see `whole`).
 */

/** Raised whenever the form of the cards changes, so that an older or newer store is seeded anew. */
export const CARDS_VERSION = 2
export const CARDS_MAGIC = 0x44434742
export const CARDS_HEADER = 24

interface Head {
  /** Changes with any record: tells the store that it has to be seeded again. */
  stamp: string
  /** Old ids → those that stand for them now. */
  redirects: Record<string, EntityId>
  sources: Record<string, Source>
}

/** The packaged cards, read one at a time. */
export class Cards {
  readonly count: number
  readonly stamp: string
  readonly redirects: ReadonlyMap<string, EntityId>
  readonly #offsets: Uint32Array
  readonly #bodies: Uint8Array
  readonly #sources: Record<string, Source>
  readonly #decoder = new TextDecoder()

  constructor(buffer: ArrayBuffer, count: number, headBytes: number) {
    this.count = count
    this.#offsets = new Uint32Array(buffer, CARDS_HEADER, count + 1)
    const headAt = CARDS_HEADER + (count + 1) * 4
    const head = JSON.parse(this.#decoder.decode(new Uint8Array(buffer, headAt, headBytes))) as Head
    this.stamp = head.stamp
    this.redirects = new Map(Object.entries(head.redirects))
    this.#sources = head.sources
    this.#bodies = new Uint8Array(buffer, headAt + headBytes)
  }

  /** The entity with an id, or with the one that an old id was merged into; undefined where there is none. */
  get(id: EntityId): Entity | undefined {
    const wanted = this.redirects.get(id) ?? id
    let [low, high] = [0, this.count - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.#idAt(middle)
      if (found === wanted) return this.at(middle)
      if (found < wanted) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }

  /** The entity at a place in the order of ids. */
  at(index: number): Entity {
    const [from, to] = [this.#offsets[index]!, this.#offsets[index + 1]!]
    return whole(JSON.parse(this.#decoder.decode(this.#bodies.subarray(from, to))) as Packed, this.#sources)
  }

  /** The entities from one place in the order of ids to another, exclusive. */
  slice(from: number, to: number): Entity[] {
    return Array.from({ length: Math.max(0, Math.min(to, this.count) - from) }, (_, at) => this.at(from + at))
  }

  #idAt(index: number): string {
    // Ids are ASCII; `{"id":"` has seven characters.
    const from = this.#offsets[index]! + 7
    return this.#decoder.decode(this.#bodies.subarray(from, this.#bodies.indexOf(0x22, from)))
  }
}

/**
 * Opens packed cards in place.
 * @throws {PackError} when the file is cut short, is something else, has another version or does not match its checksum
 */
export function openCards(buffer: ArrayBuffer): Cards {
  if (buffer.byteLength < CARDS_HEADER)
    throw new PackError('truncated', `cards: ${buffer.byteLength} bytes are no cards`)
  const [magic, version, sum, length, count, headBytes] = new Uint32Array(buffer, 0, CARDS_HEADER / 4)
  if (magic !== CARDS_MAGIC) throw new PackError('not a pack', 'cards: the file does not begin as cards do')
  if (version !== CARDS_VERSION) {
    throw new PackError('other version', `cards: format ${version}, this program reads format ${CARDS_VERSION}`)
  }
  if (length !== buffer.byteLength) throw new PackError('truncated', `cards: ${buffer.byteLength} bytes of ${length}`)
  if (checksum(new Uint8Array(buffer, 16)) !== sum) throw new PackError('altered', 'cards: the checksum does not match')
  return new Cards(buffer, count!, headBytes!)
}

/** An entity as it is packed: without what is empty, its citations by key alone. */
type Packed = Omit<Entity, 'citations'> & { cites: string[] }

/** Fields that are left out where they are empty, beside `aliases`, `misleading` and `refs`, which all have. */
const fieldsOf: Record<Entity['kind'], string[]> = {
  leader: [],
  weapon: ['users', 'variants', 'range'],
  place: ['capital', 'capitalOf'],
  body: ['members'],
}

function whole({ cites, ...packed }: Packed, sources: Record<string, Source>): Entity {
  const entity: Record<string, unknown> = { ...packed }
  for (const field of ['aliases', 'misleading', 'refs', ...fieldsOf[packed.kind]]) {
    entity[field] ??= field === 'aliases' || field === 'refs' ? {} : []
  }
  entity.citations = Object.fromEntries(cites.flatMap((key) => (sources[key] ? [[key, sources[key]]] : [])))
  return entity as unknown as Entity
}
