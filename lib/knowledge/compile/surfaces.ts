import { atomise } from '../atomise'
import { keyOf } from '../atoms'
import type { Entity } from '../entity'
import { abbreviationsOf } from './abbreviations'
import { arabicForms, isArabic } from './arabic-forms'
import { type English, RARE } from './english'
import { type Form, formsOf } from './forms'
import type { Gazetteer } from './gazetteer'
import { weightOf } from './prominence'
import type { KnowledgeRecord } from './read-records'
import { regionForms } from './region-forms'

/** A way of writing an entity's name, as it goes into the pack. */
export interface Surface extends Form {
  /** Index of the entity. */
  entity: number
}

/** Names of more atoms than this are not looked for. */
export const LONGEST = 15

/**
 * Every surface form of every entity with its share: how likely a capitalised word in the news means this entity where
 * nothing around it decides. A share that a record gives stands; the others are computed from what competes for the form:
 * other entities by how often they are in the news, words of the language, given names and surnames.
 */
export function surfacesOf(
  entities: readonly Entity[],
  gazetteer: Gazetteer & { namesakes: ReadonlyMap<string, number> },
  english: English,
): Surface[] {
  const byId = new Map(entities.map((entity) => [entity.id as string, entity]))
  const own = entities.flatMap((entity, at) => [...ownForms(entity, at), ...regional(entity, at, byId)])
  const weights = entities.map((entity) => weightOf(entity, gazetteer.people))
  const claims = new Claims()
  for (const { text, entity } of own) {
    // What somebody wrote down for an entity is never taken for a town's name in another language.
    claims.add(keyOfText(text), entity, entities[entity]!.summary ? Number.POSITIVE_INFINITY : weights[entity]!)
  }
  const listed = entities.flatMap((entity, at) =>
    spellingsOf(entity, at, gazetteer).filter(({ text }) => {
      const claimed = claims.of(keyOfText(text), at)
      return claimed === 'own' || isUsable(text, claimed, weights[at]!, english)
    }),
  )
  const all = unique([...own, ...listed])
  shareOut(all, entities, weights, english)
  for (const [text, most] of gazetteer.namesakes) makeRarer(all, entities, text, most)
  return all
}

/** No more than this of a name is left to the places that bear it; what a record says of its own names holds. */
function makeRarer(surfaces: readonly Surface[], entities: readonly Entity[], text: string, most: number): void {
  const concerned = surfaces.filter((surface) => {
    const { kind, misleading } = entities[surface.entity]!
    return surface.text === text && kind === 'place' && !misleading.some(({ form }) => form === text)
  })
  const together = concerned.reduce((sum, { alone }) => sum + alone, 0)
  for (const surface of concerned) surface.alone *= Math.min(1, most / together)
}

/** Who has a name of their own, by its key, and how often they are in the news. */
class Claims {
  readonly #weights = new Map<string, Map<number, number>>()

  add(key: string, entity: number, weight: number): void {
    const claimants = this.#weights.get(key)
    if (claimants) claimants.set(entity, weight)
    else this.#weights.set(key, new Map([[entity, weight]]))
  }

  /** 'own' where an entity has the name itself, otherwise the weight of the greatest that has it, 0 where none has. */
  of(key: string, entity: number): number | 'own' {
    const claimants = this.#weights.get(key)
    if (!claimants) return 0
    return claimants.has(entity) ? 'own' : Math.max(...claimants.values())
  }
}

function ownForms(entity: Entity, at: number): Surface[] {
  const given = new Map(entity.misleading.map(({ form, alone }) => [form, alone]))
  const isRegion = entity.kind === 'place' && /-level region$/.test(entity.class)
  const all = formsOf(entity as unknown as KnowledgeRecord)
  // "Western North" alone is mostly of western North Carolina.
  const usable = isRegion ? all.filter(({ text }) => !/^\w+ern (?:North|South|East|West)$/.test(text)) : all
  const forms = usable.map((form) => {
    if (given.has(form.text) || form.alone < 1) return { ...form, entity: at }
    return {
      ...form,
      entity: at,
      alone: isRegion && (DIRECTION.test(form.text) || PLAIN.test(form.text)) ? BY_DIRECTION : Number.NaN,
    }
  })
  if (!isRegion) return forms
  const missing = abbreviationsOf(entity.id).filter(({ text }) => !forms.some((form) => form.text === text))
  return [...forms, ...missing.map((one) => ({ ...one, kind: 'abbreviation' as const, entity: at }))]
}

/** A region that is called by such a word is rarely meant by that alone: "the North", "Eastern leaders", "Federal Court". */
const DIRECTION =
  /^(?:Far )?(?:North|South|East|West|Central|Centre|Center|Upper|Lower|Middle|Inner|Outer|Federal|Capital|Maritime|National)?(?:(?:ern)?[- ]?(?:north|south|east|west|central))?(?:ern)?$/i
/** Nor is one by these: "Manila Bay", "Nord Stream", "Jewish students", "Mon 21 November". */
const PLAIN = /^(?:Nord|Sud|Est|Ouest|Norte|Sur|Oeste|Bay|Gulf|Jewish|Mon)$/i
const BY_DIRECTION = 0.02

/** "The Sahel region" is the belt across Africa, not the region of Burkina Faso that is called after it. */
const AREAS = new Set(['region', 'sea', 'lake', 'mountain', 'peninsula'])

/** "Ben Gurion Airport" is mostly Ben Gurion airport in the news. */
const airportForms = (name: string) => (name.endsWith(' Airport') ? [name.replace(/Airport$/, 'airport')] : [])

function regional(entity: Entity, at: number, byId: ReadonlyMap<string, Entity>): Surface[] {
  if (entity.kind !== 'place') return []
  if (AREAS.has(entity.class)) {
    const names = [entity.name, ...(entity.aliases.short ?? [])].filter((name) => !/ region$/i.test(name))
    return names.map((name) => ({ text: `${name} region`, kind: 'full', entity: at, alone: Number.NaN }))
  }
  if (entity.class === 'airport') {
    const names = [entity.name, ...(entity.aliases.short ?? []), ...(entity.aliases.full ?? [])]
    const texts = new Set(names.flatMap(airportForms))
    return [...texts].map((text) => ({ text, kind: 'full', entity: at, alone: Number.NaN }))
  }
  if (!/-level region$/.test(entity.class)) return []
  const seats = entity.capital.map((id) => byId.get(id)).filter((seat) => seat?.kind === 'place')
  return regionForms(entity, seats).map((text) => ({ text, kind: 'full', entity: at, alone: Number.NaN }))
}

/** Spellings that GeoNames lists beside the name, and those that follow from them and from the name by rule. */
function spellingsOf(entity: Entity, at: number, { spellings }: Gazetteer): Surface[] {
  const [name, ...others] = spellings.get(entity.id) ?? []
  // "Haltern am See", "Newcastle upon Tyne": what stands first is what it is called for short.
  const isShort = (text: string) => name?.startsWith(`${text} `) ?? false
  const chosen = others.filter((text) => text.length >= 4 && text.split(/[\s-]+/).length <= 4)
  const names = [entity.name, ...(entity.aliases.short ?? []), ...(entity.aliases.transliteration ?? []), ...chosen]
  const arabic = entity.kind === 'place' && isArabic(entity.country) ? names.flatMap(arabicForms) : []
  return [...chosen, ...arabic].map((text) => ({
    text,
    kind: isShort(text) ? 'short' : 'listed',
    entity: at,
    alone: Number.NaN,
  }))
}

/**
 * GeoNames does not say which language a spelling is of: one that is an English word, a person's name or the name of a
 * place in the news far more often is not taken for this place.
 */
function isUsable(text: string, claimed: number, weight: number, english: English): boolean {
  if (claimed > weight / 4) return false
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '')
  return (
    english.word(plain) < RARE &&
    english.capitalised(plain) < 50 &&
    english.givenName(plain) === undefined &&
    (english.surname(plain) ?? 1e9) > 10_000
  )
}

/** One form an entity and spelling, whatever its accents and capitals: the first. */
function unique(surfaces: Surface[]): Surface[] {
  const seen = new Set<string>()
  return surfaces.filter(({ text, entity }) => {
    const atoms = atomise(text)
    const key = `${entity}|${keyOfText(text)}|${writingOf(text)}`
    if (atoms.count === 0 || atoms.count > LONGEST || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** How much weight the language itself has against one-word names: occurrences, or ranks, on the scale of weights. */
const LANGUAGE = { any: 5, word: 0.004, given: [2500, 25], surname: [1500, 15] } as const
/** What people and firms that nobody recorded count among the bearers of a name of one word. */
const UNKNOWN = 1.5
/** What a form of a kind counts of its entity's weight. */
const KIND_COUNTS: Partial<Record<Form['kind'], number>> = {
  transliteration: 0.3,
  listed: 0.3,
  former: 0.3,
  nickname: 0.5,
  metonym: 0.7,
}
/** A region is rarely meant by a name that a city in it bears as well. */
const NAMED_AS_ITS_CITY = 0.15

/** The region that a city lies in, and what that lies in. */
const homeOf = (entity: Entity) =>
  entity.kind === 'place' && entity.class === 'city' && entity.region ? [entity.region] : []

function shareOut(
  surfaces: Surface[],
  entities: readonly Entity[],
  weights: readonly number[],
  english: English,
): void {
  const byKey = new Map<string, Surface[]>()
  for (const surface of surfaces) {
    const key = keyOfText(surface.text)
    const same = byKey.get(key)
    if (same) same.push(surface)
    else byKey.set(key, [surface])
  }
  for (const same of byKey.values()) {
    const homes = new Set(same.flatMap(({ entity }) => homeOf(entities[entity]!)))
    const counts = same.map(({ entity, kind }) => {
      const byCity = homes.has(entities[entity]!.id) ? NAMED_AS_ITS_CITY : 1
      return weights[entity]! * byCity * (KIND_COUNTS[kind] ?? 1)
    })
    const isRecorded = same.some(({ entity }) => entities[entity]!.summary)
    const rival = languageWeight(same[0]!, english) + (isRecorded || isOfWords(same[0]!) ? 0 : UNKNOWN)
    // One entity may claim a name in several writings: "Washington, D.C." and "Washington DC".
    const byEntity = new Map<number, number>()
    same.forEach(({ entity }, at) => {
      byEntity.set(entity, Math.max(byEntity.get(entity) ?? 0, counts[at]!))
    })
    const total = [...byEntity.values()].reduce((sum, count) => sum + count, 0) + rival
    for (const surface of same) {
      if (Number.isNaN(surface.alone)) surface.alone = byEntity.get(surface.entity)! / total
    }
  }
}

const isOfWords = ({ text }: Surface) => /[\s-]/.test(text)

function languageWeight(surface: Surface, english: English): number {
  const { text, kind } = surface
  if (isOfWords(surface)) return 0
  // English is written without accents: "Sincé" is found where a sentence begins with "Since".
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '')
  const given = english.givenName(plain)
  const surname = kind === 'surname' ? undefined : english.surname(plain)
  const word = english.word(plain)
  return (
    (word >= RARE ? LANGUAGE.any : 0) +
    (word + english.capitalised(plain)) * LANGUAGE.word +
    (given ? LANGUAGE.given[0] / (given + LANGUAGE.given[1]) : 0) +
    (surname ? LANGUAGE.surname[0] / (surname + LANGUAGE.surname[1]) : 0)
  )
}

const keys = new Map<string, string>()
function keyOfText(text: string): string {
  let key = keys.get(text)
  if (key === undefined) {
    const atoms = atomise(text)
    key = `${keyOf(atoms, 0, atoms.count)}.${atoms.count}`
    keys.set(text, key)
  }
  return key
}

/** Whether capitals and joints tell two spellings apart: "US" and "us", "Al-Bab" and "Al Bab". */
function writingOf(text: string): string {
  const { count, shape, gap } = atomise(text)
  return `${shape.subarray(0, count)}|${gap.subarray(0, count)}${text.endsWith('.')}`
}
