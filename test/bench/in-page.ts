import { isProbablyReaderable, Readability } from '@mozilla/readability'
import { detect as judge } from '../../lib/article/detect'
import { extract as read } from '../../lib/article/extract'

/* What the bench times inside a page. */

function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now()
  const value = work()
  return { ms: performance.now() - start, value }
}

/** Readability's quick guess. */
export const probably = () => ({ ms: timed(() => isProbablyReaderable(document)).ms })

/** Our decision. */
export const detect = () => {
  const { ms, value } = timed(() => judge(document, location.href))
  return { ms, article: value.article }
}

/** Our extraction. */
export const extract = () => ({ ms: timed(() => read(document, location.href)).ms })

/** Readability's extraction, with the clone that it needs as it changes what it reads. */
export const parse = () => ({ ms: timed(() => new Readability(document.cloneNode(true) as Document).parse()).ms })
