import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import type { BrowserName } from '../../lib/cli/browsers'
import { waitForMarks } from '../../lib/cli/launch'
import { openCard, readMarks } from '../../lib/cli/marks'
import type { Session } from '../e2e/harness'
import { makeProfile, startKept } from '../e2e/kept'
import { press, seen } from '../e2e/looking'
import { sampleArticle } from '../e2e/pages'

/** A term of the sample article for each round. */
const terms = [
  'Tomahawk',
  'Putin',
  'Budapest',
  'ERAM',
  'Alaska',
  'Israel',
  'ATACMS',
  'Steve Witkoff',
  'Egypt',
  'HIMARS',
]
const box = '.bg-card .bg-note-text'
const noteOn = (term: string) => `On ${term},\nwritten a second before the end.`

/**
 * Writes a note, waits a second from when it is shown as saved, kills the browser, starts it again on the same profile
 * and looks for the note and all earlier ones: once for each term.
 * @param onRound told after each round; without a reason the note was there
 */
export async function killAfterSaving(
  name: BrowserName,
  onRound: (round: string, why?: string) => void,
): Promise<void> {
  const profile = makeProfile(name)
  let session: Session | undefined
  try {
    session = await startKept(name, profile.path, { '/sample': sampleArticle })
    for (const [at, term] of terms.entries()) {
      await write(session, term)
      await sleep(1000)
      await kill(session)
      session = await startKept(name, profile.path, { '/sample': sampleArticle })
      const lost = await missing(session, terms.slice(0, at + 1))
      onRound(`${name}: note ${at + 1} of ${terms.length}`, lost.length > 0 ? `lost: ${lost.join('; ')}` : undefined)
    }
  } finally {
    await session?.close()
    profile.remove()
  }
}

async function opened(session: Session): Promise<Page> {
  const { page } = await session.open('/sample')
  await waitForMarks(page)
  return page
}

async function cardOf(page: Page, term: string): Promise<void> {
  const mark = (await readMarks(page)).find((mark) => mark.term === term)
  if (!mark) throw new Error(`${term} is not marked`)
  await openCard(page, mark.nth)
  await seen(page, box)
}

async function write(session: Session, term: string): Promise<void> {
  const page = await opened(session)
  await cardOf(page, term)
  await press(page, box)
  await page.keyboard.type(noteOn(term))
  await seen(page, '.bg-card .bg-note-state[data-state="saved"]')
}

/** Which of the notes are not on their cards as they were written. */
async function missing(session: Session, written: string[]): Promise<string[]> {
  const page = await opened(session)
  const lost: string[] = []
  for (const term of written) {
    await cardOf(page, term)
    const found = await page.$eval(`>>> ${box}`, (text) => (text as HTMLTextAreaElement).value)
    if (found !== noteOn(term)) lost.push(`${term} (${JSON.stringify(found)})`)
  }
  await page.close()
  return lost
}

/** SIGKILL to the browser that this session started, and to whatever it has started itself. */
async function kill(session: Session): Promise<void> {
  const started = session.browser.process()
  if (!started?.pid) throw new Error('the browser’s process is not known')
  const ended = new Promise((exit) => started.once('exit', exit))
  // Puppeteer starts browsers as leaders of a process group of their own.
  process.kill(-started.pid, 'SIGKILL')
  await ended
  await session.close()
}
