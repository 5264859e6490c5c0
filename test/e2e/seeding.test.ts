import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { browserNames, useSession } from './harness'
import { article } from './pages'

type Held = typeof globalThis & { letGo?: boolean }

/** Keeps the entities' store to itself, so that no further batch is seeded; resolves once it has it. */
async function holdSeeding(page: Page): Promise<void> {
  // To open a store that the background has not made yet would make another.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name, version }) => name === 'backgrounder' && (version ?? 0) >= 10),
  )
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('backgrounder')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const store = opening.result.transaction('entities', 'readwrite').objectStore('entities')
          const again = () => {
            resolve()
            if (!(globalThis as Held).letGo) store.get('').onsuccess = again
            else opening.result.close()
          }
          store.get('').onsuccess = again
        }
      }),
  )
}

/** The stamp that is written when all is seeded; undefined until then. */
const seeded = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('backgrounder')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('meta').objectStore('meta').get('knowledge')
          asked.onerror = () => reject(asked.error)
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result?.value)
          }
        }
      }),
  )

describe.each(browserNames)('right after installation in %s', (name) => {
  const session = useSession(name, { '/plain': article() })

  test('an article is annotated although the store is not seeded, which goes on afterwards', async () => {
    const own = await session().browser.newPage()
    await own.goto(`${session().extensionOrigin}options.html`)
    await holdSeeding(own)
    expect(await seeded(own)).toBeUndefined()
    const { page } = await session().open('/plain')
    await waitForMarks(page)
    expect(await seeded(own)).toBeUndefined()
    await own.evaluate(() => {
      ;(globalThis as Held).letGo = true
    })
    await expect.poll(() => seeded(own), { timeout: 100_000 }).toMatch(/^[0-9a-f]{16}$/)
  }, 120_000)
})
