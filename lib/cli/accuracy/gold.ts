import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { AnnotateInput } from '../../annotate/mention'

/** A mention in a gold set; `ignore` ones are neither a miss nor an error. */
const goldMentionSchema = v.object({
  start: v.number(),
  end: v.number(),
  text: v.string(),
  type: v.string(),
  link: v.nullish(v.string()),
  wikidata: v.nullish(v.string()),
  lat: v.nullish(v.number()),
  lon: v.nullish(v.number()),
  ignore: v.nullish(v.boolean()),
  demonym: v.nullish(v.boolean()),
})
export type GoldMention = v.InferOutput<typeof goldMentionSchema>

const goldSchema = v.object({
  id: v.string(),
  text: v.string(),
  date: v.nullish(v.union([v.string(), v.number()])),
  title: v.nullish(v.string()),
  /** Types that are marked wherever they occur. */
  exhaustive: v.array(v.string()),
  /** The part of the text that is marked. */
  region: v.nullish(v.tuple([v.number(), v.number()])),
  mentions: v.array(goldMentionSchema),
})
export type GoldDocument = v.InferOutput<typeof goldSchema>

/**
 * Reads a gold set, a document a line.
 * @throws naming file, line and what is wrong
 */
export function readGold(file: string): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (!line.trim()) return []
      try {
        return v.parse(goldSchema, JSON.parse(line))
      } catch (error) {
        throw new Error(`${file}:${at + 1}: ${(error as Error).message}`)
      }
    })
}

export const types = ['leader', 'weapon', 'place'] as const
export type Type = (typeof types)[number]

/** What is known of a predicted entity for comparing it with a gold link. */
export interface Identity {
  name: string
  wikipedia?: string
  wikidata?: string
  lat?: number
  lon?: number
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/_/g, ' ')
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function titleOf(link: string): string {
  let title = link.replace(/^.*\/wiki\//, '')
  try {
    title = decodeURIComponent(title)
  } catch {
    // A title with a lone percent sign is its own.
  }
  return title.replace(/_/g, ' ').normalize('NFC').trim().toLowerCase()
}

/** Kilometres within which two places are the same. */
const SAME_PLACE = 161

/** Whether a gold mention and a prediction are the same entity; undefined where nothing can be compared. */
export function sameEntity(gold: GoldMention, { name, wikipedia, wikidata, lat, lon }: Identity): boolean | undefined {
  if (gold.wikidata && wikidata) return gold.wikidata === wikidata
  if (gold.link) {
    const link = titleOf(gold.link)
    if (wikipedia) {
      const title = titleOf(wikipedia)
      return title === link || (folded(title) === folded(link) && !/[(,]/.test(link + title))
    }
    return folded(name) === folded(link) || folded(name) === folded(link.split(',')[0]!)
  }
  if (gold.lat != null && gold.lon != null && lat !== undefined && lon !== undefined) {
    return kilometres(gold.lat, gold.lon, lat, lon) <= SAME_PLACE
  }
  return undefined
}

function kilometres(lat: number, lon: number, otherLat: number, otherLon: number): number {
  const radians = Math.PI / 180
  const [y, x] = [(otherLat - lat) * radians, (otherLon - lon) * radians]
  const a = Math.sin(y / 2) ** 2 + Math.cos(lat * radians) * Math.cos(otherLat * radians) * Math.sin(x / 2) ** 2
  return 12_742 * Math.asin(Math.sqrt(a))
}

/** A gold document as the annotator is given it: one block, undated where it says no day. */
export const inputOf = ({ text, title }: GoldDocument, date: string | undefined): AnnotateInput => ({
  blocks: [text],
  ...(title && { title }),
  ...(date && { date }),
})
