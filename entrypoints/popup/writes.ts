import type { NoteActions } from '../../components/notes/note-box/note-editor'
import { ask } from '../../lib/bridge/ask'
import { browser } from '../../lib/bridge/browser'
import type { SettingsPatch } from '../../lib/knowledge/settings'

/* What pages of the extension have the background write. */

/** Whether this page's window is private: nothing is written from it, and the page says so by itself. */
export const isPrivate: Promise<boolean> = browser.windows
  .getCurrent()
  .then(({ incognito }) => incognito)
  .catch(() => false)

export const noteActions: NoteActions = {
  save: async (draft) => ask({ type: 'save note', draft, incognito: await isPrivate }),
  remove: async (id) => ask({ type: 'remove note', id, incognito: await isPrivate }),
  restore: async (id) => ask({ type: 'restore note', id, incognito: await isPrivate }),
}

export const changeSettings = async (patch: SettingsPatch) =>
  ask({ type: 'change settings', patch, incognito: await isPrivate })

export const switchSite = async (host: string, off: boolean) =>
  ask({ type: 'switch site', host, off, incognito: await isPrivate })
