import { expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import type { Session } from './harness'
import { article } from './pages'

/* Pages whose scripts bring the text when the page itself has long been there. */

const main = /<main>.*<\/main>/s
const [text] = main.exec(article())!

/** Runs in the page: the text comes when the page has been at rest for a while. */
const later = (what: string) => `<script>addEventListener('load', () => setTimeout(() => { ${what} }, 1200))</script>`

export const latePages = {
  '/late': article().replace(
    main,
    `<main></main>${later(`document.querySelector('main').outerHTML = ${JSON.stringify(text).replaceAll('</', '<\\/')}`)}`,
  ),
  '/late-in-root': article().replace(
    main,
    `<x-app><template shadowrootmode="open"><main></main></template></x-app>${later(
      `document.querySelector('x-app').shadowRoot.innerHTML = ${JSON.stringify(text).replaceAll('</', '<\\/')}`,
    )}`,
  ),
}

/** Tests of text that comes late, in a session that others have begun. */
export function testLateText(session: () => Session): void {
  test.each(Object.keys(latePages))('text that comes late is read: %s', async (path) => {
    const { page, complaints } = await session().open(path)
    await waitForMarks(page)
    expect(complaints).toEqual([])
    await page.close()
  })
}
