import type { Entity, EntityId } from '../knowledge/entity'
import { aliasKinds } from '../knowledge/schema'
import { foldedWords } from './fold'
import { prominence } from './prominence'

/**
 * A part of the index as stored: a line an entity, `id ⇥ prominence ⇥ length of its name ⇥ its forms`, the forms folded,
 * the name first, each word after a space and each form between bars: `| volodymyr zelenskyy| zelensky|`.
 *
 * A few long strings instead of an index of words, of which 35,000 entities have some 200,000: they cost the seeding
 * next to nothing, and all words of a query and all names count for the order. With so many entities, on a busy machine
 * with two cores, the first search takes 80 ms in Chromium and 40 in Firefox, each further one 10–45 with its entities.
 */
export interface SearchPart {
  part: number
  lines: string
}

/** Entities a part: some 400 KB. */
const PART = 5000

interface Line {
  id: EntityId
  prominence: number
  length: number
  forms: string
}

/** The names of all entities, to be searched as typed. */
export class SearchIndex {
  readonly #lines: Line[]

  constructor(parts: readonly SearchPart[]) {
    this.#lines = parts.flatMap(({ lines }) => (lines ? lines.split('\n').map(readLine) : []))
  }

  /**
   * Ids of the entities that have, for each word of the query, a word that begins with it; the best first: those whose
   * name or form is the query, or begins with it, and the more prominent before the less.
   */
  search(query: string, limit: number): EntityId[] {
    const words = foldedWords(query).map((word) => ` ${word}`)
    if (words.length === 0) return []
    const phrase = `|${words.join('')}`
    // One letter fits most of all entities: only the best are kept in order, the others are never sorted.
    const best: Hit[] = []
    for (const line of this.#lines) {
      if (words.every((word) => line.forms.includes(word))) insert(best, { line, score: scoreOf(line, phrase) }, limit)
    }
    return best.map(({ line }) => line.id)
  }
}

interface Hit {
  line: Line
  score: number
}

/** Puts a hit in its place among the best, and drops what is one too many. */
function insert(best: Hit[], hit: Hit, limit: number): void {
  if (best.length >= limit && !isBefore(hit, best.at(-1))) return
  const at = best.findIndex((other) => isBefore(hit, other))
  best.splice(at < 0 ? best.length : at, 0, hit)
  if (best.length > limit) best.pop()
}

/** The better; of equally good hits the shorter name, then always the same order. */
function isBefore(one: Hit, other: Hit | undefined): boolean {
  if (!other) return false
  const difference = other.score - one.score || one.line.length - other.line.length
  return difference === 0 ? one.line.id < other.line.id : difference < 0
}

/**
 * How well a line answers the query. The bonuses lie on the scale of prominence, not above it: "put" is Vladimir Putin
 * before a town that happens to begin with it.
 */
function scoreOf({ forms, prominence }: Line, phrase: string): number {
  if (forms.startsWith(`${phrase}|`)) return prominence + 100
  if (forms.includes(`${phrase}|`)) return prominence + 70
  if (forms.startsWith(phrase)) return prominence + 20
  return forms.includes(phrase) ? prominence + 15 : prominence
}

/**
 * What the store keeps for the search over these entities.
 * @param first number of the first part
 */
export function searchParts(entities: readonly Entity[], first = 0): SearchPart[] {
  const parts: SearchPart[] = []
  for (let at = 0; at < entities.length; at += PART) {
    const lines = entities.slice(at, at + PART).map(writeLine)
    parts.push({ part: first + parts.length, lines: lines.join('\n') })
  }
  return parts
}

function writeLine(entity: Entity): string {
  const { id, name, aliases, misleading } = entity
  const forms = [name, ...aliasKinds.flatMap((kind) => aliases[kind] ?? []), ...misleading.map(({ form }) => form)]
  const folded = new Set(
    forms.map((form) =>
      foldedWords(form)
        .map((word) => ` ${word}`)
        .join(''),
    ),
  )
  return [id, prominence(entity), name.length, `|${[...folded].join('|')}|`].join('\t')
}

function readLine(line: string): Line {
  const [id, prominence, length, forms] = line.split('\t') as [EntityId, string, string, string]
  return { id, prominence: Number(prominence), length: Number(length), forms }
}
