import type { PlaceEntity } from '../entity'

/*
 * How English writes of regions: "Kharkiv region", "Idlib province", also where tables and records have only the name, or
 * another word for what the region is.
 */

/** What regions are called in English besides their designation: what news agencies make of oblasts and voivodeships. */
const PROVINCES = new Set(['', 'Oblast', 'Governorate', 'Region', 'Voivodeship'])
/** Where a first-level region is a governorate (muhafazah) by law and a province in the news. */
const GOVERNORATES = new Set(['bh', 'eg', 'iq', 'jo', 'kw', 'lb', 'om', 'ps', 'sy', 'tn', 'ye'])
/** Where the word stands before the name, as in "County Cork", or not at all: "Suffolk County" is in New York. */
const COUNTY_FIRST = new Set(['place:gb', 'place:ie'])

/**
 * A region's names with what it is after them.
 * @param seats of the region, whose other spellings it shares where it bears the name of one ("Kiev region")
 */
export function regionForms(region: PlaceEntity, seats: readonly PlaceEntity[]): string[] {
  const { name, designation = '', aliases, country = '' } = region
  // "Orange County" is never called the Orange region.
  if (country === 'place:us' && region.class === 'second-level region') return []
  const plain = new Set([name, ...(aliases.short ?? [])].map((text) => bare(text, designation)))
  for (const seat of seats) {
    if (seat.summary && plain.has(seat.name)) for (const text of spellingsOf(seat)) plain.add(text)
  }
  const words = new Set(['region', (designation || 'region').toLowerCase()])
  // "Ohio State" is a team.
  if (country === 'place:us') words.delete('state')
  if (COUNTY_FIRST.has(country)) words.delete('county')
  if (region.class === 'first-level region') {
    if (PROVINCES.has(designation)) words.add('province')
    if (GOVERNORATES.has(country.slice('place:'.length))) words.add('province').add('governorate')
  }
  return [...plain].flatMap((text) => [...words].map((word) => `${text} ${word}`))
}

/** Spellings that a record of a city gives. */
const spellingsOf = ({ aliases }: PlaceEntity) =>
  [aliases.short, aliases.transliteration, aliases.former].flatMap((texts) => texts ?? [])

const GENERIC =
  /(?:^(?:Province|Department|Governorate|State|County) of )|(?: (?:Oblast|Region|Province|State|County|Department|Governorate|District|Prefecture|Voivodeship|Krai|Territory|Republic|Municipality|City))$/i

const bare = (name: string, designation: string) =>
  designation && name.endsWith(` ${designation}`) ? name.slice(0, -designation.length - 1) : name.replace(GENERIC, '')
