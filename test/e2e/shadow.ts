import { expect, test } from 'vitest'
import { waitForMarks } from '../../lib/cli/launch'
import { openCard, readMarks } from '../../lib/cli/marks'
import type { Session } from './harness'
import { article, paragraphs } from './pages'
import { isPainted } from './painted'

/** A page whose article its scripts make of custom elements, a shadow root a paragraph, in one for the whole. */
const custom = article().replace(
  /<main>.*<\/main>/s,
  `<x-story></x-story><script>
    class Paragraph extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = '<p>' + this.getAttribute('text') + '</p>'
      }
    }
    class Story extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' })
        root.innerHTML = '<article style="height:500px;overflow:auto"><h1>Talks in Budapest</h1></article>'
        for (const text of ${JSON.stringify([...paragraphs, ...paragraphs])}) this.add(text)
      }
      add(text) {
        const paragraph = document.createElement('x-paragraph')
        paragraph.setAttribute('text', text)
        this.shadowRoot.querySelector('article').append(paragraph)
      }
    }
    customElements.define('x-paragraph', Paragraph)
    customElements.define('x-story', Story)
  </script>`,
)

export const customPages = { '/custom': custom }

interface Story extends Element {
  add(text: string): void
}

/** Tests of an article in shadow roots, in a session that others have begun. */
export function testShadowRoots(session: () => Session): void {
  const open = async () => {
    const opened = await session().open('/custom')
    await waitForMarks(opened.page)
    const terms = async () => (await readMarks(opened.page)).map(({ term }) => term)
    return { ...opened, terms }
  }

  test('an article in shadow roots shows its marks, and cards on hover', async () => {
    const { page, terms, complaints } = await open()
    const nth = (await terms()).indexOf('Tomahawk')
    expect((await openCard(page, nth)).name).toMatch('Tomahawk')
    await page.keyboard.press('Escape')
    expect(await isPainted(page, nth)).toBe(true)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('text that comes and changes in shadow roots is marked', async () => {
    const { page, terms } = await open()
    const rest = 'was where the next round of the talks would be held, a spokesman told reporters on Monday evening.'
    await page.$eval('x-story', (story, rest) => (story as Story).add(`Canberra ${rest}`), rest)
    await expect.poll(terms).toContain('Canberra')
    await page.$eval('>>> x-paragraph:last-child >>> p', (paragraph) => {
      paragraph.firstChild!.textContent = paragraph.textContent!.replace('Canberra', 'Nairobi')
    })
    await expect.poll(terms).toContain('Nairobi')
    expect(await terms()).not.toContain('Canberra')
    // A root that is filled when it has long been there.
    await page.$eval('x-story', (story) => (story as Story).add(''))
    await page.$eval(
      '>>> x-paragraph:last-child',
      (paragraph, rest) => {
        paragraph.shadowRoot!.textContent = ''
        setTimeout(() => paragraph.shadowRoot!.append(`Copenhagen ${rest}`), 1500)
      },
      rest,
    )
    await expect.poll(terms).toContain('Copenhagen')
    await page.close()
  })
}
