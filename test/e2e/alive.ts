import { expect, test } from 'vitest'
import type { BrowserName } from '../../lib/cli/browsers'
import { waitForMarks } from '../../lib/cli/launch'
import { openCard, readMarks } from '../../lib/cli/marks'
import { builtFor, type Session, site } from './harness'
import { gone, labelled, seen } from './looking'
import { article } from './pages'

/** Adds a post to a live blog, at the top, as they do. */
const post = (text: string, at: number) => {
  const paragraph = document.createElement('p')
  paragraph.textContent = `${at}: ${text}`
  document.querySelector('h1')!.after(paragraph)
}

/** Replaces a word by a longer one wherever the article has it, as a page does that corrects itself. */
const change = (from: string, to: string) => {
  for (const paragraph of document.querySelectorAll('article p'))
    paragraph.firstChild!.textContent = paragraph.textContent!.replaceAll(from, to)
}

const home = `<!doctype html><title>Home</title><main><ul>${'<li><a href="/a">Read on</a></li>'.repeat(40)}</ul></main>`

export const livePages = { '/live': article(), '/home': home }

/** Tests of a page that lives, in a session that others have begun. The last one leaves a new copy of the extension. */
export function testLife(name: BrowserName, session: () => Session): void {
  const open = async () => {
    const opened = await session().open('/live')
    await waitForMarks(opened.page)
    const terms = async () => (await readMarks(opened.page)).map(({ term }) => term)
    return { ...opened, terms }
  }

  test('marks what is added, ten posts a second, and keeps the card that is open', async () => {
    const { page, terms, complaints } = await open()
    const before = await terms()
    await openCard(page, before.indexOf('Budapest'))
    await page.evaluate(
      (source) =>
        new Promise<void>((end) => {
          const add = new Function(`return ${source}`)() as (text: string, at: number) => void
          let at = 0
          const timer = setInterval(() => {
            add('A spokesman in Canberra said on Monday that the talks in Nairobi would go on for another week.', at++)
            if (at === 15) end(clearInterval(timer))
          }, 100)
        }),
      post.toString(),
    )
    const count = async (term: string) => (await terms()).filter((found) => found === term).length
    await expect.poll(() => count('Canberra')).toBe(15)
    expect(await count('Nairobi')).toBe(15)
    expect(await count('Budapest')).toBe(before.filter((term) => term === 'Budapest').length)
    expect(await page.$('>>> .bg-card:popover-open')).not.toBeNull()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('text that changes, moves or goes loses its marks and regains them', async () => {
    const { page, terms } = await open()
    expect(await terms()).toContain('Warsaw')
    await page.evaluate(change, 'Warsaw', 'Copenhagen')
    await expect.poll(terms).toContain('Copenhagen')
    expect(await terms()).not.toContain('Warsaw')
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('article p')
      second!.after(first!)
      document.querySelector('article p:last-child')!.remove()
    })
    await expect.poll(terms).not.toContain('Cairo')
    expect(await terms()).toContain('Zelenskyy')
    await page.close()
  })

  test('follows its own scripts to other articles and to pages that are none', async () => {
    const { page, terms, complaints } = await open()
    await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p')].map(({ textContent }) => textContent!)
      history.pushState({}, '', '/other')
      document.querySelector('main')!.remove()
      const main = document.createElement('main')
      const text = document.createElement('article')
      for (const words of ['Talks', ...paragraphs]) {
        const element = document.createElement(words === 'Talks' ? 'h1' : 'p')
        element.textContent = words.replaceAll('Budapest', 'Canberra')
        text.append(element)
      }
      main.append(text)
      document.querySelector('header')!.after(main)
    })
    await expect.poll(terms).toContain('Canberra')
    expect(await terms()).not.toContain('Budapest')
    expect(await page.$$('backgrounder-ui')).toHaveLength(1)
    await page.evaluate(() => {
      history.replaceState({}, '', '/section')
      const links = Array.from({ length: 40 }, () => {
        const link = document.createElement('a')
        link.href = '/other'
        link.textContent = 'Talks in Canberra'
        return link
      })
      document.querySelector('main')!.replaceChildren(...links)
    })
    await expect.poll(terms).toEqual([])
    await expect.poll(() => page.$$('backgrounder-ui')).toHaveLength(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('is as it was when the reader comes back to it, and is heard again', async () => {
    const { page, terms } = await open()
    const before = await terms()
    await page.goto(`${site}/home`)
    // Not the driver's own goBack(): Firefox's does not notice a page that comes out of the cache.
    await page.evaluate(() => void setTimeout(() => history.back()))
    await expect.poll(() => terms().catch(() => [])).toEqual(before)
    await page.evaluate(change, 'Warsaw', 'Copenhagen')
    await expect.poll(terms).toContain('Copenhagen')
    expect(await page.$$('backgrounder-ui')).toHaveLength(1)
    await page.close()
  })

  test('can press nothing of ours, neither by script nor by having the reader press what they do not see', async () => {
    const { page, terms } = await open()
    await openCard(page, (await terms()).indexOf('Budapest'))
    const close = await seen(page, `.bg-card ${labelled('Close')}`)
    const isOpen = () => page.$('>>> .bg-card:popover-open').then((card) => card !== null)
    await close.evaluate((button) => button.click())
    expect(await isOpen()).toBe(true)
    await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.01'))
    await close.click()
    expect(await isOpen()).toBe(true)
    await page.evaluate(() => {
      document.documentElement.style.removeProperty('opacity')
      const popover = document.createElement('div')
      popover.popover = 'manual'
      const style = document.createElement('style')
      style.textContent = '[popover] { inset: auto; width: 9px } [popover]::backdrop { background: white }'
      document.body.append(style, popover)
      popover.showPopover()
    })
    await close.click()
    expect(await isOpen()).toBe(true)
    await page.evaluate(() => document.querySelector<HTMLElement>('[popover]')!.hidePopover())
    await close.click()
    await gone(page, '.bg-card:popover-open')
    await page.close()
  })

  test('goes over to a new copy of the extension without a complaint', async () => {
    const { page, terms, complaints } = await open()
    const before = await terms()
    await openCard(page, before.indexOf('Budapest'))
    await page.evaluate(() => void Object.assign(window, { old: document.querySelector('backgrounder-ui') }))
    await session().browser.installExtension(builtFor(name))
    await page.waitForFunction(() => (window as { old?: Element }).old?.isConnected === false)
    await expect.poll(terms).toEqual(before)
    await page.evaluate(change, 'Warsaw', 'Copenhagen')
    await expect.poll(terms).toContain('Copenhagen')
    expect((await openCard(page, before.indexOf('Budapest'))).name).toBe('Budapest')
    expect(await page.$$('backgrounder-ui')).toHaveLength(1)
    expect(complaints).toEqual([])
    await page.close()
  })
}
