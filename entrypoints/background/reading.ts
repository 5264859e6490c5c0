import type { Handlers } from '../../lib/bridge/listen'
import { headline } from '../../lib/knowledge/at-date'
import { defaultSettings } from '../../lib/knowledge/settings'
import type { Entities } from '../../lib/store/entities'
import { inTime } from '../../lib/store/in-time'
import type { Notes } from '../../lib/store/notes'
import type { SettingsStore } from '../../lib/store/settings'
import type { Sites } from '../../lib/store/sites'
import { packagedShapes, theAnnotator } from './knowledge'
import { loadPageScript, paintFrames } from './page-script'
import { hostOfSender } from './sender'
import { showState } from './toolbar'

interface Stores {
  entities: Entities
  notes: Notes
  settings: SettingsStore
  sites: Sites
}

/** Answers to messages that change nothing in the store. */
export function answerReading({ entities, notes, settings, sites }: Stores) {
  return {
    found: async (_, sender) => {
      await loadPageScript(sender)
      return {}
    },
    looks: async (_, sender) => {
      await paintFrames(sender)
      return {}
    },
    annotate: async ({ blocks, date }) => {
      // Organisations are found in any case: whether they are marked is the page's choice, by the settings it has.
      const mentions = (await theAnnotator()).annotate({ blocks, date, bodies: true })
      const ids = [...new Set(mentions.map(({ entity }) => entity))]
      const cards = (await entities.get(ids)).map((entity) => {
        const { id, kind, name } = entity
        return { id, kind, name, headline: headline(entity, date) }
      })
      return { mentions, cards }
    },
    card: async ({ id }) => ({ entity: (await entities.get([id]))[0] }),
    shapes: async () => ({ shapes: await packagedShapes() }),
    state: async (state, sender) => {
      if (sender.tab?.id !== undefined) await showState(sender.tab.id, state)
      return {}
    },
    notes: async ({ entities: ids }) => ({ notes: await inTime(notes.forEntities(ids)) }),
    // A store that cannot be read leaves the reader with the defaults, not without the extension.
    settings: async ({ host }, sender) => {
      const [chosen, site] = await Promise.all([
        inTime(settings.get()).catch(() => defaultSettings),
        inTime(sites.get(host ?? hostOfSender(sender))).catch(() => ({})),
      ])
      return { settings: chosen, site }
    },
  } satisfies Partial<Handlers>
}
