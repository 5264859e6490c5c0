import { type Attribute, nameOf, shadowOf, walkFrom } from './dom'

/** What a browser answers without a walk in script. */
export interface Query {
  root: Element
  all: (selector: string) => ArrayLike<Element> & Iterable<Element>
  has: (selector: string) => boolean
  attribute: Attribute
  /** '' of nothing, and of a form that hides its text. */
  text: (node: Node | undefined) => string
}

/** The document's own queries, whatever names the page has given; undefined of an empty document. */
export function queryDom(document: Document): Query | undefined {
  const root = walkFrom(document, document).firstChild() as Element | null
  if (!root) return
  const { querySelector, querySelectorAll } = Object.getPrototypeOf(document) as Document
  const { getAttribute } = Object.getPrototypeOf(root) as Element
  return {
    root,
    all: (selector) => querySelectorAll.call(document, selector),
    has: (selector) => querySelector.call(document, selector) !== null,
    attribute: (element, name) => getAttribute.call(element, name) ?? '',
    text: (node) => {
      const text = node?.textContent
      return typeof text === 'string' ? text : ''
    },
  }
}

/** A page with more links of its own shows more than what is in its shadow roots, or in a frame. */
const mostLinks = 60

/** Whether a page may be only there for what its own queries do not see. */
export const isShell = ({ all }: Query): boolean => all('a[href]').length <= mostLinks

/** The same queries of the page's open shadow roots, too, for a first look near the top; undefined where it has none there. */
export function queryOpenRoots(document: Document, query: Query): Query | undefined {
  const roots = openRootsOf(document)
  if (roots.length === 0) return
  const all: Query['all'] = (selector) => [
    ...query.all(selector),
    ...roots.flatMap((root) => [...root.querySelectorAll(selector)]),
  ]
  const has: Query['has'] = (selector) =>
    query.has(selector) || roots.some((root) => root.querySelector(selector) !== null)
  return { ...query, all, has }
}

const onlyElements = 1
/** How many elements are asked for a shadow root: what holds a whole article stands near the top of the tree. */
const mostAsked = 200

/** The open shadow roots near the top of a page, those of outer elements first. */
export function openRootsOf(document: Document): ShadowRoot[] {
  const walker = walkFrom(document, document, onlyElements)
  const roots: ShadowRoot[] = []
  const queue: Node[] = []
  const addChildren = (node: Node) => {
    walker.currentNode = node
    for (let child = walker.firstChild(); child && queue.length < mostAsked; child = walker.nextSibling())
      queue.push(child)
  }
  addChildren(document)
  // It grows while it is read.
  for (const element of queue as Element[]) {
    const name = nameOf(element)
    if (name === 'head') continue
    const inside = shadowOf(element, name)
    if (inside) {
      roots.push(inside)
      addChildren(inside)
    }
    addChildren(element)
  }
  return roots
}
