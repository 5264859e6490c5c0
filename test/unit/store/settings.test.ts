import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { defaultSettings, type SettingsPatch } from '../../../lib/knowledge/settings'
import { SettingsStore } from '../../../lib/store/settings'
import { here, openStore, theValue } from './open-store'

test('everything is as by default until it is changed, and changes are there in every page', async () => {
  const factory = new IDBFactory()
  const settings = new SettingsStore(openStore(factory))
  expect(await settings.get()).toEqual(defaultSettings)
  const changed = { ...defaultSettings, theme: 'dark', hoverDelay: 0, paused: true }
  expect(theValue(await settings.set({ theme: 'dark', hoverDelay: 0, paused: true }, here))).toEqual(changed)
  expect(await new SettingsStore(openStore(factory)).get()).toEqual(changed)
})

test('one kind is changed without the others, from two pages at once', async () => {
  const factory = new IDBFactory()
  const [one, other] = [new SettingsStore(openStore(factory)), new SettingsStore(openStore(factory))]
  await Promise.all([one.set({ kinds: { weapon: false } }, here), other.set({ kinds: { place: false } }, here)])
  expect((await one.get()).kinds).toEqual({ leader: true, weapon: false, place: false, body: false })
})

test.each([
  ['marks', 'some'],
  ['hover', null],
  ['hoverDelay', 801],
  ['hoverDelay', -1],
  ['hoverDelay', '200'],
  ['hoverDelay', Number.NaN],
  ['units', 'leagues'],
  ['theme', {}],
  ['paused', 'yes'],
  ['kinds', [true]],
])('a damaged %s (%j) is as by default and harms no other', async (key, value) => {
  const database = openStore()
  await database.settings.bulkPut([
    { key: 'theme', value: 'light' },
    { key: 'units', value: 'miles' },
    { key, value },
  ])
  const expected = { ...defaultSettings, theme: 'light', units: 'miles' }
  expect(await new SettingsStore(database).get()).toEqual({ ...expected, [key]: defaultSettings[key as 'theme'] })
})

test('a damaged kind leaves the others, and what a later version stored survives a change', async () => {
  const database = openStore()
  const settings = new SettingsStore(database)
  await database.settings.bulkPut([
    { key: 'kinds', value: { leader: false, weapon: 'no', body: false } },
    { key: 'later', value: [1] },
  ])
  expect((await settings.get()).kinds).toEqual({ leader: false, weapon: true, place: true, body: false })
  await settings.set({ kinds: { place: false } }, here)
  expect(await database.settings.toArray()).toEqual([
    { key: 'kinds', value: { leader: false, weapon: 'no', body: false, place: false } },
    { key: 'later', value: [1] },
  ])
})

test.each([
  { hoverDelay: 900 },
  { theme: 'pink' },
  { kinds: { leader: 1 } },
  { unknown: true },
])('what is no setting is not stored: %j', async (patch) => {
  const database = openStore()
  const outcome = await new SettingsStore(database).set({ paused: true, ...patch } as SettingsPatch, here)
  expect(outcome).toMatchObject({ ok: false, failure: { reason: 'unexpected' } })
  expect(await database.settings.count()).toBe(0)
})
