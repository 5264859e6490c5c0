import notesCss from '../../components/notes/notes.css?inline'
import sidebarCss from '../../components/sidebar/sidebar.css?inline'
import cardCss from '../../components/ui/card.css?inline'
import type { Settings } from '../../lib/knowledge/settings'

/**
 * The one element that we add to a page: appended to <html> when it is first needed, with a shadow root that the page's
 * scripts cannot open (but for the build that the tests look into).
 */
export class Host {
  readonly root: ShadowRoot
  readonly #element = document.createElement('backgrounder-ui')

  constructor({ theme }: Settings) {
    this.root = this.#element.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' })
    const style = document.createElement('style')
    style.textContent = [cardCss, sidebarCss, notesCss].join('\n')
    this.root.append(style)
    if (theme !== 'auto') this.#element.dataset.theme = theme
    document.documentElement.append(this.#element)
  }

  remove(): void {
    this.#element.remove()
  }
}
