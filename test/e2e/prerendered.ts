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

/** Puppeteer's page may be left with the frame of the page before: asked is the browser itself. */
async function inPrepared({ browser }: Session, expression: string): Promise<unknown> {
  const target = browser.targets().find((one) => one.type() === 'page' && one.url().endsWith('/made-ready'))
  const protocol = await target?.createCDPSession()
  const answer = await protocol?.send('Runtime.evaluate', { expression, returnByValue: true })
  await protocol?.detach()
  return answer?.result.value
}

function ignoreDetached(error: Error): void {
  if (!/detached/i.test(error.message)) throw error
}

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
    await page.click('a').catch(ignoreDetached)
    const hasMarks = "[...CSS.highlights.keys()].some((name) => name.startsWith('backgrounder-'))"
    await expect.poll(() => inPrepared(session(), hasMarks), { timeout: 30_000 }).toBe(true)
    const since = "performance.getEntriesByType('navigation')[0].activationStart"
    expect(await inPrepared(session(), since)).toBeGreaterThan(0)
    await page.close()
  })
}
