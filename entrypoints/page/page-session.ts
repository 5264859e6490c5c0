import * as v from 'valibot'
import type { SidebarUi } from '../../components/sidebar/dock'
import type { Article } from '../../lib/article/article'
import { dayOf } from '../../lib/article/day'
import { addressOf } from '../../lib/article/decide'
import { extracting } from '../../lib/article/extract'
import { untilChange } from '../../lib/article/unchanged'
import { ask } from '../../lib/bridge/ask'
import { type Answer, type PageReport, toPage } from '../../lib/bridge/messages'
import type { PageState } from '../../lib/bridge/page-state'
import { isAlive } from '../../lib/bridge/succession'
import { highlightsOf } from '../../lib/highlight/frame'
import { fromScreenOn } from '../../lib/highlight/from-screen-on'
import { Painter } from '../../lib/highlight/paint'
import { inSlices, untilNextSlice } from '../../lib/highlight/slice'
import { watchText } from '../../lib/highlight/watch'
import type { Settings } from '../../lib/knowledge/settings'
import type { Reader } from '../article/reader'
import { CardSession } from './card-session'
import { Host, isHost } from './host'
import { PageNotes } from './page-notes'
import { createPageSidebar } from './page-sidebar'
import { type Read, readArticle, readChanges } from './read-article'
import { marksOf, stillThere, type TermMark, termsOf } from './term-mark'

type Off = { off: 'paused' | 'site' } | { off: 'failed'; failure: string }

const switchedOff = (why: Off): Read =>
  why.off === 'failed'
    ? { state: 'failed', detail: why.failure, mentions: [], cards: [] }
    : { state: 'off', detail: why.off, mentions: [], cards: [] }

/**
 * One page from the moment it is known to be an article: what was read in it, what the reader sees of that, and how both
 * keep up with the page.
 */
export class PageSession {
  readonly #page: PageState
  readonly #reader: Reader
  #article: Article = { url: location.href, blocks: [] }
  #read: Read = { state: 'working', mentions: [], cards: [] }
  #anyway = false
  #marks: TermMark[] = []
  #notes = new PageNotes(this.#article)
  #cards: CardSession | undefined
  #sidebar: SidebarUi | undefined
  #host: Host | undefined
  #settings: Settings | undefined
  #site: Answer<'settings'>['site'] = {}
  /** What has the article's text: the page itself, or a frame of it. */
  #shown = document
  #painter = new Painter()
  readonly #watch = watchText(
    () => this.#shown,
    () => void this.#keepUp(),
    isHost,
  )
  /** Counts readings from the beginning: what an earlier one asked for is of no use to a later one. */
  #reading = 0
  #isKeepingUp = false
  #isDeparting = false
  #showing = Promise.resolve()
  #hasChangedAgain = false
  #said = ''

  constructor(page: PageState, reader: Reader) {
    this.#page = page
    this.#reader = reader
    const { signal } = page.leave
    signal.addEventListener('abort', () => this.destroy())
    // Nothing reaches a page that lies in the back-forward cache: settings are asked for again on its return.
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && void this.#settingsChanged()
    addEventListener('pageshow', onShow, { signal })
  }

  /** Reads the page and shows what was found. @param anyway the reader's own wish, whatever the page is or says */
  async annotate(anyway: boolean): Promise<void> {
    this.#anyway = anyway
    const reading = ++this.#reading
    const choices = await this.#choices()
    if (this.#isOver(reading)) return
    if ('off' in choices) {
      this.#reader.take()
      return this.#say(switchedOff(choices))
    }
    this.#read = { state: 'working', mentions: [], cards: [] }
    const article = await this.#extract(reading, true)
    if (!article) return
    this.#article = article
    this.#notes = new PageNotes(this.#article)
    await untilNextSlice()
    const read = await readArticle(this.#article, anyway)
    if (this.#isOver(reading)) return
    this.#read = read
    await this.#present(choices)
    if (this.#hasChangedAgain) void this.#keepUp()
  }

  /** The page's scripts go to another address: until they are there only what is gone loses its marks. */
  depart(): void {
    this.#isDeparting = true
  }

  /** The page's scripts have gone to another address: what was shown belongs to the last one. */
  renew(): void {
    this.#reading++
    this.#isDeparting = false
    this.#clear()
    this.#turnTo(this.#page.frame?.contentDocument ?? document)
    this.#article = { url: location.href, blocks: [] }
    this.#read = { state: this.#page.article ? 'working' : 'no article', mentions: [], cards: [] }
    if (this.#page.article) return void this.annotate(false)
    this.#watch.stop()
    this.#say(this.#read)
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
    this.#reading++
    this.#watch.stop()
    this.#clear()
  }

  #clear(): void {
    this.#painter.clear()
    this.#cards?.destroy()
    this.#sidebar?.destroy()
    this.#host?.remove()
    this.#cards = this.#sidebar = this.#host = undefined
    this.#marks = []
  }

  #isOver = (reading: number): boolean => this.#page.leave.signal.aborted || reading !== this.#reading

  /**
   * Extracts the page's text; from the first on its changes are told.
   * @param isFirst nothing of it is watched yet
   * @returns nothing in a page that cannot be read; undefined where that is over
   */
  async #extract(turn: number, isFirst: boolean): Promise<Article | undefined> {
    try {
      return await this.#extractFrom(turn, isFirst)
    } catch {
      return this.#isOver(turn) ? undefined : { url: location.href, blocks: [] }
    }
  }

  async #extractFrom(turn: number, isFirst: boolean): Promise<Article | undefined> {
    const isOver = () => this.#isOver(turn)
    this.#hasChangedAgain = false
    this.#turnTo(this.#page.frame?.contentDocument ?? document)
    const shown = this.#shown
    const read = await this.#readAll(shown, isOver, isFirst)
    if (!read) return
    const { page, body } = read.value
    this.#watch.around(
      body?.runs.flatMap((at) => page.runs[at]?.nodes ?? []).filter((node) => node !== null) ?? [],
      page.roots,
    )
    const extracted = await inSlices(extracting(read.value, addressOf(shown) ?? location.href, new Date()), isOver)
    if (!extracted) return
    const { value: article, took } = extracted
    this.#watch.around(
      article.blocks.flatMap(({ spans }) => spans[0]?.node ?? []),
      article.roots,
    )
    this.#watch.took(read.took + took)
    return article
  }

  /** Reads the page, unless it is as it was when it was judged. */
  async #readAll(shown: Document, isOver: () => boolean, isFirst: boolean) {
    const known = this.#reader.take()
    if (known) return { value: known, took: 0 }
    const unchanged = untilChange(shown, { childList: true, characterData: true, subtree: true })
    const read = await inSlices(this.#reader.read(shown), isOver)
    // What has changed under it may not have been read to its end, and has been heard of only where it is watched by now.
    if (!unchanged.end() && isFirst) this.#hasChangedAgain = true
    return read
  }

  /** The frame that had the article is gone from the page, and the page around it is none. */
  #frameGone(): void {
    this.#page.article = false
    this.#page.frame = undefined
    this.renew()
  }

  #turnTo(shown: Document): void {
    if (shown === this.#shown) return
    this.#painter.clear()
    this.#shown = shown
    this.#painter = new Painter(highlightsOf(shown))
    if (shown !== document) void ask({ type: 'looks' })
  }

  /** The page has changed: only what it says anew is annotated, and what stands on the screen stays there. */
  async #keepUp(): Promise<void> {
    if (!isAlive()) return this.#page.leave.abort()
    if (this.#page.frame?.isConnected === false) return this.#frameGone()
    if (this.#isDeparting) return this.#refresh()
    this.#hasChangedAgain = true
    if (this.#isKeepingUp || this.#read.state === 'working' || this.#read.state === 'off') return
    this.#isKeepingUp = true
    const reading = this.#reading
    try {
      const article = await this.#extract(reading, false)
      if (!article) return
      const asked = performance.now()
      const read = await readChanges(this.#article, this.#read, article, this.#anyway)
      this.#watch.waited(performance.now() - asked)
      if (this.#isOver(reading)) return
      // Without an answer it is the old text that is looked for: what of it has gone loses its marks all the same.
      if (read) [this.#article, this.#read] = [article, read]
      await this.#refresh()
    } finally {
      this.#isKeepingUp = false
      if (this.#hasChangedAgain && !this.#page.leave.signal.aborted) void this.#keepUp()
    }
  }

  /** Brings marks, cards and sidebar up to what was read last, without closing any of them. */
  #refresh(): Promise<void> {
    return this.#inTurn(async (isOver) => {
      const settings = this.#settings
      if (!settings) return
      const found = await marksOf(this.#article, this.#read, settings)
      if (isOver()) return
      this.#marks = stillThere(this.#marks, found)
      if (settings.marks !== 'none') void this.#painter.show(fromScreenOn(this.#marks))
      this.#cards?.update(this.#marks)
      if (this.#marks.length > 0 && !this.#sidebar) this.#sidebar = this.#createSidebar(settings)
      if (this.#said !== this.#saying()) this.#say(this.#read)
      this.#sidebar?.update(this.#report())
    })
  }

  /** One showing after the other, each of what is known when its turn comes: the last one stands. */
  #inTurn(show: (isOver: () => boolean) => Promise<void>): Promise<void> {
    const reading = this.#reading
    const isOver = () => this.#isOver(reading)
    // What went wrong in one showing is no reason to show nothing any more.
    this.#showing = this.#showing.catch(() => {}).then(() => (isOver() ? undefined : show(isOver)))
    return this.#showing
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
  #present({ settings, site }: Answer<'settings'>): Promise<void> {
    return this.#inTurn(async (isOver) => {
      await untilNextSlice()
      const marks = await marksOf(this.#article, this.#read, settings)
      if (isOver()) return
      this.#clear()
      this.#settings = settings
      this.#site = site
      this.#marks = marks
      if (settings.marks !== 'none') void this.#painter.show(fromScreenOn(marks))
      this.#cards = new CardSession({
        marks,
        article: this.#article,
        settings,
        notes: this.#notes,
        shown: this.#shown,
        host: () => this.#hostFor(settings),
        taken: () => this.#sidebar?.taken() ?? { left: 0, right: 0 },
        isCovered: (point) => this.#sidebar?.isOver(point) ?? false,
        onOrphaned: () => this.#page.leave.abort(),
      })
      this.#say(this.#read)
      if (marks.length === 0) return
      await untilNextSlice()
      if (isOver()) return
      const sidebar = this.#createSidebar(settings)
      this.#sidebar = sidebar
      await untilNextSlice()
      if (!isOver()) sidebar.update(this.#report())
    })
  }

  #hostFor(settings: Settings): Host {
    this.#host ??= new Host(settings)
    this.#host.ensure()
    return this.#host
  }

  #createSidebar(settings: Settings): SidebarUi {
    return createPageSidebar({
      host: this.#hostFor(settings),
      article: () => this.#article,
      notes: this.#notes,
      site: this.#site,
      onGoTo: (entity) => this.#cards?.goTo(entity),
      onAnnotateAnyway: () => void this.annotate(true),
    })
  }

  async #settingsChanged(): Promise<void> {
    const reading = this.#reading
    const choices = await this.#choices()
    if (this.#isOver(reading)) return
    if (this.#read.state === 'no article') return
    if ('off' in choices) {
      this.destroy()
      this.#say(switchedOff(choices))
    } else if (this.#read.state === 'off' || this.#read.state === 'working') void this.annotate(this.#anyway)
    else void this.#present(choices)
  }

  #say(read: Read): void {
    this.#read = read
    const { state, detail } = read
    if (state === 'working') return
    this.#said = this.#saying()
    void ask({ type: 'state', state, detail, count: this.#marks.length })
  }

  /** What the toolbar shows of this page, in one word. */
  #saying = (): string => [this.#read.state, this.#read.detail, this.#marks.length].join()

  #report(): PageReport {
    const { state, detail } = this.#read
    const { title = this.#shown.title, lang, url } = this.#article
    const { host } = location
    return {
      state,
      detail,
      url,
      host,
      title,
      day: dayOf(this.#article),
      lang,
      why: this.#page.why,
      terms: termsOf(this.#marks),
    }
  }
}
