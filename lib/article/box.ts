import type { DomReader, Traits } from './dom'
import { EDITOR, HEADER, HIDDEN, zonesOfNames, zonesOfTag } from './zones'

export type Kind = 'paragraph' | 'heading' | 'quote' | 'caption' | 'list' | 'table' | 'code'

/** A block-level element. */
export interface Box {
  parent: Box | null
  element: Element
  name: string
  /** Class, id and property, as written. */
  names: string
  property: string
  /** Its own zone bits, and those with all its ancestors'. */
  own: number
  zones: number
  kind: Kind
  lang: string
  /** Inside an article or main element. */
  inMain: boolean
  /** Index of the first run in it, and of the first after it. */
  first: number
  end: number
}

const kinds: Record<string, Kind> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  table: 'table',
  pre: 'code',
}

/** `first` is the number of runs so far. */
export function openBox(parent: Box | null, element: Element, name: string, dom: DomReader, first: number): Box {
  const traits = dom.traits(element)
  const kind = Object.hasOwn(kinds, name) ? kinds[name]! : (parent?.kind ?? 'paragraph')
  const names = traits ? namesOf(traits, kind) : ''
  let own = zonesOfTag(name, traits?.role ?? '')
  if (names && name !== 'html' && name !== 'body' && name !== 'main') own |= zonesOfNames(names)
  if (traits?.hidden) own |= HIDDEN
  if (traits?.editable) own |= EDITOR
  const inMain = name === 'article' || name === 'main' || (parent?.inMain ?? false)
  if (inMain) own &= ~HEADER
  return {
    parent,
    element,
    name,
    names,
    property: traits?.property ?? '',
    own,
    zones: own | (parent?.zones ?? 0),
    kind,
    lang: traits?.lang || parent?.lang || '',
    inMain,
    first,
    end: first,
  }
}

/** An id made from a heading's words ("sharing-with-others") names no zone. */
function namesOf({ className, id, property }: Traits, kind: Kind): string {
  const useful = kind === 'heading' || id.split(/[-_.]/).length > 3 ? '' : id
  return className || useful || property ? `${className} ${useful} ${property}` : ''
}
