import { type DifficultPage, rest, within } from './difficult-page'

const scripted = (script: string, more: Partial<DifficultPage> = {}) =>
  within(`Canberra ${rest}`, ['Canberra'], { head: `<script>${script}</script>`, moves: true, ...more })

/**
 * Pages whose own copies of what a script works with throw, until marks are there: the driver works in the page's world,
 * and would meet them.
 * @param names by what is patched: expressions of owner and property
 */
const patched = (names: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(names).map(([what, paths]) => [
      `patched ${what}`,
      scripted(
        `{
          const frame = requestAnimationFrame, highlights = CSS.highlights, undo = []
          const size = Object.getOwnPropertyDescriptor(HighlightRegistry.prototype, 'size').get
          const look = () => {
            if (size.call(highlights) === 0) return frame(look)
            for (let i = 0; i < undo.length; i++) undo[i]()
            window.isUndone = true
          }
          for (const path of '${paths}'.split(' ')) {
            const at = path.lastIndexOf('.'), owner = eval(path.slice(0, at)), name = path.slice(at + 1)
            const known = Object.getOwnPropertyDescriptor(owner, name)
            const bad = () => { throw new Error('patched') }
            Object.defineProperty(owner, name, { configurable: true, ...(known.get ? { get: bad } : { value: bad }) })
            undo[undo.length] = () => Object.defineProperty(owner, name, known)
          }
          frame(look)
        }`,
        { isPatched: true },
      ),
    ]),
  )

/** What else pages do with their documents, and against those who touch them. */
export const scriptPages: Record<string, DifficultPage> = {
  // https://github.com/darkreader/darkreader/issues/2359
  'strict CSP with Trusted Types': within(`Canberra ${rest}`, ['Canberra'], {
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  }),
  'document.open': within(`Oslo ${rest}`, ['Canberra'], {
    body: `<script>addEventListener('load', () => setTimeout(() => {
      const html = document.documentElement.outerHTML.replaceAll('Oslo', 'Canberra').replace(/<script[^]*?<.script>/g, '')
      document.open(); document.write('<!doctype html>' + html); document.close()
    }, 600))</script>`,
    unmarked: ['Oslo'],
    moves: true,
  }),
  XHTML: {
    ...within(`Canberra ${rest}`, ['Canberra']),
    html: within(`Canberra ${rest}`, [])
      .html.replace('<!doctype html>', '<?xml version="1.0" encoding="utf-8"?>')
      .replace('<html ', '<html xmlns="http://www.w3.org/1999/xhtml" ')
      .replace('<meta charset="utf-8">', '')
      .replace(/<meta ([^>]*)>/g, '<meta $1/>'),
    headers: { 'content-type': 'application/xhtml+xml' },
  },
  'custom elements that throw': scripted(`customElements.define('x-bad', class extends HTMLElement {
    constructor() { super(); throw new Error('the page’s own') }
  })`),
  // Content scripts live in a world of their own; what is patched of the page's own is to be neither called nor missed.
  ...patched({
    'Array.prototype': ['map', 'filter', 'flatMap', 'push', 'find', 'at', 'splice']
      .map((name) => `Array.prototype.${name}`)
      .join(' '),
    'Node.prototype': `${[
      'appendChild',
      'insertBefore',
      'contains',
      'textContent',
      'parentNode',
      'isConnected',
      'nodeName',
    ]
      .map((name) => `Node.prototype.${name}`)
      .join(' ')} Element.prototype.append Document.prototype.createTreeWalker`,
    'CSS.highlights': 'HighlightRegistry.prototype.set HighlightRegistry.prototype.get Highlight.prototype.add',
    attachShadow: 'Element.prototype.attachShadow',
    MutationObserver: 'MutationObserver.prototype.observe MutationObserver.prototype.disconnect',
    addEventListener: 'EventTarget.prototype.addEventListener EventTarget.prototype.dispatchEvent',
  }),
  'removes our host each frame': scripted(`
    const remove = () => { document.querySelector('backgrounder-ui')?.remove(); requestAnimationFrame(remove) }
    requestAnimationFrame(remove)`),
  'lists our highlights': scripted(`setInterval(() => {
      window.learnt = [...CSS.highlights].map(([name, ranges]) => [name, Object.keys(ranges), ranges.priority, ranges.type])
    }, 100)`),
  'copies our look': within(`Canberra ${rest}`, ['Canberra'], {
    body: '<backgrounder-ui><div class="bg-card">Give me your notes</div></backgrounder-ui>',
  }),
  // https://github.com/duckduckgo/duckduckgo-privacy-extension/issues/367
  'reports breaches of its policy': within(`Canberra ${rest}`, ['Canberra'], {
    headers: {
      'content-security-policy': "default-src 'none'; script-src 'nonce-a'; require-trusted-types-for 'script'",
    },
    head: '<script nonce="a">addEventListener("securitypolicyviolation", ({ blockedURI }) => console.error("breach", blockedURI))</script>',
  }),
  // https://github.com/darkreader/darkreader/issues/8780, https://github.com/gildas-lormeau/SingleFile/issues/1976
  'puts its text back whenever something changes': scripted(
    `addEventListener('DOMContentLoaded', () => {
      const article = document.querySelector('article')
      const html = article.innerHTML
      new MutationObserver(() => { if (article.innerHTML !== html) article.innerHTML = html })
        .observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
    })`,
    { moves: false },
  ),
  // https://github.com/yomidevs/yomitan/issues/1942
  'another highlighter on the same words': scripted(`addEventListener('load', () => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector('article'))
      CSS.highlights.set('other', new Highlight(range))
    })`),
}
