// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { newsPage, prose, read, teasers } from './pages'

const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`

/** The title of a page that shows none, so that it is what is declared. */
const declared = (title: string, head = '') => read(`<title>${title}</title>${head}<body>${prose}`).title

describe('the title', () => {
  it('takes the title from the heading, without the outlet', () => {
    expect(read(newsPage()).title).toBe('Talks resume in the old harbour town')
    expect(read(`<title>Talks resume in the old town - The Desk</title><body>${prose}</body>`).title).toBe(
      'Talks resume in the old town',
    )
    expect(
      read(
        `<title>The Desk | Talks resume in the old town</title><meta property="og:site_name" content="The Desk"><body>${prose}</body>`,
      ).title,
    ).toBe('Talks resume in the old town')
  })

  it('reads the character references in a declared title', () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Salt &#x26; water"}</script>'
    expect(read(`<head>${head}</head><body>${prose}</body>`).title).toBe('Salt & water')
  })

  it('leaves out a kicker in the heading', () => {
    const page = `<title>Talks resume in the old town - The Desk</title><body><h1><span>Islands</span> <span>Talks resume in the old town</span></h1>${prose}</body>`
    expect(read(page).title).toBe('Talks resume in the old town')
    const declared = page.replace('<title>', '<title>Islands: ').replace('Talks resume', 'Talks begin')
    expect(read(declared).title).toBe('Talks resume in the old town')
  })

  it('keeps the beginning of a headline that is longer than one of its declarations', () => {
    const longer = meta('og:title', 'Why the talks resume in the old town')
    const page = `<title>Talks resume in the old town</title>${longer}<body><h1>Why the talks resume in the old town</h1>${prose}`
    expect(read(page).title).toBe('Why the talks resume in the old town')
  })

  it('leaves out what follows a bar in the heading', () => {
    const page = `<title>Talks resume in the old town | Islands, Fish</title><body><h1>Talks resume in the old town | Islands, Fish</h1>${prose}`
    expect(read(page).title).toBe('Talks resume in the old town')
  })

  it('takes a short heading that the page’s own title begins with', () => {
    const other = '<p class="hero-title">The harbour town and its isles, from the air</p>'
    const page = `<title>Webcams - The harbour town and its isles</title><body>${other}<h1>Webcams</h1>${prose}`
    expect(read(page).title).toBe('Webcams')
  })

  it('takes what is declared before a lesser heading that says something else', () => {
    const page = `<title>Local trails</title><body><h2>Local paths for bikes</h2>${prose}`
    expect(read(page).title).toBe('Local trails')
    expect(read(page.replace('<h2>Local paths for bikes', '<h2>Local trails')).blocks[0]?.kind).toBe('title')
  })

  it('takes a headline that is the last crumb of a trail', () => {
    const crumbs =
      '<div class="breadcrumbs"><a href="/world">World</a><h1>Talks resume in the old harbour town</h1></div>'
    const page = `<title>Talks resume in the old harbour town</title><body>${crumbs}<h2>Talks</h2>${prose}`
    expect(read(page).blocks[0]).toMatchObject({ kind: 'title', text: 'Talks resume in the old harbour town' })
  })

  it('takes both halves of a headline that goes on after a colon', () => {
    const page = `<title>The old harbour project: Better talks for the nine isles</title><body><h1>The old harbour project:</h1><h4>Better talks for the nine isles</h4>${prose}`
    expect(read(page).title).toBe('The old harbour project: Better talks for the nine isles')
  })

  it('is not led astray by the headings of other stories', () => {
    expect(read(newsPage({ header: '<h1><a href="/">The Desk</a></h1>', after: teasers(8) })).title).toBe(
      'Talks resume in the old harbour town',
    )
  })

  it('is the heading that says just what the page hands to those who share it', () => {
    const head = `<title>Harbour talks 2025</title>${meta('og:title', 'Nine isles and how they are talked about')}`
    const page = `${head}<body><h1>Harbour talks 2025</h1><h2>Nine isles and how they are talked about</h2>${prose}`
    expect(read(page).title).toBe('Nine isles and how they are talked about')
    expect(read(page.replace('<h2>Nine', '<h2>Ninety')).title).toBe('Harbour talks 2025')
  })

  it('is found in a line that is no heading, where it says what is declared', () => {
    const lines = '<div>The old town</div><div><b>Talks resume in the old town</b></div>'
    const page = `<title>Talks resume in the old town - Isles, trade and fish - The Desk of the nine isles and the harbour</title><body>${lines}${prose}`
    expect(read(page).blocks[0]).toMatchObject({ kind: 'title', text: 'Talks resume in the old town' })
    const linked = page.replace('<b>Talks resume in the old town</b>', '<a href="/x">Talks resume in the old town</a>')
    expect(read(linked).blocks[0]?.kind).not.toBe('title')
  })

  it.each([
    ['Talks resume in the old town | News | The Harbour Desk of the Nine Isles', 'Talks resume in the old town'],
    ['Talks resume in the old town - trade - isles - The Desk', 'Talks resume in the old town'],
    ['Talks resume in the old town: an hour at sea', 'Talks resume in the old town: an hour at sea'],
    ['旧港城市的会谈今天上午重新开始 渔民等待着消息_国际_海港网', '旧港城市的会谈今天上午重新开始 渔民等待着消息'],
    ['旧港城市的会谈今天上午重新开始 渔民等待着消息-海港网', '旧港城市的会谈今天上午重新开始 渔民等待着消息'],
  ])('of %s is %s', (title, headline) => {
    expect(declared(title)).toBe(headline)
  })

  it('loses the outlet’s name, also one with dashes, but no clause that has it', () => {
    const outlet = (name: string) => meta('og:site_name', name)
    const named = outlet('The Desk - News for nine isles and a harbour')
    expect(declared('Talks resume in town - The Desk - News for nine isles and a harbour', named)).toBe(
      'Talks resume in town',
    )
    expect(declared('Talks resume at last: what the harbour desk saw | Harbour Desk', outlet('Harbour Desk'))).toBe(
      'Talks resume at last: what the harbour desk saw',
    )
    expect(declared('Talks resume in the town – Harbour Desk Online', outlet('Harbour Desk'))).toBe(
      'Talks resume in the town',
    )
  })
})
