import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { type Decision, judgeFrame } from '../../lib/article/decide'
import { askForSecondScript, hearFirst } from '../../lib/bridge/first-contact'
import { takeOver } from '../../lib/bridge/page-state'
import { isAlive, succeed } from '../../lib/bridge/succession'
import { onLateText } from './late-text'
import { onNewAddress } from './new-address'
import { onFrame } from './on-frame'
import { Reader } from './reader'
import { whenShown } from './when-shown'

/*
 * On every page: is it an article? One that is gets the second script; any other costs nothing more. (The manifest names
 * this script. As WXT's own kind of content script it would post a message to every page, and listen there for good.)
 */

export default defineUnlistedScript(() => whenShown(document, begin))

function begin(): void {
  // A page that was made ready beforehand may be shown after an update: a newer copy of us is there, too.
  if (!isAlive()) return
  const page = takeOver<Reader>({ article: false, why: [] })
  const reader = new Reader()
  page.reader = reader
  const { signal } = page.leave
  succeed(page.leave)
  hearFirst(page)
  let waiting: AbortController | undefined
  judgeAnew()
  onNewAddress(signal, {
    onDeparture: () => page.depart?.(),
    onArrival: () => {
      // The reader's wish was for the last address.
      page.anyway = undefined
      judgeAnew()
    },
  })
  onFrame(signal, (frame) => {
    // Viewers fill their frame anew for the next article, or put another in its place.
    if (frame === page.frame || page.frame?.isConnected === false) judgeAnew()
    // A page that is being judged has its frames looked into at the end.
    else if (!page.article && !page.anyway && !page.judged) {
      const found = judgeFrame(document, frame)
      if (found) turnTo(found)
    }
  })
  signal.addEventListener('abort', () => reader.take())

  function judgeAnew(): void {
    waiting?.abort()
    judge(turnTo)
  }

  function judge(onJudged: (decision: Decision) => void): void {
    const judged = reader.judge(() => signal.aborted, onJudged)
    page.judged = judged
    const end = () => {
      if (page.judged === judged) page.judged = undefined
    }
    // Whatever went wrong: a page that is judged for ever would never answer again.
    void judged?.then(end, end)
  }

  function turnTo({ article, why, frame }: Decision): void {
    waiting?.abort()
    Object.assign(page, { article, why, frame })
    if (page.renew) page.renew()
    else if (article) void askForSecondScript(page).then(() => page.hear ?? reader.take())
    waiting = awaitText()
  }

  function awaitText(): AbortController | undefined {
    if (page.article || page.anyway || !page.why.some(({ key }) => key === 'noText' || key === 'fewWords')) return
    const ending = new AbortController()
    const look = (again: () => void) =>
      judge((decision) => {
        page.why = decision.why
        if (page.anyway) return
        if (decision.article) turnTo(decision)
        else again()
      })
    onLateText(AbortSignal.any([signal, ending.signal]), look)
    return ending
  }
}
