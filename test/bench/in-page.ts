import { isProbablyReaderable, Readability } from '@mozilla/readability'
import { detect as judge } from '../../lib/article/detect'
import { extract as read } from '../../lib/article/extract'

/* What the bench times inside a page, whose own address is about:blank: the one it was saved from is given. */

function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now()
  const value = work()
  return { ms: performance.now() - start, value }
}

/** Readability's quick guess. */
export const probably = () => ({ ms: timed(() => isProbablyReaderable(document)).ms })

/** Our decision. */
export const detect = (url: string) => {
  const { ms, value } = timed(() => judge(document, url))
  return { ms, article: value.article }
}

/** Our extraction. */
export const extract = (url: string) => ({ ms: timed(() => read(document, url)).ms })

/** Readability's extraction, and the clone that it needs, as it destroys what it reads. */
export const parse = () => {
  const { ms: clone, value } = timed(() => document.cloneNode(true) as Document)
  return { ms: timed(() => new Readability(value).parse()).ms, clone }
}

const forcing: [object, string[]][] = [
  [
    Element.prototype,
    [
      'clientHeight',
      'clientLeft',
      'clientTop',
      'clientWidth',
      'scrollHeight',
      'scrollLeft',
      'scrollTop',
      'scrollWidth',
      'getBoundingClientRect',
      'getClientRects',
      'scrollIntoView',
      'checkVisibility',
    ],
  ],
  [
    HTMLElement.prototype,
    ['innerText', 'outerText', 'offsetHeight', 'offsetLeft', 'offsetParent', 'offsetTop', 'offsetWidth', 'focus'],
  ],
  [Range.prototype, ['getBoundingClientRect', 'getClientRects']],
  [Document.prototype, ['elementFromPoint', 'elementsFromPoint', 'caretRangeFromPoint', 'scrollingElement']],
  [window, ['getComputedStyle', 'innerHeight', 'innerWidth', 'scrollX', 'scrollY', 'getSelection']],
]

/** How often ours asks for what makes a browser lay the page out. Wraps what it counts: the page is spoilt after it. */
export const layouts = (url: string) => {
  let count = 0
  for (const [owner, names] of forcing) {
    for (const name of names) {
      const known = Object.getOwnPropertyDescriptor(owner, name)
      if (!known?.configurable) continue
      const counted = { configurable: true, get: () => void count++ }
      Object.defineProperty(owner, name, counted)
    }
  }
  judge(document, url)
  read(document, url)
  return { ms: 0, count }
}
