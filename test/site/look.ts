import type { Page } from 'puppeteer-core'
import { waitForMarks } from '../../lib/cli/launch'
import { readMarks } from '../../lib/cli/marks'
import { type Pages, type Session, site } from '../e2e/harness'
import type { DifficultPage } from './difficult-page'

const pathOf = (name: string) => `/${encodeURIComponent(name.replace(/\W+/g, '-'))}`

/** What a session has to serve for these pages. */
export const served = (pages: Record<string, DifficultPage>): Pages =>
  Object.fromEntries(
    Object.entries(pages).map(([name, { html, headers = {} }]) => [pathOf(name), { body: html, headers }]),
  )

/** What pages of this site and the browsers say of them with or without an extension. */
const pagesOwn = /the page’s own|favicon\.ico|tree is too deep/

/** The page's markup without our element, and that of its shadow roots; what the parser and the page made of it. */
export const markup = (page: Page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element
    for (const child of copy.querySelectorAll(':scope > backgrounder-ui')) child.remove()
    const trees: ParentNode[] = [document]
    const written = [new XMLSerializer().serializeToString(copy)]
    // It grows while it is read.
    for (const tree of trees)
      for (const { localName, shadowRoot } of tree.querySelectorAll('*')) {
        if (!shadowRoot || localName === 'backgrounder-ui') continue
        trees.push(shadowRoot)
        written.push(shadowRoot.innerHTML, `${shadowRoot.adoptedStyleSheets.length} sheets`)
      }
    return written.join('\n')
  })

/** One tab in which one difficult page after the other is opened. */
export class Looker {
  readonly #page: Page
  #complaints: string[] = []

  private constructor(page: Page) {
    this.#page = page
    page.on('pageerror', (error) => this.#complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text())
    })
  }

  static async open({ browser }: Session): Promise<Looker> {
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    return new Looker(page)
  }

  /** Opens a page. @returns what is there that should not be, and what is not that should; nothing where all is well */
  async faults(name: string, { marked, unmarked = [], moves, isPatched }: DifficultPage): Promise<string[]> {
    this.#complaints = []
    await this.#page.goto(`${site}${pathOf(name)}`, { waitUntil: 'load' })
    if (isPatched) await this.#undone()
    const before = moves ? '' : await markup(this.#page)
    const found = await this.#terms(marked)
    const missing = marked.filter((term) => !found.includes(term)).map((term) => `not marked: ${term}`)
    const wrong = unmarked.filter((term) => found.includes(term)).map((term) => `marked: ${term}`)
    const changed = !moves && (await markup(this.#page)) !== before ? ['the DOM is not as it was'] : []
    return [...missing, ...wrong, ...changed, ...this.#complaints.filter((text) => !pagesOwn.test(text))]
  }

  /** Asks by nothing that a page could have patched. */
  async #undone(): Promise<void> {
    const end = performance.now() + 8000
    while (performance.now() < end) if (await this.#page.evaluate('window.isUndone === true')) return
  }

  /** The terms marked, as soon as those are that are waited for; whatever there is where they do not come. */
  async #terms(marked: string[]): Promise<string[]> {
    if (marked.length > 0) await waitForMarks(this.#page)
    const end = performance.now() + 8000
    for (;;) {
      const found = (await readMarks(this.#page)).map(({ term }) => term)
      if (marked.every((term) => found.includes(term)) || performance.now() > end) return found
    }
  }
}
