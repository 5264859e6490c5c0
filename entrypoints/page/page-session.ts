import * as v from 'valibot'
import type { Article } from '../../lib/article/article'
import { extract } from '../../lib/article/extract'
import { ask } from '../../lib/bridge/ask'
import { type Answer, type PageReport, toPage } from '../../lib/bridge/messages'
import type { PageState } from '../../lib/bridge/page-state'
import { paint } from '../../lib/highlight/paint'
import { CardSession } from './card-session'
import { type Read, readArticle } from './read-article'
import { marksOf, type TermMark, termsOf } from './term-mark'

/** One page from the moment it is known to be an article: what was read in it, and what the reader sees of that. */
export class PageSession {
  readonly #page: PageState
  #article: Article = { url: location.href, blocks: [] }
  #read: Read = { state: 'working', mentions: [], cards: [] }
  #anyway = false
  #marks: TermMark[] = []
  #cards: CardSession | undefined
  #unpaint: (() => void) | undefined

  constructor(page: PageState) {
    this.#page = page
  }

  /** Reads the page and shows what was found. @param anyway the reader's own wish, whatever the page is or says */
  async annotate(anyway: boolean): Promise<void> {
    this.#anyway = anyway
    const choices = await this.#choices()
    if (!choices) return this.#say({ state: 'off', mentions: [], cards: [] })
    this.#article = extract(document, location.href, new Date())
    const read = await readArticle(this.#article, anyway)
    if (this.#page.leave.signal.aborted) return
    this.#read = read
    this.#present(choices)
  }

  /** A message from the background or an extension page. @returns the answer, if it has one */
  hear(raw: unknown): PageReport | undefined {
    const message = v.safeParse(toPage, raw)
    if (!message.success) return undefined
    const said = message.output
    if (said.type === 'report') return this.#report()
    if (said.type === 'annotate anyway') void this.annotate(true)
    if (said.type === 'step') this.#cards?.step(said.by)
    if (said.type === 'go to') this.#cards?.goTo(said.entity)
    if (said.type === 'settings changed') void this.#settingsChanged()
    return undefined
  }

  destroy(): void {
    this.#unpaint?.()
    this.#cards?.destroy()
    this.#unpaint = this.#cards = undefined
    this.#marks = []
  }

  /** The reader's settings; undefined where they have switched us off here. */
  async #choices(): Promise<Answer<'settings'> | undefined> {
    const result = await ask({ type: 'settings' })
    if (!result.ok) return undefined
    const off = result.value.settings.paused || result.value.site.off
    return off && !this.#anyway ? undefined : result.value
  }

  /** Shows what was read under the settings as they are now; nothing is read again for that. */
  #present({ settings }: Answer<'settings'>): void {
    this.destroy()
    this.#marks = marksOf(this.#article, this.#read, settings)
    this.#unpaint = settings.marks === 'none' ? undefined : paint(this.#marks)
    this.#cards = new CardSession(this.#marks, this.#article, settings)
    this.#say(this.#read)
  }

  async #settingsChanged(): Promise<void> {
    const choices = await this.#choices()
    if (!choices) {
      this.destroy()
      this.#say({ state: 'off', mentions: [], cards: [] })
    } else if (this.#read.state === 'off') void this.annotate(this.#anyway)
    else this.#present(choices)
  }

  #say(read: Read): void {
    this.#read = read
    const { state, detail } = read
    if (state === 'working') return
    void ask({ type: 'state', state, detail, count: this.#marks.length })
  }

  #report(): PageReport {
    const { state, detail } = this.#read
    const { title = document.title, published, lang, url } = this.#article
    const { host } = location
    return { state, detail, url, host, title, day: published, lang, why: this.#page.why, terms: termsOf(this.#marks) }
  }
}
