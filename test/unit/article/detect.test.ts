// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { describe as inWords } from '../../../lib/article/describe'
import { detect } from '../../../lib/article/detect'
import { newsPage, parse, prose, teasers, url } from './pages'

const judge = (html: string, address = url) => detect(parse(html), address)
const ogArticle = '<meta property="og:type" content="article">'

describe('detect', () => {
  it('takes a plain article for one, and says why', () => {
    const verdict = judge(
      newsPage({
        head: `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-11-01"}</script>`,
      }),
    )
    expect(verdict.article).toBe(true)
    expect(verdict.score).toBeGreaterThan(0.8)
    expect(inWords(verdict.why)).toMatch(/^declared NewsArticle; 5 paragraphs; dated 2025-11-01/)
  })

  it('takes an article that declares nothing', () => {
    expect(judge(newsPage()).article).toBe(true)
  })

  it('does not take a home page that claims og:type=article', () => {
    const verdict = judge(
      `<html><head>${ogArticle}<title>The Desk</title></head><body class="home"><main>${teasers(40)}</main></body>`,
      'https://desk.example/',
    )
    expect(verdict.article).toBe(false)
  })

  it('does not take a home page with a leading story, however long', () => {
    expect(judge(newsPage({ head: ogArticle, after: teasers(20) }), 'https://desk.example/').article).toBe(false)
  })

  it.each([
    ['a section front', '/world/', `<main>${teasers(30)}</main>`],
    ['a search', '/search?q=islands', `<main><h1>Results for islands</h1>${teasers(12)}</main>`],
    [
      'a login',
      '/login',
      '<main><h1>Log in</h1><form><input name=user><input type=password><button>Log in</button></form></main>',
    ],
    [
      'a shop',
      '/products/lamp',
      '<main><h1>Harbour lamp</h1><p>Our lamp brings the light of the quay to your home, and you will love it, we promise.</p><p>$49.00</p><button>Add to cart</button><button>Save</button></main>',
    ],
    [
      'a forum thread',
      '/forum/viewtopic/12',
      `<main><h1>Which rod for the harbour?</h1>${Array.from({ length: 12 }, (_, i) => `<div class="post"><div class="post-author">user${i}</div><p>I would take the long one, as you said, since your quay is high, and mine, too, was never short of use.</p></div>`).join('')}</main>`,
    ],
    [
      'documentation',
      '/docs/api/reference',
      `<main><h1>Reader</h1><p>Call it with your document, and you get the blocks.</p><pre>read(document)</pre><p>See our guide, which you may like.</p></main>`,
    ],
    ['a video without text', '/video/12', '<main><h1>Harbour at night</h1><video></video></main>'],
  ])('does not take %s', (_, path, main) => {
    expect(
      judge(`<html><head>${ogArticle}</head><body>${main}</body></html>`, `https://desk.example${path}`).article,
    ).toBe(false)
  })

  it('reads nothing of a front that its outline gives away', () => {
    const page = parse(
      `<html><head><title>World - The Desk</title></head><body><main>${teasers(30)}</main></body></html>`,
    )
    for (const paragraph of page.querySelectorAll('p'))
      Object.defineProperty(paragraph, 'textContent', { get: () => expect.unreachable() })
    const { article, why } = detect(page, 'https://desk.example/category/world/page/2/')
    expect({ article, why }).toEqual({
      article: false,
      why: [{ key: 'listing' }, { key: 'paragraphs', value: 30 }],
    })
  })

  it('says that a page has few words where it has few paragraphs, so that later ones are waited for', () => {
    const at = 'https://desk.example/search?q=islands'
    const saying = (body: string) => detect(parse(`<html><body>${body}</body></html>`), at).why.map(({ key }) => key)
    expect(saying('<main></main>')).toEqual(['noText'])
    expect(
      saying('<p>The results of your search will be here in a moment, as soon as they have been found for you.</p>'),
    ).toContain('fewWords')
    expect(saying(prose + prose)).not.toContain('fewWords')
  })

  it('says so of many paragraphs that have nothing in them yet', () => {
    const page = parse(`<html><body><h1>Talks go on</h1>${'<p> </p>'.repeat(12)}</body></html>`)
    expect(detect(page, 'https://desk.example/talks-go-on-in-geneva').why).toEqual([{ key: 'noText' }])
  })

  it('does not take what is being written', () => {
    const verdict = judge(`<body><div contenteditable="true"><h1>Talks resume</h1>${prose}</div></body>`)
    expect(verdict).toEqual({ article: false, score: 0, why: [{ key: 'editor' }] })
  })

  it('counts one paragraph as one', () => {
    expect(inWords([{ key: 'paragraphs', value: 1 }, { key: 'homePage' }])).toBe('1 paragraph; a home page')
    expect(inWords([{ key: 'paragraphs', value: 38 }])).toBe('38 paragraphs')
  })
})
