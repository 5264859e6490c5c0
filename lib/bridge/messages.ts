import * as v from 'valibot'
import { type Entity, type EntityId, kinds } from '../knowledge/entity'
import type { Note, NoteDraft, Saved } from '../knowledge/note'
import { type Settings, settingsPatchSchema } from '../knowledge/settings'

/*
 * The vocabulary between a page's scripts, the extension's own pages (popup, side panel, options) and the background,
 * grouped by direction. Each message and each answer is checked on receipt: the types below are derived from what is
 * checked.
 */

const idSchema = v.custom<EntityId>(
  (id) => typeof id === 'string' && /^(leader|weapon|place|body):[a-z0-9-]+$/.test(id),
)

const kindSchema = v.picklist(kinds)

/** No text longer than this is annotated, in UTF-16 code units over all blocks: some 85,000 words, a book. */
export const TEXT_LIMIT = 500_000
const textsSchema = v.pipe(
  v.array(v.string()),
  v.check((texts) => texts.reduce((sum, { length }) => sum + length, 0) <= TEXT_LIMIT, 'too long'),
)

/** Why nothing was or could be done, in a form that can be said in the reader's language. */
export const failureSchema = v.picklist([
  'knowledge',
  'too long',
  'bad message',
  'unexpected',
  'full',
  'blocked',
  'newer',
  'private',
])
export type Failure = v.InferOutput<typeof failureSchema>

/** Where a sidebar stands on a site. */
const sidebarSchema = v.object({
  open: v.optional(v.boolean()),
  width: v.optional(v.pipe(v.number(), v.minValue(200), v.maxValue(1000))),
  side: v.optional(v.picklist(['left', 'right'])),
})

/** Longer than anything that a reader writes or a page names; what a page's script sends is not to fill the disk. */
const upTo = (length: number) => v.pipe(v.string(), v.maxLength(length))

const mentionOfNoteSchema = v.object({
  sentence: upTo(20_000),
  url: upTo(20_000),
  title: v.optional(upTo(20_000)),
  day: v.optional(upTo(40)),
  surface: upTo(2_000),
})
const draftSchema = v.object({
  id: v.optional(v.string()),
  entity: idSchema,
  name: v.string(),
  text: v.string(),
  mention: v.optional(mentionOfNoteSchema),
  revision: v.optional(v.number()),
  writer: v.optional(v.string()),
}) satisfies v.GenericSchema<NoteDraft>

/** An extension page says itself whether its window is private; what a page's script says is not asked for. */
const incognito = v.optional(v.boolean())

/** From a page's scripts or an extension page to the background. */
export const toBackground = v.variant('type', [
  /** The page is an article, or its reader wants it annotated anyway: load what shows marks and cards into it. */
  v.object({ type: v.literal('found') }),
  /** The article is in a frame of the page: give marks their looks there, too. */
  v.object({ type: v.literal('looks') }),
  /** Blocks of plain text, in order, and the article's date → mentions with the short cards of what they mean. */
  v.object({ type: v.literal('annotate'), blocks: textsSchema, date: v.optional(v.string()) }),
  /** An entity with all that its card shows. */
  v.object({ type: v.literal('card'), id: idSchema }),
  /** The world's shapes for locator maps, as TopoJSON text. */
  v.object({ type: v.literal('shapes') }),
  /** What became of the page, for the toolbar; open popups and side panels hear it too and ask the page again. */
  v.object({
    type: v.literal('state'),
    state: v.picklist(['no article', 'annotated', 'no text', 'other language', 'failed', 'off']),
    count: v.optional(v.number()),
    /** The language's tag, the failure, or `beginning` where only the beginning of a long text was annotated. */
    detail: v.optional(v.string()),
  }),
  /** The reader's settings, and what is remembered of the sender's (or the named) site. */
  v.object({ type: v.literal('settings'), host: v.optional(v.string()) }),
  v.object({ type: v.literal('change settings'), patch: settingsPatchSchema, incognito }),
  v.object({ type: v.literal('switch site'), host: v.string(), off: v.boolean(), incognito }),
  v.object({ type: v.literal('place sidebar'), host: v.string(), sidebar: sidebarSchema }),
  /** Notes on entities, the last changed first. */
  v.object({ type: v.literal('notes'), entities: v.array(idSchema) }),
  v.object({ type: v.literal('save note'), draft: draftSchema, incognito }),
  v.object({ type: v.literal('remove note'), id: v.string(), incognito }),
  v.object({ type: v.literal('restore note'), id: v.string(), incognito }),
  /** Opens the browser's side panel. Chrome allows it right after a click in the page, Firefox from the popup only. */
  v.object({ type: v.literal('open panel') }),
])
export type ToBackground = v.InferOutput<typeof toBackground>

/** From the background or an extension page to a page's scripts. */
export const toPage = v.variant('type', [
  /** The reader asks for marks on a page that does not look like an article. */
  v.object({ type: v.literal('annotate anyway') }),
  /** The reader pressed the key for the next or previous mention. */
  v.object({ type: v.literal('step'), by: v.picklist([1, -1]) }),
  /** The reader pressed the key for the sidebar. */
  v.object({ type: v.literal('toggle sidebar') }),
  /** Scrolls to the next mention of an entity and opens its card. */
  v.object({ type: v.literal('go to'), entity: idSchema }),
  /** What is this page, and what was found in it? Answered by a `PageReport`. */
  v.object({ type: v.literal('report') }),
  /** Notes on these entities were changed somewhere. */
  v.object({ type: v.literal('notes changed'), entities: v.array(idSchema) }),
  /** A setting or a site was changed somewhere: ask for them again. */
  v.object({ type: v.literal('settings changed') }),
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
  why: v.array(v.object({ key: v.string(), value: v.optional(v.string()), against: v.optional(v.literal(true)) })),
})
export type PageMention = v.InferOutput<typeof mentionSchema>

const shortCardSchema = v.object({ id: idSchema, kind: kindSchema, name: v.string(), headline: v.string() })

/** A page as it tells the popup and the side panel about itself. */
export const pageReportSchema = v.object({
  state: v.picklist(['no article', 'annotated', 'no text', 'other language', 'failed', 'off', 'working']),
  detail: v.optional(v.string()),
  url: v.string(),
  host: v.string(),
  title: v.optional(v.string()),
  day: v.optional(v.string()),
  lang: v.optional(v.string()),
  /** Why it was or was not taken for an article: keys of lib/article. */
  why: v.array(v.object({ key: v.string(), value: v.optional(v.union([v.string(), v.number()])) })),
  /** What was marked, in the order of the first mentions. */
  terms: v.array(v.object({ ...shortCardSchema.entries, count: v.number() })),
})
export type PageReport = v.InferOutput<typeof pageReportSchema>

/** What the store returns was checked when it was read; it crosses the bridge as it is. */
const checkedBefore = <T>() => v.custom<T>((value) => typeof value === 'object' && value !== null)
const siteSchema = v.object({ off: v.optional(v.boolean()), sidebar: v.optional(sidebarSchema) })

/** Answers by the type of the message that asked. */
export const answers = {
  found: v.object({}),
  looks: v.object({}),
  annotate: v.object({ mentions: v.array(mentionSchema), cards: v.array(shortCardSchema) }),
  card: v.object({ entity: v.optional(checkedBefore<Entity>()) }),
  shapes: v.object({ shapes: v.string() }),
  state: v.object({}),
  settings: v.object({ settings: checkedBefore<Settings>(), site: siteSchema }),
  'change settings': v.object({ settings: checkedBefore<Settings>() }),
  'switch site': v.object({}),
  'place sidebar': v.object({}),
  notes: v.object({ notes: v.array(checkedBefore<Note>()) }),
  'save note': checkedBefore<Saved>(),
  'remove note': v.object({}),
  'restore note': v.object({}),
  'open panel': v.object({}),
} as const satisfies Record<ToBackground['type'], v.GenericSchema>

export type Answer<T extends ToBackground['type']> = v.InferOutput<(typeof answers)[T]>

/** What crosses the bridge as an answer: expected failures are results, never raw errors. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure; detail: string }
