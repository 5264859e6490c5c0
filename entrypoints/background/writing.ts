import type { MessageSender } from '../../lib/bridge/browser'
import { BridgeFailure, type Handlers, tellAllPages } from '../../lib/bridge/listen'
import type { Notes } from '../../lib/store/notes'
import type { Outcome } from '../../lib/store/outcome'
import type { SettingsStore } from '../../lib/store/settings'
import type { Sites } from '../../lib/store/sites'
import { isPrivate } from './sender'

interface Stores {
  notes: Notes
  settings: SettingsStore
  sites: Sites
}

/** Answers to messages that write: the background is the one writer, and tells every page what has changed. */
export function answerWriting({ notes, settings, sites }: Stores) {
  return {
    'save note': async ({ draft, incognito }, sender) => {
      const saved = unwrap(await notes.save(draft, context(sender, incognito)))
      void tellAllPages({ type: 'notes changed', entities: [draft.entity] })
      return saved
    },
    'remove note': async ({ id, incognito }, sender) => {
      const note = unwrap(await notes.remove(id, context(sender, incognito)))
      if (note) void tellAllPages({ type: 'notes changed', entities: [note.entity] })
      return {}
    },
    'restore note': async ({ id, incognito }, sender) => {
      const note = unwrap(await notes.restore(id, context(sender, incognito)))
      if (note) void tellAllPages({ type: 'notes changed', entities: [note.entity] })
      return {}
    },
    'change settings': async ({ patch, incognito }, sender) => {
      const changed = unwrap(await settings.set(patch, context(sender, incognito)))
      void tellAllPages({ type: 'settings changed' })
      return { settings: changed }
    },
    'switch site': async ({ host, off, incognito }, sender) => {
      unwrap(await sites.setOff(host, off, context(sender, incognito)))
      void tellAllPages({ type: 'settings changed' })
      return {}
    },
    'place sidebar': async ({ host, sidebar }, sender) => {
      unwrap(await sites.setSidebar(host, sidebar, context(sender, undefined)))
      return {}
    },
  } satisfies Partial<Handlers>
}

const context = (sender: MessageSender, said: boolean | undefined) => ({ incognito: isPrivate(sender, said) })

/** An outcome of the store as an answer of the bridge. */
function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new BridgeFailure(outcome.failure.reason, outcome.failure.detail)
}
