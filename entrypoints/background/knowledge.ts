import { Annotator } from '../../lib/annotate/annotate'
import { browser } from '../../lib/bridge/browser'
import { BridgeFailure } from '../../lib/bridge/listen'
import { openCards } from '../../lib/knowledge/cards'
import { openNames } from '../../lib/knowledge/names'

/** Set by the build: changes with any record. */
declare const __KNOWLEDGE_STAMP__: string
export const knowledgeStamp = __KNOWLEDGE_STAMP__

let annotator: Promise<Annotator> | undefined

/** The annotator over the packaged names, opened once for as long as the background lives. */
export function theAnnotator(): Promise<Annotator> {
  annotator ??= packaged('names.pack')
    .then(async (response) => new Annotator(openNames(await response.arrayBuffer())))
    .catch((error: Error) => {
      annotator = undefined
      throw new BridgeFailure('knowledge', error.message)
    })
  return annotator
}

export const packagedCards = async () => openCards(await (await packaged('cards.pack')).arrayBuffer())
export const packagedShapes = async () => (await packaged('shapes.json')).text()

const packaged = (file: string) => fetch(browser.runtime.getURL(`knowledge/${file}`))
