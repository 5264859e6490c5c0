import type { BrowserName } from '../../lib/cli/browsers'
import { startSession } from '../e2e/harness'
import { heavyPages } from '../site/heavy'
import { layoutPages } from '../site/layout'
import { Looker, served } from '../site/look'
import { scriptPages } from '../site/scripts'
import { shadowPages } from '../site/shadow'
import { textPages } from '../site/text'

const pages = { ...textPages, ...layoutPages, ...scriptPages, ...shadowPages, ...heavyPages }

/** ROUNDS times all difficult pages, each time in another order, in one tab: what one page leaves the next one meets. */
const ROUNDS = 3

/** @param onPage told after each page; without a reason all was as it should be */
export async function visitDifficultPages(
  name: BrowserName,
  onPage: (page: string, why?: string) => void,
): Promise<void> {
  const session = await startSession(name, { pages: served(pages), requests: [] })
  try {
    const looker = await Looker.open(session)
    for (let round = 0; round < ROUNDS; round++) {
      for (const [about, page] of shuffled(Object.entries(pages))) {
        const faults = await looker.faults(about, page).catch((error: Error) => [error.message])
        onPage(`${name}: ${about}`, faults.join('; ') || undefined)
      }
    }
  } finally {
    await session.close()
  }
}

const shuffled = <T>(all: T[]): T[] =>
  all
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
