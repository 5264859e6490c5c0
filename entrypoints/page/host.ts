import notesCss from '../../components/notes/notes.css?inline'
import sidebarCss from '../../components/sidebar/sidebar.css?inline'
import cardCss from '../../components/ui/card.css?inline'
import type { Settings } from '../../lib/knowledge/settings'
import { guardClicks } from './click-guard'

const NAME = 'backgrounder-ui'
/** How often the element is put back where a page removes it. */
const PATIENCE = 20

/**
 * What no style of the page overrules: important declarations of a shadow root win over those of the document. Print
 * shows the page, not us.
 */
const fixedCss = `
:host {
  all: initial !important;
  display: contents !important;
  color-scheme: light dark !important;
}
:host([data-theme='light']) { color-scheme: light !important; }
:host([data-theme='dark']) { color-scheme: dark !important; }
@media print { :host { display: none !important; } }
`

/**
 * The one element that we add to a page: appended to <html> when it is first needed, with a shadow root that the page's
 * scripts cannot open (but for the build that the tests look into).
 */
export class Host {
  readonly root: ShadowRoot
  readonly #element = document.createElement(NAME)
  readonly #guard: () => void
  #patience = PATIENCE

  constructor({ theme }: Settings) {
    // Left by a copy of us that the browser took away without a word (Firefox, at an update).
    for (const left of document.querySelectorAll(`html > ${NAME}`)) left.remove()
    this.root = this.#element.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' })
    const style = document.createElement('style')
    style.textContent = [cardCss, sidebarCss, notesCss, fixedCss].join('\n')
    this.root.append(style)
    if (theme !== 'auto') this.#element.dataset.theme = theme
    this.#guard = guardClicks(this.root)
    this.ensure()
  }

  /** Puts the element back when it is needed and a page has removed it, but does not fight one that always does. */
  ensure(): void {
    if (this.#element.isConnected || this.#patience-- <= 0) return
    document.documentElement?.append(this.#element)
  }

  remove(): void {
    this.#guard()
    this.#element.remove()
  }
}

/** Whether a node is ours, as far as can be told of one that has been removed. */
export const isHost = (node: Node): boolean => node.nodeName.toLowerCase() === NAME
