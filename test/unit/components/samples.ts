import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LeaderEntity, Office, PlaceEntity, WeaponEntity } from '../../../lib/knowledge/entity'

/** Messages as the browser gives them; a key that is not there throws. */
export const messages: Record<string, { message: string; placeholders?: Record<string, { content: string }> }> =
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../public/_locales/en/messages.json'), 'utf8'))

export function t(key: string, substitutions: string | string[] = []): string {
  const entry = messages[key]
  if (!entry) throw new Error(`no message "${key}"`)
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content
    return [substitutions].flat()[Number(content?.slice(1)) - 1] ?? `⟦${name}⟧`
  })
}

const source = {
  title: 'A list of office holders',
  url: 'https://example.org/list',
  date: '2026-10',
  read: '2026-11-22',
}

const common = {
  aliases: {},
  misleading: [],
  sources: ['list'],
  citations: { list: source },
  checked: '2026-11-22',
}

export const office = (over: Partial<Office>): Office => ({
  title: 'Member',
  role: 'other',
  asOf: '2026-10-05',
  sources: ['list'],
  ...over,
})

export const leader = (over: Partial<LeaderEntity> = {}): LeaderEntity => ({
  ...common,
  id: 'leader:mark-rutte',
  kind: 'leader',
  name: 'Mark Rutte',
  summary: 'Dutch politician.',
  refs: { 'place:nl': 'Netherlands', 'body:nato': 'NATO' },
  offices: [
    office({ title: 'Secretary General of NATO', of: 'body:nato', start: '2024-10-01' }),
    office({ title: 'Prime Minister of the Netherlands', of: 'place:nl', start: '2010-10-14', end: '2024-07-02' }),
    office({ title: 'Leader of the VVD', start: '2006', end: '2021-08' }),
  ],
  ...over,
})

export const weapon = (over: Partial<WeaponEntity> = {}): WeaponEntity => ({
  ...common,
  id: 'weapon:tomahawk',
  kind: 'weapon',
  name: 'Tomahawk',
  class: 'cruise missile',
  summary: 'Long-range cruise missile.',
  origin: ['place:us'],
  users: ['place:us', 'place:gb'],
  inService: '1983',
  variants: ['Block IV', 'Block V'],
  range: [
    { variant: 'Block IV', min: 1300, max: 1600, sources: ['list'] },
    { variant: 'Block II', max: 2500, sources: ['list'] },
  ],
  refs: { 'place:us': 'United States', 'place:gb': 'United Kingdom' },
  ...over,
})

export const place = (over: Partial<PlaceEntity> = {}): PlaceEntity => ({
  ...common,
  id: 'place:gn3054643',
  kind: 'place',
  name: 'Budapest',
  class: 'city',
  summary: 'On both banks of the Danube.',
  lat: 47.498,
  lon: 19.04,
  country: 'place:hu',
  capital: [],
  capitalOf: ['place:hu'],
  population: { value: 1671004, year: 2023, sources: ['list'] },
  refs: { 'place:hu': 'Hungary' },
  ...over,
})
