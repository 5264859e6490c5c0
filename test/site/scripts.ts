import { type DifficultPage, rest, within } from './difficult-page'

const scripted = (script: string, more: Partial<DifficultPage> = {}) =>
  within(`Canberra ${rest}`, ['Canberra'], { head: `<script>${script}</script>`, moves: true, ...more })

/** Pages whose own copies of what a script works with throw: read by the names of what they patch. */
const patched = (scripts: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(scripts).map(([what, script]) => [
      `patched ${what}`,
      scripted(`{ const bad = function () { throw new Error('patched') }; ${script} }`),
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
    'Array.prototype': `for (const name of ['map', 'filter', 'flatMap', 'push', 'find', 'at', Symbol.iterator])
      Array.prototype[name] = bad`,
    'Node.prototype': `for (const name of ['appendChild', 'insertBefore', 'contains', 'normalize'])
      Node.prototype[name] = bad
      for (const name of ['textContent', 'parentNode', 'isConnected', 'nodeName'])
        Object.defineProperty(Node.prototype, name, { get: bad })
      Element.prototype.append = Text.prototype.splitText = document.createTreeWalker = bad`,
    'CSS.highlights': `HighlightRegistry.prototype.set = HighlightRegistry.prototype.get = Highlight.prototype.add = bad`,
    attachShadow: 'Element.prototype.attachShadow = bad',
    MutationObserver: 'window.MutationObserver = MutationObserver.prototype.observe = bad',
    addEventListener: 'EventTarget.prototype.addEventListener = EventTarget.prototype.dispatchEvent = bad',
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
