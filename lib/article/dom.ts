/*
 * Reading a hostile document. `<img name=body>` hides `document.body` and `<form><input name=parentNode>` hides
 * `form.parentNode`, so nothing here asks a document or an element for a property that a page could have named:
 * movement goes through a TreeWalker, whose own methods cannot be hidden, attributes through the prototype's method.
 */

export type Attribute = (element: Element, name: string) => string

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
  /** '' where there is no such attribute. */
  attribute: Attribute
  has: (element: Element, name: string) => boolean
  /** Undefined for the many elements without attributes. */
  traits: (element: Element) => Traits | undefined
}

const elementsTextAndCdata = 1 | 4 | 8

/** Over elements and text; has no filter callback, which would cost fifteen times the walk itself. */
export function walkFrom(document: Document, root: Node, shown = elementsTextAndCdata): TreeWalker {
  return Object.getPrototypeOf(document).createTreeWalker.call(document, root, shown)
}

/** @param root the document's root element, if it has one */
export function readDom(root: Element | null): DomReader {
  const { getAttribute, getAttributeNames } = root ? Object.getPrototypeOf(root) : ({} as Element)
  const attribute: Attribute = (element, name) => getAttribute.call(element, name) ?? ''
  const traits = (element: Element) => {
    const names: string[] = getAttributeNames.call(element)
    if (names.length) return readTraits(names, (name) => attribute(element, name))
  }
  const has = (element: Element, name: string) => getAttribute.call(element, name) !== null
  return { attribute, has, traits }
}

/** An element's open shadow root. A form can hide its own properties, and has none. */
export const shadowOf = (element: Element, name: string): ShadowRoot | null =>
  name === 'form' ? null : element.shadowRoot

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
