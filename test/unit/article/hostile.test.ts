// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { detect } from '../../../lib/article/detect'
import { extract } from '../../../lib/article/extract'
import { nestedPage } from './nested'
import { bodyText, newsPage, parse, prose, read } from './pages'

const linked = (source: string) => newsPage({ head: `<script type="application/ld+json">${source}</script>` })

/** Milliseconds that both questions take, which must answer. */
function timed(document: Document) {
  const start = performance.now()
  const verdict = detect(document, '')
  const article = extract(document, '')
  return { verdict, article, ms: performance.now() - start }
}

describe('hostile pages', () => {
  it('reads 100,000 nested elements', () => {
    const { verdict, article, ms } = timed(
      nestedPage(100_000, 'At the bottom, said the diver, there was nothing at all to be seen, or heard, or felt.'),
    )
    expect(verdict.why).not.toContainEqual({ key: 'unreadable' })
    expect(bodyText(article)).toBe(
      'At the bottom, said the diver, there was nothing at all to be seen, or heard, or felt.',
    )
    expect(ms).toBeLessThan(2000)
  })

  it('reads a text node of 5 MB', () => {
    const document = parse('<body></body>')
    document.body.append('word '.repeat(1_000_000))
    const { verdict, ms } = timed(document)
    expect(verdict.article).toBe(false)
    expect(verdict.why).toEqual([{ key: 'noText' }])
    expect(ms).toBeLessThan(3000)
  })

  it('gives up on no page without a body', () => {
    const document = parse(newsPage())
    document.body.remove()
    expect(detect(document, '').why).toEqual([{ key: 'noText' }])
    expect(extract(document, '').blocks).toEqual([])
  })

  it.each([
    ['an empty page', '', 'noText'],
    ['a viewer of PDF', '<body><embed name="plugin" type="application/pdf" src="about:blank"></body>', 'noText'],
    ['a page that is still being written', '<html><head><title>Talks</title></head><body><div><p>Dele', 'noText'],
    ['a frameset', '<frameset cols="1,2"><frame src="a"><frame src="b"></frameset>', 'noText'],
  ])('has a reason for %s', (_, html, key) => {
    expect(detect(parse(html), '')).toEqual({ article: false, score: 0, why: [{ key }] })
  })

  it.each([
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text>hi</text></svg>'],
    ['application/xml', '<rss><channel><title>x</title></channel></rss>'],
  ] as const)('knows that %s is no HTML page', (type, source) => {
    const document = new DOMParser().parseFromString(source, type)
    expect(detect(document, '').why).toEqual([{ key: 'notHtml' }])
    expect(extract(document, '').blocks).toEqual([])
  })

  it('reads XHTML, and CDATA in it', () => {
    const document = new DOMParser().parseFromString(
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Talks</title></head><body><h1>Talks</h1>${prose}<p><![CDATA[A <plain> line, which is marked up as data, and is read, all the same, as text.]]></p></body></html>`,
      'application/xhtml+xml',
    )
    expect(bodyText(extract(document, ''))).toContain('A <plain> line')
  })

  // jsdom has no named properties that override, as browsers have: set by hand what `<input name=…>` would do there.
  const hide = (target: object, names: string[], value: unknown) => {
    for (const name of names) Object.defineProperty(target, name, { value })
  }

  it('is not fooled by a form that hides its own properties', () => {
    const document = parse(`<body><form><input><h1>Talks resume in the town</h1>${prose}</form></body>`)
    const names = [
      'parentNode',
      'nodeType',
      'localName',
      'firstChild',
      'nextSibling',
      'getAttribute',
      'getAttributeNames',
    ]
    hide(
      document.querySelector('form')!,
      [...names, 'attributes', 'hasAttributes', 'textContent'],
      document.querySelector('input'),
    )
    const article = extract(document, '')
    expect(article.title).toBe('Talks resume in the town')
    expect(article.blocks).toHaveLength(6)
  })

  it('is not fooled by a document that hides its own properties', () => {
    const document = parse(`<body><img><h1>Talks resume in the town</h1>${prose}</body>`)
    const image = document.querySelector('img')
    hide(
      document,
      ['body', 'head', 'title', 'documentElement', 'querySelector', 'querySelectorAll', 'defaultView', 'URL'],
      image,
    )
    expect(detect(document, '').why).toContainEqual({ key: 'paragraphs', value: 5 })
    // jsdom's own selectors need this one; a browser's do not.
    hide(document, ['createTreeWalker'], image)
    expect(extract(document, '').blocks).toHaveLength(6)
  })

  it.each([
    ['5 MB', `[${'{"@type":"WebPage","name":"x"},'.repeat(160_000)}{}]`],
    [
      'thousands of articles',
      `[${Array.from({ length: 9000 }, (_, i) => `{"@type":"NewsArticle","headline":"Story ${i}"}`).join(',')}]`,
    ],
    ['deep arrays', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['deep graphs', `${'{"@graph":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['__proto__', '{"__proto__":{"@type":"NewsArticle","datePublished":"2001-01-01"},"constructor":{"name":"x"}}'],
    [
      'odd types',
      '{"@type":["NewsArticle",7,null,{"a":1}],"headline":{"@value":{}},"author":[[[]],{"name":{"name":[1]}},null],"datePublished":[{}]}',
    ],
    ['no JSON', '{"@type":"NewsArticle",'],
    ['null', 'null'],
  ])('survives JSON-LD that is %s', (_, source) => {
    const { article, ms } = timed(parse(linked(source)))
    expect(article.title).toBe('Talks resume in the old harbour town')
    expect(article.published).toBeUndefined()
    expect(article.blocks).toHaveLength(6)
    expect(ms).toBeLessThan(1500)
    expect(({} as Record<string, unknown>)['@type']).toBeUndefined()
  })

  it.each([
    ['raw line breaks in strings', '{"@type":"NewsArticle","headline":"Talks\n resume","datePublished":"2025-11-01"}'],
    ['a comment around it', '<!-- {"@type":"NewsArticle","datePublished":"2025-11-01"} -->'],
    ['a trailing comma', '{"@type":"NewsArticle","datePublished":"2025-11-01",}'],
    ['a graph', '{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2025-11-01"}]}'],
    ['an array', '[{"@type":"WebSite"},{"@type":["Thing","NewsArticle"],"datePublished":"2025-11-01"}]'],
    ['a full address as type', '{"@type":"http://schema.org/NewsArticle","datePublished":"2025-11-01"}'],
  ])('reads JSON-LD that has %s', (_, source) => {
    expect(read(linked(source), '').published).toBe('2025-11-01')
  })

  it('takes the date of the article shown, not of those listed', () => {
    const story = (headline: string, day: string) =>
      `{"@type":"NewsArticle","headline":"${headline}","datePublished":"${day}"}`
    const source = `[${story('Another story altogether', '2020-02-02')},${story('Talks resume in the old harbour town', '2025-11-01')}]`
    expect(read(linked(source), '').published).toBe('2025-11-01')
    expect(
      read(linked(`{"@type":"ItemList","itemListElement":[${story('Another', '2020-02-02')}]}`), '').published,
    ).toBeUndefined()
  })
})
