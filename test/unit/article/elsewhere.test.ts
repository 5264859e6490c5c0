// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { detect } from '../../../lib/article/detect'
import { extract } from '../../../lib/article/extract'
import { bodyText, newsPage, parse, prose, read, url } from './pages'

/* What went wrong in other readers of articles, and must not here. */

const ogArticle = '<meta property="og:type" content="article">'
const sentences = [...prose.matchAll(/<p>(.*?)<\/p>/g)].map(([, sentence]) => sentence!)

describe('what went wrong elsewhere', () => {
  it('does not take a home page of many article elements (mozilla/readability #887)', () => {
    const card = (i: number) =>
      `<article><h2><a href="/story-${i}">Headline number ${i} of the many on this page</a></h2><p>${sentences[i % 5]}</p></article>`
    const cards = Array.from({ length: 30 }, (_, i) => card(i)).join('')
    const page = `<head><title>The Desk</title>${ogArticle}</head><body><main>${cards}</main></body>`
    for (const address of ['https://desk.example/', 'https://desk.example/world', ''])
      expect(detect(parse(page), address).article).toBe(false)
  })

  it.each([
    ['a component of its own (mozilla/readability #849)', '<div data-component="text-block"><div><p>%</p></div></div>'],
    ['a div, and there are no paragraphs (mozilla/readability #420)', '<div class="zn-body__paragraph">%</div>'],
    ['lines with two breaks between them', '%<br><br>'],
  ])('takes an article whose every paragraph is %s', (_, form) => {
    const body = [...sentences, ...sentences].map((sentence) => form.replace('%', () => sentence)).join('')
    const page = newsPage({ head: ogArticle, body })
    expect(detect(parse(page), url).article).toBe(true)
    for (const sentence of sentences) expect(bodyText(read(page))).toContain(sentence)
  })

  it('loses no paragraph beside short ones, links and pictures (mozilla/readability #776, #901)', () => {
    const lines = [
      '“No,” he said.',
      `It was <a href="/a">the third round</a> of talks, <a href="/b">officials</a> said.`,
    ]
    const body = `${prose}<p>${lines[0]}</p><figure><img alt="Harbour"></figure><p>${lines[1]}</p>${prose}`
    const text = bodyText(read(newsPage({ body })))
    expect(text).toContain(lines[0])
    expect(text).toContain('It was the third round of talks, officials said.')
  })

  it('leaves out the paywall’s own text (mozilla/readability #769)', () => {
    const wall =
      '<div class="subscription-wall"><h3>Keep reading</h3><p>Subscribe today to read on, from one coin a week, and cancel whenever you like, online.</p></div>'
    const text = bodyText(read(newsPage({ body: `${prose}${wall}` })))
    expect(text).not.toContain('Subscribe today')
    expect(text).toContain(sentences[4])
  })

  it('decides anew when text arrives late or a paywall lifts (hypothesis/client #1322, #4629)', () => {
    const document = parse(newsPage({ body: '' }))
    expect(detect(document, url).article).toBe(false)
    document.querySelector('.entry-content')!.innerHTML = prose
    expect(detect(document, url).article).toBe(true)
    expect(bodyText(extract(document, url))).toContain(sentences[0])
  })

  it('decides anew when one page becomes another without a load', () => {
    const document = parse(newsPage())
    expect(extract(document, url).title).toBe('Talks resume in the old harbour town')
    document.title = 'Quay to close for winter - The Desk'
    document.querySelector('article')!.innerHTML =
      `<h1>Quay to close for winter</h1><div class="entry-content">${prose.replace('Delegates', 'Pilots')}</div>`
    const next = extract(document, 'https://desk.example/world/2025/11/02/quay-to-close-for-winter')
    expect(next).toMatchObject({ title: 'Quay to close for winter', published: '2025-11-02' })
    expect(bodyText(next)).toContain('Pilots')
  })

  it('keeps the first article’s title and day with the next under it (amphtml #12945)', () => {
    const second = `<article><h1>Quay to close for winter</h1><time datetime="2025-12-24">24 December</time><div class="entry-content">${prose}</div></article>`
    const page = newsPage({ beforeBody: '<time datetime="2025-11-01">1 November</time>' }).replace(
      '</main>',
      `${second}</main>`,
    )
    expect(read(page)).toMatchObject({ title: 'Talks resume in the old harbour town', published: '2025-11-01' })
  })

  it('reads the document of a frame like any other (yomitan #499)', () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inner = frame.contentDocument!
    inner.documentElement.innerHTML = newsPage().replace(/^.*?<head>/, '<head>')
    expect(detect(inner, 'about:srcdoc').article).toBe(true)
    expect(bodyText(extract(inner, 'about:srcdoc'))).toContain(sentences[0])
    frame.remove()
  })
})
