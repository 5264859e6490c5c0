import css from '../../components/ui/card.css?inline'

/**
 * The one element that we add to a page: appended to <html> when it is first needed, with a shadow root that the page's
 * scripts cannot open (but for the build that the tests look into).
 */
export function createHost(): { root: ShadowRoot; remove(): void } {
  const host = document.createElement('backgrounder-ui')
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' })
  const style = document.createElement('style')
  style.textContent = css
  root.append(style)
  document.documentElement.append(host)
  return { root, remove: () => host.remove() }
}
