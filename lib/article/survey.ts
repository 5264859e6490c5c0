import { type Box, openBox } from './box'
import { type DomReader, isText, nameOf, readDom, type Traits } from './dom'
import { FlatWalker } from './flat-walker'
import { addMarks, type Mark } from './marks'
import { measure } from './measure'
import type { Steps } from './steps'
import { EDITOR, HIDDEN, zonesOfNames } from './zones'

/** The text between two block-level boundaries; `null` among the nodes is a `<br>`. */
export interface Run {
  box: Box
  nodes: (Text | null)[]
  /** Characters other than white space; a CJK character counts twice, as it says more. */
  chars: number
  linked: number
  /** Marks of punctuation that prose has and labels have not. */
  stops: number
}

export interface Survey {
  document: Document
  dom: DomReader
  boxes: Box[]
  runs: Run[]
  marks: Mark[]
  metas: Element[]
  links: Element[]
  scripts: Element[]
  title: Element | null
  /** The open shadow roots on the page. */
  roots: readonly ShadowRoot[]
  counts: { editable: number; buttons: number }
}

const set = (words: string) => new Set(words.split(' '))
const inlines = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math nobr q ruby rb s samp small span strike strong sub sup time tt u var wbr slot',
)
const skipped = set(
  'script style noscript template svg math iframe object embed canvas audio video select datalist button map area progress meter noframes noembed rp rt picture source applet frame',
)
/** What cannot be an article any more is not read to its end. */
const mostElements = 300_000

/** What entering an element means for the walk, and so what leaving it undoes. */
const STAY_OUT = 0
const INLINE = 1
const LINK = 2
const BOX = 3

/** How many nodes are walked over in one step. */
const stride = 256

/**
 * One walk over the document: every run of text, with what is needed to judge it. Never throws, never recurs. A document
 * that changes between two steps may not be read to its end.
 */
export function* surveying(document: Document): Steps<Survey> {
  const walker = new FlatWalker(document)
  const root = walker.begin() as Element | null
  const dom = readDom(root)
  const { attribute } = dom
  const counts = { editable: 0, buttons: 0 }
  const page: Survey = {
    document,
    dom,
    boxes: [],
    runs: [],
    marks: [],
    metas: [],
    links: [],
    scripts: [],
    title: null,
    roots: walker.roots,
    counts,
  }
  if (!root || nameOf(root) !== 'html') return page
  const { boxes, runs, marks } = page

  let box = openBox(null, root, 'html', dom, 0)
  boxes.push(box)
  let run = null as Run | null
  let lineBroken = false
  let inLink = 0
  let elements = 0
  let nodes = 0
  const open: number[] = []

  const flush = () => {
    if (run && run.chars > 0) runs.push(run)
    run = null
    lineBroken = false
  }

  const text = (node: Text) => {
    const { chars, stops } = measure(node.data)
    if (chars === 0 && !run) return
    run ??= { box, nodes: [], chars: 0, linked: 0, stops: 0 }
    run.nodes.push(node)
    if (chars === 0) return
    lineBroken = false
    run.chars += chars
    run.stops += stops
    if (inLink > 0) run.linked += chars
  }

  const enter = (element: Element, name: string): number => {
    const at = runs.length
    if (inlines.has(name) || name.includes('-')) {
      const traits = dom.traits(element)
      if (traits && isHidden(traits)) return STAY_OUT
      const { zones } = box
      if (traits || name === 'time')
        addMarks(marks, name, traits?.className ?? '', { property: traits?.property ?? '', element, at, zones })
      if (name !== 'a') return INLINE
      if (traits && /(^| )author( |$)/.test(traits.rel))
        marks.push({ kind: 'author', property: 'rel', element, at, zones })
      return LINK
    }
    flush()
    box = openBox(box, element, name, dom, runs.length)
    boxes.push(box)
    if (box.names)
      addMarks(marks, name, box.names, { property: box.property, element, at: runs.length, zones: box.zones })
    if (box.own & EDITOR) counts.editable++
    return BOX
  }

  /** Elements that have no text of their own to read. */
  const note = (element: Element, name: string) => {
    if (name === 'br') {
      if (lineBroken) flush()
      else if (run) {
        run.nodes.push(null)
        lineBroken = true
      }
    } else if (name === 'hr') flush()
    else if (name === 'meta') page.metas.push(element)
    else if (name === 'link') page.links.push(element)
    else if (name === 'title') page.title ??= element
    else if (name === 'script') {
      if (/ld\+json/i.test(attribute(element, 'type'))) page.scripts.push(element)
    } else if (name === 'button') counts.buttons++
    else if (name !== 'dialog') return skipped.has(name)
    // A dialog that is not open is not shown.
    else return !dom.has(element, 'open')
    return true
  }

  let node = walker.firstChild(root, 'html')
  while (node) {
    if (++nodes % stride === 0) yield
    let what = STAY_OUT
    if (isText(node)) text(node)
    else {
      if (++elements > mostElements) break
      const element = node as Element
      const name = nameOf(element)
      if (!note(element, name)) what = enter(element, name)
      if (what === LINK) inLink++
      const child = what === STAY_OUT ? null : walker.firstChild(element, name)
      if (child) {
        open.push(what)
        node = child
        continue
      }
      leave(what)
    }
    node = walker.nextSibling()
    while (!node && open.length) {
      walker.parentNode()
      leave(open.pop()!)
      node = walker.nextSibling()
    }
  }
  flush()
  for (let b: Box | null = box; b; b = b.parent) b.end = runs.length
  return page

  function leave(what: number) {
    if (what === LINK) inLink--
    if (what !== BOX) return
    flush()
    box.end = runs.length
    box = box.parent ?? box
  }
}

const isHidden = ({ hidden, className }: Traits) =>
  hidden || (className !== '' && (zonesOfNames(className) & HIDDEN) !== 0)
