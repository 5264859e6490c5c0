import { defineBackground } from 'wxt/utils/define-background'
import { browser } from '../../lib/bridge/browser'
import { answerPages, tellPage } from '../../lib/bridge/listen'
import type { ToPage } from '../../lib/bridge/messages'
import { Database } from '../../lib/store/database'
import { Entities } from '../../lib/store/entities'
import { Notes } from '../../lib/store/notes'
import { SettingsStore } from '../../lib/store/settings'
import { Sites } from '../../lib/store/sites'
import { loadIntoActiveTab, renewFirstScripts } from './first-script'
import { knowledgeStamp, packagedCards } from './knowledge'
import { answerReading } from './reading'
import { openPanel } from './side-panel'
import { answerWriting } from './writing'

/* Matching and storage live here: a content script's IndexedDB would be the news site's. */

export default defineBackground(() => {
  const database = new Database()
  const entities = new Entities(database, knowledgeStamp, packagedCards)
  const notes = new Notes(database)

  answerPages({
    ...answerReading({ entities, notes, settings: new SettingsStore(database), sites: new Sites(database) }),
    ...answerWriting({ notes, settings: new SettingsStore(database), sites: new Sites(database) }),
    'open panel': openPanel,
  })

  // A store that is blocked or full is no failure yet: cards come from the package meanwhile.
  const seed = () => void entities.seed().catch(() => {})
  browser.runtime.onInstalled.addListener(seed)
  if (!import.meta.env.FIREFOX) browser.runtime.onInstalled.addListener(() => void renewFirstScripts())
  browser.runtime.onStartup.addListener(() => {
    // Unless it was cut short, there is nothing left to seed.
    seed()
    void notes.purge({ incognito: false })
  })
  browser.permissions.onAdded.addListener(() => void loadIntoActiveTab())
  browser.commands.onCommand.addListener((command, tab) => {
    const message = commands[command]
    if (message && tab?.id !== undefined) void tellPage(tab.id, message)
  })
})

const commands: Record<string, ToPage> = {
  'next-mention': { type: 'step', by: 1 },
  'previous-mention': { type: 'step', by: -1 },
  'toggle-sidebar': { type: 'toggle sidebar' },
}
