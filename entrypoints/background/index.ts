import { defineBackground } from 'wxt/utils/define-background'
import { browser } from '../../lib/bridge/browser'
import { answerPages, tellPage } from '../../lib/bridge/listen'
import { headline } from '../../lib/knowledge/at-date'
import { Database } from '../../lib/store/database'
import { Entities } from '../../lib/store/entities'
import { knowledgeStamp, packagedCards, packagedShapes, theAnnotator } from './knowledge'
import { loadPageScript } from './page-script'
import { showState } from './toolbar'

export default defineBackground(() => {
  const entities = new Entities(new Database(), knowledgeStamp, packagedCards)

  answerPages({
    found: async (_, sender) => {
      await loadPageScript(sender)
      return {}
    },
    annotate: async ({ blocks, date }) => {
      const mentions = (await theAnnotator()).annotate({ blocks, date })
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
  })

  // A store that is blocked or full is no failure yet: cards come from the package meanwhile.
  browser.runtime.onInstalled.addListener(() => void entities.seed().catch(() => {}))
  browser.action.onClicked.addListener((tab) => tellTab(tab.id, { type: 'annotate anyway' }))
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'next-mention') tellTab(tab?.id, { type: 'step', by: 1 })
    if (command === 'previous-mention') tellTab(tab?.id, { type: 'step', by: -1 })
  })
})

const tellTab = (id: number | undefined, message: Parameters<typeof tellPage>[1]) =>
  void (id !== undefined && tellPage(id, message))

