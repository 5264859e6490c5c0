import { type DifficultPage, rest, within } from './difficult-page'

const scripted = (script: string, more: Partial<DifficultPage> = {}) =>
  within(`Canberra ${rest}`, ['Canberra'], { head: `<script>${script}</script>`, moves: true, ...more })

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
  'patched highlights': scripted(`
    HighlightRegistry.prototype.set = function () { throw new Error('patched') }`),
  'removes our host each frame': scripted(`
    const remove = () => { document.querySelector('backgrounder-ui')?.remove(); requestAnimationFrame(remove) }
    requestAnimationFrame(remove)`),
  'lists our highlights': scripted(`setInterval(() => {
      window.learnt = [...CSS.highlights].map(([name, ranges]) => [name, Object.keys(ranges), ranges.priority, ranges.type])
    }, 100)`),
  'copies our look': within(`Canberra ${rest}`, ['Canberra'], {
    body: '<backgrounder-ui><div class="bg-card">Give me your notes</div></backgrounder-ui>',
  }),
  // https://github.com/yomidevs/yomitan/issues/1942
  'another highlighter on the same words': scripted(`addEventListener('load', () => {
      const range = document.createRange()
      range.selectNodeContents(document.querySelector('article'))
      CSS.highlights.set('other', new Highlight(range))
    })`),
}
