import * as v from 'valibot'
import type { SidebarUi } from '../../components/sidebar/dock'
import type { Article } from '../../lib/article/article'
import { extract } from '../../lib/article/extract'
import { ask } from '../../lib/bridge/ask'
import { type Answer, type PageReport, toPage } from '../../lib/bridge/messages'
import type { PageState } from '../../lib/bridge/page-state'
import { paint } from '../../lib/highlight/paint'
import { CardSession } from './card-session'
import { Host } from './host'
import { PageNotes } from './page-notes'
import { createPageSidebar } from './page-sidebar'
import { type Read, readArticle } from './read-article'
import { marksOf, type TermMark, termsOf } from './term-mark'

type Off = { off: 'paused' | 'site' } | { off: 'failed'; failure: string }

const switchedOff = (why: Off): Read =>
  why.off === 'failed'
    ? { state: 'failed', detail: why.failure, mentions: [], cards: [] }
    : { state: 'off', detail: why.off, mentions: [], cards: [] }

/** One page from the moment it is known to be an article: what was read in it, and what the reader sees of that. */
export class PageSession {
  readonly #page: PageState
  #article: Article = { url: location.href, blocks: [] }
  #read: Read = { state: 'working', mentions: [], cards: [] }
  #anyway = false
  #marks: TermMark[] = []
  #notes = new PageNotes(this.#article)
  #cards: CardSession | undefined
  #sidebar: SidebarUi | undefined
  #host: Host | undefined
  #unpaint: (() => void) | undefined

  constructor(page: PageState) {
    this.#page = page
  }

  /** Reads the page and shows what was found. @param anyway the reader's own wish, whatever the page is or says */
  async annotate(anyway: boolean): Promise<void> {
    this.#anyway = anyway
    const choices = await this.#choices()
    if ('off' in choices) return this.#say(switchedOff(choices))
    this.#article = extract(document, location.href, new Date())
    this.#notes = new PageNotes(this.#article)
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
    if (said.type === 'toggle sidebar') this.#sidebar?.toggle()
    if (said.type === 'notes changed') {
      void this.#notes.changed(said.entities)
      this.#sidebar?.refreshNotes(said.entities)
    }
    if (said.type === 'settings changed') void this.#settingsChanged()
    return undefined
  }

  destroy(): void {
    this.#unpaint?.()
    this.#cards?.destroy()
    this.#sidebar?.destroy()
    this.#host?.remove()
    this.#unpaint = this.#cards = this.#sidebar = this.#host = undefined
    this.#marks = []
  }

  /** The reader's settings, or that they have switched us off here or everywhere. */
  async #choices(): Promise<Answer<'settings'> | Off> {
    const result = await ask({ type: 'settings' })
    if (!result.ok) return { off: 'failed', failure: result.failure }
    const { settings, site } = result.value
    if (settings.paused && !this.#anyway) return { off: 'paused' }
    return site.off && !this.#anyway ? { off: 'site' } : result.value
  }

  /** Shows what was read under the settings as they are now; nothing is read again for that. */
  #present({ settings, site }: Answer<'settings'>): void {
    this.destroy()
    const marks = marksOf(this.#article, this.#read, settings)
    const [article, notes] = [this.#article, this.#notes]
    const host = () => {
      this.#host ??= new Host(settings)
      return this.#host
    }
    this.#marks = marks
    this.#unpaint = settings.marks === 'none' ? undefined : paint(marks)
    this.#cards = new CardSession({
      marks,
      article,
      settings,
      notes,
      host,
      taken: () => this.#sidebar?.taken() ?? { left: 0, right: 0 },
      isCovered: (point) => this.#sidebar?.isOver(point) ?? false,
    })
    if (marks.length > 0) {
      this.#sidebar = createPageSidebar({
        host: host(),
        article,
        notes,
        site,
        onGoTo: (entity) => this.#cards?.goTo(entity),
        onAnnotateAnyway: () => void this.annotate(true),
      })
    }
    this.#say(this.#read)
    this.#sidebar?.update(this.#report())
  }

  async #settingsChanged(): Promise<void> {
    const choices = await this.#choices()
    if ('off' in choices) {
      this.destroy()
      this.#say(switchedOff(choices))
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
