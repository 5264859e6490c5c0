// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { HitTest } from '../../../lib/highlight/hit-test'
import { locate, type NodeSpan, rectsOf, type Stretch } from '../../../lib/highlight/locate'
import { type Mark, Painter } from '../../../lib/highlight/paint'

/* What real browsers draw is tested in test/e2e; here is what can go wrong before that. */

/** A paragraph's block: the text that was read from it, and which text node each part came from. */
function blockOf(html: string) {
  document.body.innerHTML = `<p>${html}</p>`
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const spans: NodeSpan[] = []
  let text = ''
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    spans.push({ start: text.length, length: node.length, node, offset: 0 })
    text += node.data
  }
  return { text, spans, nodes: spans.map(({ node }) => node) }
}

function textOf(stretch: Stretch | undefined): string | undefined {
  if (!stretch) return undefined
  const range = document.createRange()
  range.setStart(stretch.startContainer, stretch.startOffset)
  range.setEnd(stretch.endContainer, stretch.endOffset)
  return range.toString()
}

describe('where a mention stands in the page', () => {
  test('within one text node', () => {
    const { text, spans, nodes } = blockOf('Then Putin spoke.')
    const found = locate(spans, text, 5, 10)
    expect(found).toEqual({
      startContainer: nodes[0],
      startOffset: 5,
      endContainer: nodes[0],
      endOffset: 10,
      nodes: [nodes[0]],
    })
    expect(textOf(found)).toBe('Putin')
  })

  test('over several text nodes, within links and emphasis', () => {
    const { text, spans, nodes } = blockOf('Then <a href="#">Vlad<b>imir</b></a> Pu<i>tin</i> spoke.')
    const found = locate(spans, text, 5, 19)
    expect(textOf(found)).toBe('Vladimir Putin')
    expect(found?.nodes).toEqual(nodes.slice(1, 5))
  })

  test('no further than its own nodes, where it begins or ends with one', () => {
    const { text, spans, nodes } = blockOf('Then <b>Putin</b> spoke.')
    expect(locate(spans, text, 5, 10)?.nodes).toEqual([nodes[1]])
  })

  test('at the block’s beginning and end', () => {
    const { text, spans } = blockOf('<b>Putin</b> and <b>Trump</b>')
    expect(textOf(locate(spans, text, 0, 5))).toBe('Putin')
    expect(textOf(locate(spans, text, 10, 15))).toBe('Trump')
    expect(textOf(locate(spans, text, 0, text.length))).toBe(text)
  })

  test('behind whitespace that the block does not have', () => {
    document.body.innerHTML = '<p>\n     Then Putin\n     spoke.</p>'
    const node = document.body.querySelector('p')!.firstChild as Text
    const spans = [
      { start: 0, length: 10, node, offset: 6 },
      { start: 11, length: 6, node, offset: node.data.indexOf('spoke') },
    ]
    expect(textOf(locate(spans, 'Then Putin spoke.', 5, 10))).toBe('Putin')
    expect(textOf(locate(spans, 'Then Putin spoke.', 11, 16))).toBe('spoke')
  })
})

describe('nowhere, where the page has changed since it was read', () => {
  test.each([
    ['its node was removed', (nodes: Text[]) => nodes[1]!.remove()],
    ['the whole paragraph was removed', () => document.querySelector('p')!.remove()],
    ['its text was replaced', (nodes: Text[]) => nodes[1]!.replaceData(0, 5, 'Trump')],
    ['its text moved on', (nodes: Text[]) => nodes[1]!.insertData(0, 'Mr ')],
    ['its text was emptied', (nodes: Text[]) => nodes[1]!.replaceData(0, 5, '')],
    ['its node was split', (nodes: Text[]) => nodes[1]!.splitText(2)],
    [
      'its nodes were joined',
      () => {
        document.querySelector('p')!.textContent = 'Then Putin spoke.'
      },
    ],
  ])('%s', (_, change) => {
    const { text, spans, nodes } = blockOf('Then <b>Putin</b> spoke.')
    expect(locate(spans, text, 5, 10)).toBeDefined()
    change(nodes)
    expect(locate(spans, text, 5, 10)).toBeUndefined()
  })

  test('a change elsewhere in the block does no harm', () => {
    const { text, spans, nodes } = blockOf('Then <b>Putin</b> spoke.')
    nodes[2]!.replaceData(0, 7, ' was silent.')
    nodes[0]!.remove()
    expect(textOf(locate(spans, text, 5, 10))).toBe('Putin')
  })

  test.each([
    ['before the block', -3, 2],
    ['beyond its end', 12, 30],
    ['all beyond its end', 100, 110],
    ['of no length outside', 40, 40],
  ])('offsets %s', (_, start, end) => {
    const { text, spans } = blockOf('Then <b>Putin</b> spoke.')
    expect(locate(spans, text, start, end)).toBeUndefined()
  })

  test('spans that leave out a part, or are none', () => {
    const { text, spans } = blockOf('Then <b>Putin</b> spoke.')
    expect(locate([], text, 5, 10)).toBeUndefined()
    expect(locate(spans.slice(0, 1), text, 3, 10)).toBeUndefined()
    expect(locate(spans.slice(2), text, 5, 12)).toBeUndefined()
    expect(locate([{ ...spans[1]!, offset: 2 }], text, 5, 10)).toBeUndefined()
  })
})

describe('the boxes of a stretch', () => {
  const box = (left: number, top: number, width: number, height: number) =>
    ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect
  const boxes = vi.fn<() => DOMRect[]>(() => [])
  beforeEach(() => {
    // jsdom lays nothing out.
    Range.prototype.getClientRects = boxes as never
  })
  afterEach(() => {
    boxes.mockReset().mockReturnValue([])
    vi.unstubAllGlobals()
  })

  const putin = () => {
    const { text, spans, nodes } = blockOf('Then <b>Putin</b> spoke.')
    return { stretch: locate(spans, text, 5, 10)!, nodes }
  }

  test('are those of its lines, without empty ones', () => {
    const [first, second] = [box(10, 10, 40, 12), box(0, 30, 20, 12)]
    boxes.mockReturnValue([first, box(50, 10, 0, 12), second, box(0, 30, 20, 0)])
    expect(rectsOf(putin().stretch)).toEqual([first, second])
  })

  test('are none, and no error, once its text is shorter, gone or elsewhere', () => {
    boxes.mockImplementation(() => [box(0, 0, 1, 1)])
    const { stretch, nodes } = putin()
    expect(rectsOf(stretch)).toHaveLength(1)
    nodes[1]!.data = 'P'
    expect(rectsOf(stretch)).toEqual([])
    for (const offset of [-1, Number.NaN, 1e9]) expect(() => rectsOf({ ...stretch, endOffset: offset })).not.toThrow()
    boxes.mockImplementation(() => {
      throw new Error('gone')
    })
    expect(rectsOf(putin().stretch)).toEqual([])
  })

  test('tell which mark lies under the pointer', () => {
    const { text, spans, nodes } = blockOf('Then <b>Putin</b> spoke.')
    const mark: Mark = { kind: 'leader', first: true, stretch: locate(spans, text, 5, 10)! }
    boxes.mockReturnValue([box(10, 10, 40, 12), box(0, 30, 20, 12)])
    let caret: unknown
    document.caretPositionFromPoint = () => caret as CaretPosition | null
    const hits = new HitTest([mark])
    caret = { offsetNode: nodes[1], offset: 2 }
    expect(hits.at(15, 15)).toBe(mark)
    expect(hits.at(5, 35)).toBe(mark)
    // The caret snaps to text nearby; between the lines and beside them there is nothing.
    expect(hits.at(5, 15)).toBeUndefined()
    expect(hits.at(15, 25)).toBeUndefined()
    caret = { offsetNode: nodes[0], offset: 2 }
    expect(hits.at(15, 15)).toBeUndefined()
    caret = { offsetNode: document.body, offset: 0 }
    expect(hits.at(15, 15)).toBeUndefined()
    caret = null
    expect(hits.at(15, 15)).toBeUndefined()
  })
})

describe('painting', () => {
  const highlights = new Map<string, Set<unknown>>()
  beforeEach(() => {
    // jsdom has no highlights.
    highlights.clear()
    vi.stubGlobal('CSS', { highlights })
    vi.stubGlobal('Highlight', class extends Set {})
    vi.stubGlobal(
      'StaticRange',
      class {
        constructor(at: Stretch) {
          const { startContainer, startOffset, endContainer, endOffset } = at
          Object.assign(this, { startContainer, startOffset, endContainer, endOffset })
        }
      },
    )
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  const marksOf = (): Mark[] => {
    const { text, spans } = blockOf('Putin and <b>Putin</b> in Kyiv.')
    const at = (start: number, end: number) => locate(spans, text, start, end)!
    return [
      { kind: 'leader', first: true, stretch: at(0, 5) },
      { kind: 'leader', first: false, stretch: at(10, 15) },
      { kind: 'place', first: true, stretch: at(19, 23) },
    ]
  }

  test('goes by kind and by first and later mention, and changes nothing of the page', () => {
    const marks = marksOf()
    const before = document.documentElement.outerHTML
    void new Painter().show(marks)
    expect([...highlights.keys()].sort()).toEqual([
      'backgrounder-leader',
      'backgrounder-leader-again',
      'backgrounder-place',
    ])
    expect([...highlights.values()].map(({ size }) => size)).toEqual([1, 1, 1])
    expect(document.documentElement.outerHTML).toBe(before)
  })

  test('is taken away whole, and takes the page’s own highlights and later ones under our names not with it', async () => {
    highlights.set('search-results', new Set())
    const painter = new Painter()
    await painter.show(marksOf())
    const theirs = new Set()
    highlights.set('backgrounder-place', theirs)
    painter.clear()
    expect([...highlights]).toEqual([
      ['search-results', new Set()],
      ['backgrounder-place', theirs],
    ])
  })

  test('leaves alone what stays, takes what has gone, and adds what is new', async () => {
    const painter = new Painter()
    const marks = marksOf()
    await painter.show(marks)
    const place = [...highlights.get('backgrounder-place')!][0]
    await painter.show([{ ...marks[1]!, first: true }, { ...marks[2]! }])
    expect([...highlights.keys()].sort()).toEqual(['backgrounder-leader', 'backgrounder-place'])
    expect([...highlights.get('backgrounder-place')!][0]).toBe(place)
    const { startContainer, startOffset, endOffset } = marks[1]!.stretch
    expect([...highlights.get('backgrounder-leader')!]).toMatchObject([{ startContainer, startOffset, endOffset }])
  })

  test('paints anew a mark that has come to end elsewhere', async () => {
    const painter = new Painter()
    const [mark] = marksOf()
    await painter.show([mark!])
    Object.assign(mark!, { stretch: { ...mark!.stretch, endOffset: 3 } })
    await painter.show([mark!])
    expect([...highlights.get('backgrounder-leader')!]).toMatchObject([{ startOffset: 0, endOffset: 3 }])
  })

  test('of many marks stops where a later painting has taken over', async () => {
    const painter = new Painter()
    const [mark] = marksOf()
    const many = Array.from({ length: 1000 }, (_, at) => ({ ...mark!, stretch: { ...mark!.stretch, endOffset: at } }))
    const first = painter.show(many)
    painter.clear()
    await first
    expect(highlights.size).toBe(0)
    await painter.show(many)
    expect(highlights.get('backgrounder-leader')?.size).toBe(1000)
  })

  test('of nothing is nothing, and takes what an earlier copy has left', async () => {
    highlights.set('backgrounder-weapon-again', new Set())
    await new Painter().show([])
    expect(highlights.size).toBe(0)
  })
})
