import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type Decision, decide, judgeFrame } from '../../lib/article/decide'
import { askForSecondScript, hearFirst } from '../../lib/bridge/first-contact'
import { takeOver } from '../../lib/bridge/page-state'
import { isAlive, succeed } from '../../lib/bridge/succession'
import { onLateText } from './late-text'
import { onNewAddress } from './new-address'
import { onFrame } from './on-frame'
import { whenShown } from './when-shown'

/*
 * On every page: is it an article? One that is gets the second script; any other costs nothing more. (The manifest names
 * this script. As WXT's own kind of content script it would post a message to every page, and listen there for good.)
 */

export default defineUnlistedScript(() => whenShown(document, begin))

function begin(): void {
  // A page that was made ready beforehand may be shown after an update: a newer copy of us is there, too.
  if (!isAlive()) return
  const page = takeOver(decide(document, location.href))
  const { signal } = page.leave
  succeed(page.leave)
  hearFirst(page)
  if (page.article) void askForSecondScript(page)
  let waiting = awaitText()
  onNewAddress(signal, {
    onDeparture: () => page.depart?.(),
    onArrival: () => {
      // The reader's wish was for the last address.
      page.anyway = undefined
      turnTo(decide(document, location.href))
    },
  })
  onFrame(signal, (frame) => {
    // Viewers fill their frame anew for the next article, or put another in its place.
    if (frame === page.frame || page.frame?.isConnected === false) turnTo(decide(document, location.href))
    else if (!page.article && !page.anyway) {
      const found = judgeFrame(document, frame)
      if (found) turnTo(found)
    }
  })

  function turnTo({ article, why, frame }: Decision): void {
    waiting?.abort()
    Object.assign(page, { article, why, frame })
    if (page.renew) page.renew()
    else if (article) void askForSecondScript(page)
    waiting = awaitText()
  }

  function awaitText(): AbortController | undefined {
    if (page.article || page.anyway || !page.why.some(({ key }) => key === 'noText' || key === 'fewWords')) return
    const ending = new AbortController()
    onLateText(AbortSignal.any([signal, ending.signal]), () => {
      const decision = decide(document, location.href)
      page.why = decision.why
      if (decision.article && !page.anyway) turnTo(decision)
      return page.article || page.anyway === true
    })
    return ending
  }
}
