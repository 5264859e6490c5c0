import * as v from 'valibot'

const kinds = { leader: v.boolean(), weapon: v.boolean(), place: v.boolean(), body: v.boolean() }

const fields = {
  /** What is marked. */
  kinds: v.object(kinds),
  /** `first`: the first mention in each section strongly, later ones faintly. */
  marks: v.picklist(['first', 'all', 'none']),
  /** What brings up a card: the pointer's rest, or only its rest with Alt held. */
  hover: v.picklist(['pointer', 'alt']),
  /** How long the pointer has to rest, in ms. */
  hoverDelay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(800)),
  units: v.picklist(['km', 'miles', 'both']),
  theme: v.picklist(['auto', 'light', 'dark']),
  /** Nothing is annotated anywhere. */
  paused: v.boolean(),
}

export type Settings = v.InferOutput<v.ObjectSchema<typeof fields, undefined>>

export const defaultSettings: Settings = {
  kinds: { leader: true, weapon: true, place: true, body: false },
  marks: 'first',
  hover: 'pointer',
  hoverDelay: 200,
  units: 'both',
  theme: 'auto',
  paused: false,
}

/** Some settings to change, each with a valid value; of the kinds, only those that change. */
export const settingsPatchSchema = v.partial(v.strictObject({ ...fields, kinds: v.partial(v.strictObject(kinds)) }))
export type SettingsPatch = v.InferOutput<typeof settingsPatchSchema>

/** A field as it is read: damaged, missing or of another version of the extension, it is as by default. */
const lenient = {
  // Each kind by itself: one that is damaged does not switch the others on or off.
  kinds: v.fallback(
    v.object({
      leader: v.fallback(kinds.leader, defaultSettings.kinds.leader),
      weapon: v.fallback(kinds.weapon, defaultSettings.kinds.weapon),
      place: v.fallback(kinds.place, defaultSettings.kinds.place),
      body: v.fallback(kinds.body, defaultSettings.kinds.body),
    }),
    defaultSettings.kinds,
  ),
  marks: v.fallback(fields.marks, defaultSettings.marks),
  hover: v.fallback(fields.hover, defaultSettings.hover),
  hoverDelay: v.fallback(fields.hoverDelay, defaultSettings.hoverDelay),
  units: v.fallback(fields.units, defaultSettings.units),
  theme: v.fallback(fields.theme, defaultSettings.theme),
  paused: v.fallback(fields.paused, defaultSettings.paused),
} satisfies Record<keyof Settings, unknown>

/** Settings from whatever is stored. */
export const readSettings = (stored: Readonly<Record<string, unknown>>): Settings => v.parse(v.object(lenient), stored)

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
