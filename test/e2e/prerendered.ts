import { expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { type Session, site } from './harness'
import { article } from './pages'
import { toolbarTitle } from './toolbar'

/** A page that has the browser make the next one ready. */
const before = `<!doctype html><title>Front page</title><a href="/made-ready">Next</a>
<script type="speculationrules">{"prerender":[{"urls":["/made-ready"],"eagerness":"immediate"}]}</script>`

const next = article({
  head: '<script>addEventListener("load", () => document.prerendering && fetch("/is-ready"))</script>',
})

export const preparedPages = { '/before': before, '/made-ready': next, '/is-ready': '', '/another': article() }

/** Tests of a page that Chromium has made ready before its reader comes to it, in a session that others have begun. */
export function testPrerendered(session: () => Session): void {
  test('a page made ready beforehand says nothing of itself, and is marked when the reader comes to it', async () => {
    const { page } = await session().open('/before')
    await expect.poll(() => session().requests).toContain(`GET ${site}/is-ready`)
    const title = await toolbarTitle(session(), page)
    // A marked page next to it shows that time enough has passed for anything to be said.
    const other = await session().open('/another')
    await waitForMarks(other.page)
    await other.page.close()
    expect(await toolbarTitle(session(), page)).toBe(title)
    await page.bringToFront()
    // The frame that is waited in goes away with the page before, at times while it is waited in.
    const hasCome = page.waitForNavigation().catch((error: Error) => {
      if (!/detached/.test(error.message)) throw error
    })
    await Promise.all([hasCome, page.click('a')])
    await waitForMarks(page)
    const [entry] = await page.evaluate(() => performance.getEntriesByType('navigation').map((one) => one.toJSON()))
    expect(entry.activationStart).toBeGreaterThan(0)
    await page.close()
  })
}
