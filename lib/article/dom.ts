/*
 * Reading a hostile document. `<img name=body>` hides `document.body` and `<form><input name=parentNode>` hides
 * `form.parentNode`, so nothing here asks a document or an element for a property that a page could have named:
 * movement goes through a TreeWalker, whose own methods cannot be hidden, attributes through the prototype's method.
 */

type Attribute = (element: Element, name: string) => string

/** What an element's attributes say of it; '' and false where they say nothing. */
export interface Traits {
  className: string
  id: string
  role: string
  lang: string
  rel: string
  /** Microdata's or RDFa's name for what the element says. */
  property: string
  hidden: boolean
  editable: boolean
}

export interface DomReader {
  root: Element | null
  /** Over elements and text; has no filter callback, which would cost fifteen times the walk itself. */
  walker: TreeWalker
  /** '' where there is no such attribute. */
  attribute: Attribute
  has: (element: Element, name: string) => boolean
  /** Undefined for the many elements without attributes. */
  traits: (element: Element) => Traits | undefined
}

const elementsTextAndCdata = 1 | 4 | 8

function walkFrom(document: Document, root: Node): TreeWalker {
  return Object.getPrototypeOf(document).createTreeWalker.call(document, root, elementsTextAndCdata)
}

export function readDom(document: Document): DomReader {
  const walker = walkFrom(document, document)
  const root = walker.firstChild() as Element | null
  const { getAttribute, getAttributeNames } = root ? Object.getPrototypeOf(root) : ({} as Element)
  const attribute: Attribute = (element, name) => getAttribute.call(element, name) ?? ''
  const traits = (element: Element) => {
    const names: string[] = getAttributeNames.call(element)
    if (names.length) return readTraits(names, (name) => attribute(element, name))
  }
  const has = (element: Element, name: string) => getAttribute.call(element, name) !== null
  return { root, walker, attribute, has, traits }
}

/** What a browser answers without a walk in script. */
export interface Query {
  root: Element
  all: (selector: string) => NodeListOf<Element>
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

/** Asks for the few attributes that an element has, instead of asking every element for every attribute. */
function readTraits(names: string[], value: (name: string) => string): Traits {
  const traits = { className: '', id: '', role: '', lang: '', rel: '', property: '', hidden: false, editable: false }
  for (const name of names.length > 40 ? names.slice(0, 40) : names) {
    if (name === 'class') traits.className = value(name)
    else if (name === 'id' || name === 'role' || name === 'lang' || name === 'rel') traits[name] = value(name)
    else if (name === 'itemprop') traits.property = value(name)
    else if (name === 'property') traits.property ||= value(name).replace(/^\w+:/, '')
    else if (name === 'hidden') traits.hidden = true
    else if (name === 'aria-hidden') traits.hidden ||= value(name) === 'true'
    else if (name === 'style') traits.hidden ||= invisible.test(value(name).slice(0, 500))
    else if (name === 'contenteditable') traits.editable = value(name) !== 'false'
  }
  return traits
}

const invisible = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** The lower-case name; only a form can hide its own, so a hidden one is a form's. */
export function nameOf(element: Element): string {
  const name = element.localName
  return typeof name === 'string' ? name.toLowerCase() : 'form'
}

/** Text and CDATA; a form that hides its `nodeType` is still no text. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4
}

/** The first `limit` characters of text in `element`, white space collapsed. */
export function shortText(document: Document, element: Element, limit = 300): string {
  const walker = walkFrom(document, element)
  let text = ''
  let inScript = false
  for (let steps = 0; steps < 200 && text.length < limit * 2 && walker.nextNode(); steps++) {
    const node = walker.currentNode
    if (isText(node)) {
      if (!inScript) text += node.data.slice(0, limit * 4).replace(/\s+/g, ' ')
      inScript = false
    } else {
      const name = nameOf(node as Element)
      inScript = /^(script|style|noscript|template)$/.test(name)
      if (!/^(a|b|i|em|span|strong|time|abbr)$/.test(name)) text += ' '
    }
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, limit)
}
