import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { openCard, readMarks } from '../../lib/cli/marks'
import { browserNames, builtFor, useSession } from './harness'
import { article } from './pages'
import { stopBackground, tellTab, toolbarTitle } from './toolbar'

const sentence =
  'President Volodymyr Zelenskyy of Ukraine met the president of Hungary in Budapest on Monday, and talked of winter. '

/** Takes paragraphs away and puts others in while the article is being read. */
const restless = `<script>
  const timer = setInterval(() => {
    const paragraphs = document.querySelectorAll('article p')
    if (paragraphs.length < 3) return clearInterval(timer)
    paragraphs[paragraphs.length - 1].remove()
    paragraphs[0].firstChild.data = 'Nothing of what stood here is left.'
  }, 1)
</script>`

const pages = {
  '/plain': article(),
  '/empty':
    '<!doctype html><html><head><meta property="og:type" content="article"><title>Nothing</title></head><body></body></html>',
  '/long': article({ paragraphs: Array(Math.ceil(1_000_000 / (sentence.length * 5))).fill(sentence.repeat(5)) }),
  '/one-node': `<!doctype html><meta property="og:type" content="article"><title>One</title><body><article><p>${sentence.repeat(5_000_000 / sentence.length)}</p></article>`,
  '/broken-json': article({
    head: '<script type="application/ld+json">{"@type": "NewsArticle", "headline": [{</script>',
  }),
  '/restless': article({ body: restless, paragraphs: Array(40).fill(sentence.repeat(4)) }),
}

describe.each(browserNames)('bad input in %s', (name) => {
  const session = useSession(name, pages)
  const opened = async (path: string, work: (page: Page) => Promise<void>) => {
    const { page, complaints } = await session().open(path)
    await work(page)
    expect(complaints).toEqual([])
    await page.close()
  }

  test('a page with no text ends as no article, unmarked', () =>
    opened('/empty', async (page) => {
      expect(await toolbarTitle(session(), page)).toMatch(/^Backgrounder/)
      expect(await readMarks(page)).toEqual([])
    }))

  test('asked to annotate it anyway, it says that there is no text', () =>
    opened('/empty', async (page) => {
      await tellTab(session(), page, { type: 'annotate anyway' })
      await expect.poll(() => toolbarTitle(session(), page)).toContain('no article text')
    }))

  test(
    'of a text that is too long the beginning is marked, and the toolbar says so',
    () =>
      opened('/long', async (page) => {
        await waitForMarks(page, 60_000)
        await expect.poll(() => toolbarTitle(session(), page)).toContain('too long to mark whole')
      }),
    90_000,
  )

  test(
    'one paragraph of 5 MB is no article’s text',
    () =>
      opened('/one-node', async (page) => {
        await tellTab(session(), page, { type: 'annotate anyway' })
        await expect.poll(() => toolbarTitle(session(), page)).toContain('no article text')
      }),
    60_000,
  )

  test('broken JSON-LD is passed over', () => opened('/broken-json', (page) => waitForMarks(page)))

  test('text that goes while it is read is not marked, and what is marked reads as it should', () =>
    opened('/restless', async (page) => {
      await expect.poll(() => toolbarTitle(session(), page)).toContain('terms marked')
      await page.waitForFunction(() => document.querySelectorAll('article p').length < 3)
      const terms = new Set((await readMarks(page)).map(({ term }) => term).filter(Boolean))
      expect(
        [...terms].filter(
          (term) =>
            !['Talks in Budapest', 'Budapest', 'Hungary', 'Ukraine', 'Zelenskyy', 'Volodymyr Zelenskyy'].includes(term),
        ),
      ).toEqual([])
    }))

  test('a tab that closes in mid-annotation disturbs nobody', async () => {
    const { page } = await session().open('/long')
    await page.close()
    await opened('/plain', (next) => waitForMarks(next))
  })

  test('a background that was stopped comes back for the next message', () =>
    opened('/plain', async (page) => {
      await waitForMarks(page)
      await stopBackground(session())
      const card = await openCard(page, 0)
      expect(card.text).toContain('Hungary')
    }))
})

describe.each(browserNames)('a damaged package in %s', (name) => {
  const session = useSession(name, pages, () => {
    const folder = mkdtempSync(join(tmpdir(), 'backgrounder-'))
    cpSync(builtFor(name), folder, { recursive: true })
    const pack = join(folder, 'knowledge/names.pack')
    writeFileSync(pack, readFileSync(pack).subarray(0, 100_000))
    return folder
  })

  test('ends in words on the toolbar and nothing marked', async () => {
    const { page, complaints } = await session().open('/plain')
    await expect.poll(() => toolbarTitle(session(), page)).toContain('damaged')
    expect(await readMarks(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})
