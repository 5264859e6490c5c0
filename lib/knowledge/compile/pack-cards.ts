import { CARDS_HEADER, CARDS_MAGIC, CARDS_VERSION } from '../cards'
import type { Entity } from '../entity'
import { checksum } from '../pack-format'
import type { Source } from '../schema'

/**
 * Writes the packed cards (see cards.ts).
 * @param entities sorted by id
 */
export function packCards(
  entities: readonly Entity[],
  stamp: string,
  redirects: ReadonlyMap<string, string>,
): Uint8Array {
  const encoder = new TextEncoder()
  const sources: Record<string, Source> = {}
  const bodies = entities.map((entity) => {
    Object.assign(sources, entity.citations)
    return encoder.encode(JSON.stringify(slim(entity)))
  })
  const sorted = Object.fromEntries(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)))
  const head = encoder.encode(JSON.stringify({ stamp, redirects: Object.fromEntries(redirects), sources: sorted }))
  const headAt = CARDS_HEADER + (entities.length + 1) * 4
  const size = bodies.reduce((sum, { length }) => sum + length, 0)
  const length = Math.ceil((headAt + head.length + size) / 4) * 4
  const bytes = new Uint8Array(length)
  const words = new Uint32Array(bytes.buffer, 0, headAt / 4)
  bytes.set(head, headAt)
  let at = 0
  bodies.forEach((body, index) => {
    words[CARDS_HEADER / 4 + index] = at
    bytes.set(body, headAt + head.length + at)
    at += body.length
  })
  words[CARDS_HEADER / 4 + bodies.length] = at
  words.set([CARDS_MAGIC, CARDS_VERSION, 0, length, entities.length, head.length])
  words[2] = checksum(bytes.subarray(16))
  return bytes
}

function slim({ id, citations, ...entity }: Entity): Record<string, unknown> {
  const kept = Object.entries(entity).filter(([field, value]) => {
    if (typeof value !== 'object' || !mayBeMissing.has(field)) return value !== undefined
    return Object.keys(value as object).length > 0
  })
  return { id, ...Object.fromEntries(kept), cites: Object.keys(citations) }
}

const mayBeMissing = new Set('aliases misleading refs users variants range capital capitalOf members'.split(' '))
