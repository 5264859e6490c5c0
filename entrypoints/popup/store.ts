import { ask } from '../../lib/bridge/ask'
import { browser } from '../../lib/bridge/browser'
import { openCards } from '../../lib/knowledge/cards'
import type { EntityId } from '../../lib/knowledge/entity'
import type { Note } from '../../lib/knowledge/note'
import type { Settings } from '../../lib/knowledge/settings'
import { Database } from '../../lib/store/database'
import { Entities } from '../../lib/store/entities'
import { Notes } from '../../lib/store/notes'
import { SettingsStore } from '../../lib/store/settings'
import { Sites } from '../../lib/store/sites'
import { isPrivate } from './writes'

/*
 * What the extension's own pages read by themselves. They write nothing here: writes are asked of the background, see
 * writes.ts.
 */

/** Set by the build: changes with any record. */
declare const __KNOWLEDGE_STAMP__: string

export const database = new Database()
export const notes = new Notes(database)
export const settings = new SettingsStore(database)
export const sites = new Sites(database)
export const entities = new Entities(database, __KNOWLEDGE_STAMP__, packagedCards)

async function packagedCards() {
  const response = await fetch(browser.runtime.getURL('knowledge/cards.pack'))
  return openCards(await response.arrayBuffer())
}

/**
 * In a private window of Firefox a page of ours has a store of its own, which is empty: the background is asked there.
 * Right once `placeKnown` is fulfilled. Not a promise: a live query loses sight of what it reads after waiting for one.
 */
export let isApart = false

export const placeKnown: Promise<void> = isPrivate.then((isPrivate) => {
  isApart = isPrivate && browser.runtime.getURL('').startsWith('moz-extension:')
})

/** What the reader chose, everywhere and for a site. */
export async function readChosen(host = ''): Promise<{ settings: Settings; siteOff: boolean }> {
  if (isApart) {
    const result = await ask({ type: 'settings', host })
    if (result.ok) return { settings: result.value.settings, siteOff: result.value.site.off === true }
  }
  const [chosen, site] = await Promise.all([settings.get(), host ? sites.get(host) : undefined])
  return { settings: chosen, siteOff: site?.off === true }
}

/** The notes on an entity, the last changed first. */
export async function readNotes(id: EntityId): Promise<Note[]> {
  if (!isApart) return await notes.forEntities([id])
  const result = await ask({ type: 'notes', entities: [id] })
  return result.ok ? result.value.notes : []
}
