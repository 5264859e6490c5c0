import * as v from 'valibot'

/*
 * The form of every record in lib/knowledge/records. Types of the whole program are derived from it, so that what a
 * reviewer may write, what the pack holds and what a card may show cannot drift apart.
 */

/** `leader:volodymyr-zelenskyy`, `weapon:tomahawk`, `place:ua`, `place:ua-63`, `place:gn703448`, `place:kremlin`. */
export const entityIdSchema = v.pipe(
  v.string(),
  v.regex(
    /^(leader|weapon|place|body):[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id is kind:slug in lower case, as in "leader:joe-biden" or "place:ua"',
  ),
)

const filled = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))

/** A calendar date as precise as it is known: `2025-11-01`, `2025-11` or `2025` (quoted or not). */
const dateSchema = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'),
)

const daySchema = v.pipe(v.string(), v.isoDate('a day is YYYY-MM-DD'))

/** Keys of the source registry (`sources.yaml`), never bare addresses. */
const sourcesSchema = v.pipe(v.array(filled), v.minLength(1, 'every record and figure names at least one source'))

/** How a surface form relates to its entity. */
export const aliasKinds = [
  'full',
  'short',
  'surname',
  'nickname',
  'abbreviation',
  'transliteration',
  'former',
  'demonym',
  'metonym',
  'designation',
  'nato',
] as const
export type AliasKind = (typeof aliasKinds)[number]

const aliasesSchema = v.optional(
  v.strictObject(v.entriesFromList(aliasKinds, v.optional(v.array(filled)))) as v.GenericSchema<
    Partial<Record<AliasKind, string[]>>
  >,
  {},
)

const common = {
  id: entityIdSchema,
  name: filled,
  aliases: aliasesSchema,
  /** Forms that are more often something else, each with what it competes with and how likely this entity is alone. */
  misleading: v.optional(
    v.array(
      v.strictObject({
        form: filled,
        competes: filled,
        alone: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      }),
    ),
    [],
  ),
  summary: v.pipe(filled, v.maxLength(400, 'a summary is one or two sentences, 400 characters at most')),
  wikipedia: v.optional(filled),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id is Q and digits'))),
  sources: sourcesSchema,
  checked: daySchema,
  /** Set where no source could confirm the record; its card says so. */
  unconfirmed: v.optional(v.literal(true)),
}

/** What an office is, apart from its wording: the key by which "the Russian president" is resolved. */
export const officeRoles = [
  'head of state',
  'head of government',
  'deputy head of state',
  'deputy head of government',
  'foreign minister',
  'defence minister',
  'minister',
  'chief of armed forces',
  'head of organisation',
  'supreme leader',
  'adviser',
  'envoy',
  'spokesperson',
  'legislator',
  'party leader',
  'armed group leader',
  'other',
] as const
export type OfficeRole = (typeof officeRoles)[number]

const officeSchema = v.strictObject({
  /** As a headline says it: "President of Ukraine". */
  title: filled,
  role: v.picklist(officeRoles),
  /** Country or body the office belongs to. */
  of: v.optional(entityIdSchema),
  start: v.optional(dateSchema),
  /** First day on which the office was no longer held; absent while it is held, or unknown (see `ended`). */
  end: v.optional(dateSchema),
  /** The office has ended on a day that no source gave. */
  ended: v.optional(v.literal(true)),
  acting: v.optional(v.literal(true)),
  disputed: v.optional(filled),
  /** The day to which the source speaks for this office. */
  asOf: daySchema,
  sources: sourcesSchema,
})
export type Office = v.InferOutput<typeof officeSchema>

const leaderSchema = v.strictObject({
  ...common,
  born: v.optional(dateSchema),
  died: v.optional(dateSchema),
  /** World news uses the surname alone, without the full name before it. */
  famous: v.optional(v.literal(true)),
  /** Newest first. */
  offices: v.array(officeSchema),
})
export type Leader = v.InferOutput<typeof leaderSchema>

export const weaponClasses = [
  'ballistic missile',
  'cruise missile',
  'hypersonic missile',
  'anti-ship missile',
  'anti-tank missile',
  'air-to-air missile',
  'air-to-surface missile',
  'air defence system',
  'rocket artillery',
  'tube artillery',
  'tank',
  'fighting vehicle',
  'fighter aircraft',
  'bomber',
  'attack aircraft',
  'support aircraft',
  'helicopter',
  'drone',
  'loitering munition',
  'naval drone',
  'ship class',
  'ship',
  'submarine',
  'bomb',
  'glide bomb',
  'mine',
  'torpedo',
  'radar',
  'small arm',
] as const

const kilometres = v.pipe(v.number(), v.minValue(0), v.maxValue(25000, 'a range is in kilometres, 25,000 at most'))

const weaponSchema = v.strictObject({
  ...common,
  class: v.picklist(weaponClasses),
  origin: v.pipe(v.array(entityIdSchema), v.minLength(1, 'name at least one country of origin')),
  maker: v.optional(filled),
  users: v.optional(v.array(entityIdSchema), []),
  /** Year or date it entered service; `planned` or `never` where it has not. */
  inService: v.optional(v.union([dateSchema, v.picklist(['planned', 'never'])])),
  variants: v.optional(v.array(filled), []),
  /** Reach in km; for aircraft and ships the figure's `what` says which ("combat radius", "ferry range"). */
  range: v.optional(
    v.array(
      v.strictObject({
        variant: v.optional(filled),
        what: v.optional(filled),
        min: v.optional(kilometres),
        max: kilometres,
        sources: sourcesSchema,
      }),
    ),
    [],
  ),
  speed: v.optional(
    v.strictObject({
      kmh: v.optional(v.number()),
      mach: v.optional(v.number()),
      note: v.optional(filled),
      sources: sourcesSchema,
    }),
  ),
  warhead: v.optional(v.strictObject({ kg: v.optional(v.number()), note: v.optional(filled), sources: sourcesSchema })),
  guidance: v.optional(v.strictObject({ note: filled, sources: sourcesSchema })),
})
export type Weapon = v.InferOutput<typeof weaponSchema>

export const placeClasses = [
  'country',
  'territory',
  'first-level region',
  'second-level region',
  'region',
  'continent',
  'city',
  'city district',
  'seat of power',
  'landmark',
  'military base',
  'nuclear site',
  'power plant',
  'test range',
  'port',
  'airport',
  'industrial site',
  'dam',
  'refugee camp',
  'border crossing',
  'bridge',
  'sea',
  'strait',
  'canal',
  'river',
  'lake',
  'island',
  'peninsula',
  'mountain',
  'former country',
] as const
export type PlaceClass = (typeof placeClasses)[number]

const placeSchema = v.strictObject({
  ...common,
  class: v.picklist(placeClasses),
  /** Country it is administered by or generally counted to; absent for countries, seas and disputed ground. */
  country: v.optional(entityIdSchema),
  /** The first-level region it lies in; for cities of GeoNames it is derived. */
  region: v.optional(entityIdSchema),
  /** What a region is called where it is: Oblast, Province, County. */
  designation: v.optional(filled),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90, 'a latitude is −90…90; are the coordinates swapped?')),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  /** The coordinates are those of the town that it lies in: no source in reach gave its own. */
  approximate: v.optional(v.literal(true)),
  population: v.optional(
    v.strictObject({
      value: v.pipe(v.number(), v.integer(), v.minValue(0)),
      year: v.pipe(v.number(), v.integer()),
      sources: sourcesSchema,
    }),
  ),
  /** The capital (or capitals) of a country or region. */
  capital: v.optional(v.array(entityIdSchema), []),
  capitalOf: v.optional(v.array(entityIdSchema), []),
  /** Who administers and who claims disputed ground, in neutral words. */
  status: v.optional(filled),
  /** The government or organisation a seat of power stands for. */
  standsFor: v.optional(v.union([entityIdSchema, filled])),
})
/** The place of a record; those derived from packages have no sentence of ours. */
export type Place = Omit<v.InferOutput<typeof placeSchema>, 'summary'> & { summary?: string }

export const bodyClasses = [
  'state government',
  'alliance',
  'international organisation',
  'regional organisation',
  'court',
  'armed group',
  'armed forces',
  'political movement',
] as const

/** What offices belong to that is no country: an alliance, an organisation, an armed group. */
const bodySchema = v.strictObject({
  ...common,
  class: v.picklist(bodyClasses),
  /** The country whose body it is, or where an armed group mainly is. */
  country: v.optional(entityIdSchema),
  /** The place where it has its seat. */
  seat: v.optional(entityIdSchema),
  founded: v.optional(dateSchema),
  dissolved: v.optional(dateSchema),
  members: v.optional(v.array(entityIdSchema), []),
  /** Who recognises it, or lists it as a terrorist organisation, in neutral words. */
  status: v.optional(filled),
})
export type Body = v.InferOutput<typeof bodySchema>

/** Record schemas by the kind that an id begins with. */
export const recordSchemas = {
  leader: leaderSchema,
  weapon: weaponSchema,
  place: placeSchema,
  body: bodySchema,
} as const

export const sourceSchema = v.strictObject({
  title: filled,
  url: v.optional(v.pipe(v.string(), v.url())),
  publisher: v.optional(filled),
  /** Date of the material itself, where it has one. */
  date: v.optional(dateSchema),
  licence: v.optional(filled),
  /** The day on which it was read for this project. */
  read: daySchema,
})
export type Source = v.InferOutput<typeof sourceSchema>
