import * as v from 'valibot'
import type { Entity, EntityId } from '../knowledge/entity'

/*
 * The vocabulary between the page's scripts and the background, grouped by direction. Each message and each answer is
 * checked on receipt: the types below are derived from what is checked.
 */

const kindSchema = v.picklist(['leader', 'weapon', 'place'])
const idSchema = v.custom<EntityId>((id) => typeof id === 'string' && /^(leader|weapon|place):[a-z0-9-]+$/.test(id))

/** No text longer than this is annotated, in UTF-16 code units over all blocks: some 170,000 words. */
export const TEXT_LIMIT = 1_000_000

/** Why nothing was or could be done, in a form that the toolbar can say in the reader's language. */
export const failureSchema = v.picklist(['knowledge', 'too long', 'bad message', 'unexpected'])
export type Failure = v.InferOutput<typeof failureSchema>

/** From a page's scripts to the background. */
export const toBackground = v.variant('type', [
  /** The page is an article, or its reader wants it annotated anyway: load what shows marks and cards into it. */
  v.object({ type: v.literal('found') }),
  /** Blocks of plain text, in order, and the article's date → mentions with the short cards of what they mean. */
  v.object({
    type: v.literal('annotate'),
    blocks: v.pipe(
      v.array(v.string()),
      v.check((blocks) => blocks.reduce((sum, { length }) => sum + length, 0) <= TEXT_LIMIT, 'too long'),
    ),
    date: v.optional(v.string()),
  }),
  /** An entity with all that its card shows. */
  v.object({ type: v.literal('card'), id: idSchema }),
  /** The world's shapes for locator maps, as TopoJSON text. */
  v.object({ type: v.literal('shapes') }),
  /** What became of the page, for the toolbar. */
  v.object({
    type: v.literal('state'),
    state: v.picklist(['no article', 'annotated', 'no text', 'other language', 'failed']),
    count: v.optional(v.number()),
    /** The language's tag, the failure, or `beginning` where only the beginning of a long text was annotated. */
    detail: v.optional(v.string()),
  }),
])
export type ToBackground = v.InferOutput<typeof toBackground>

/** From the background to a page's scripts. */
export const toPage = v.variant('type', [
  /** The reader asks for marks on a page that does not look like an article. */
  v.object({ type: v.literal('annotate anyway') }),
  /** The reader pressed the key for the next or previous mention. */
  v.object({ type: v.literal('step'), by: v.picklist([1, -1]) }),
])
export type ToPage = v.InferOutput<typeof toPage>

const mentionSchema = v.object({
  block: v.number(),
  start: v.number(),
  end: v.number(),
  type: kindSchema,
  entity: idSchema,
  via: v.string(),
  confidence: v.number(),
  why: v.array(v.object({ key: v.string(), value: v.optional(v.string()) })),
})
export type PageMention = v.InferOutput<typeof mentionSchema>

const shortCardSchema = v.object({ id: idSchema, kind: kindSchema, name: v.string(), headline: v.string() })

/** Answers by the type of the message that asked. */
export const answers = {
  found: v.object({}),
  annotate: v.object({ mentions: v.array(mentionSchema), cards: v.array(shortCardSchema) }),
  // The store and the pack hold checked records only; an entity needs no second reading on its way to the card.
  card: v.object({ entity: v.optional(v.custom<Entity>((value) => typeof value === 'object' && value !== null)) }),
  shapes: v.object({ shapes: v.string() }),
  state: v.object({}),
} as const satisfies Record<ToBackground['type'], v.GenericSchema>

export type Answer<T extends ToBackground['type']> = v.InferOutput<(typeof answers)[T]>

/** What crosses the bridge as an answer: expected failures are results, never raw errors. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure; detail: string }
