import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { Notes } from '../../../lib/store/notes'
import type { Outcome } from '../../../lib/store/outcome'
import { SettingsStore } from '../../../lib/store/settings'
import { Sites } from '../../../lib/store/sites'
import type { WriteContext } from '../../../lib/store/write'
import { readExample } from './example-database'
import { here, inPrivate, openStore, theValue } from './open-store'

type Writes<T> = { [K in keyof T as T[K] extends (...words: never[]) => Promise<Outcome<unknown>> ? K : never]: Write }
type Write = (context: WriteContext) => Promise<Outcome<unknown>>

test('from a private window nothing is written, by any method, and everything can be read', async () => {
  const factory = new IDBFactory()
  const database = openStore(factory)
  const [notes, settings, sites] = [new Notes(database), new SettingsStore(database), new Sites(database)]
  const draft = { entity: 'place:ua', name: 'Ukraine', text: 'text' } as const
  const { note } = theValue(await notes.save(draft, here))
  const gone = theValue(await notes.save({ ...draft, text: 'gone' }, here)).note!
  await notes.remove(gone.id, here)
  await settings.set({ theme: 'dark' }, here)
  await sites.setOff('a.com', true, here)

  // The types name every method that writes: a new one does not compile until it is listed.
  const ofNotes: Writes<Notes> = {
    save: (context) => notes.save({ ...draft, id: note!.id, revision: 1, text: 'changed' }, context),
    remove: (context) => notes.remove(note!.id, context),
    restore: (context) => notes.restore(gone.id, context),
    purge: (context) => new Notes(database, () => new Date('2100-01-01')).purge(context),
  }
  const ofSettings: Writes<SettingsStore> = { set: (context) => settings.set({ theme: 'light' }, context) }
  const ofSites: Writes<Sites> = {
    setOff: (context) => sites.setOff('a.com', false, context),
    setSidebar: (context) => sites.setSidebar('a.com', { open: true }, context),
  }
  const before = await readExample(factory, 'test')
  for (const attempt of [ofNotes, ofSettings, ofSites].flatMap((writes) => Object.values(writes))) {
    expect(await attempt(inPrivate)).toMatchObject({ ok: false, failure: { reason: 'private' } })
  }
  expect(await readExample(factory, 'test')).toEqual(before)
  expect(await notes.all()).toEqual([note])
  expect((await settings.get()).theme).toBe('dark')
  expect(await sites.get('a.com')).toEqual({ off: true })
  // The same calls do write elsewhere, or this test would show nothing.
  for (const attempt of [ofNotes, ofSettings, ofSites].flatMap((writes) => Object.values(writes))) {
    expect(await attempt(here)).toMatchObject({ ok: true })
  }
})
