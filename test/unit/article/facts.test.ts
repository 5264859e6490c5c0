// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { findDate, readDate } from '../../../lib/article/dates'
import { newsPage, prose, read, url } from './pages'

const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`

describe('dates in text', () => {
  it.each([
    ['Sat. Nov 1st, 2025', 'en', '2025-11-01'],
    ['Nov 1, 2025 7:58 AM ET', 'en', '2025-11-01T07:58-04:00'],
    ['December 1, 2025 at 7:58 p.m. EST', 'en', '2025-12-01T19:58-05:00'],
    ['7:58 AM ET, Sat November 1, 2025', 'en', '2025-11-01T07:58-04:00'],
    ['Published 1 November 2025 12:30 GMT', 'en', '2025-11-01T12:30+00:00'],
    ['Sat, 01 Nov 2025 07:58:00 +0100', 'en', '2025-11-01T07:58+01:00'],
    ['01.11.2025', 'en', '2025-11-01'],
    ['01.11.2025, 18:05 Uhr', 'de', '2025-11-01T18:05'],
    ['1. November 2025', 'de', '2025-11-01'],
    ['3. März 2024', 'de', '2024-03-03'],
    ['1er novembre 2025 à 18h05', 'fr', '2025-11-01T18:05'],
    ['1 de noviembre de 2025', 'es', '2025-11-01'],
    ['1 ноября 2025', 'ru', '2025-11-01'],
    ['2025年11月1日', 'ja', '2025-11-01'],
    ['2025-11-01', 'en', '2025-11-01'],
    ['2025/11/01', 'ja', '2025-11-01'],
    ['11/01/2025', 'en-US', '2025-11-01'],
    ['01/11/2025', 'en-GB', '2025-11-01'],
    ['11/25/2025', 'en-GB', '2025-11-25'],
    ['2025 Nov 1', 'en', '2025-11-01'],
    ['Sat Nov 01 12:45:00 EDT 2025', 'en', '2025-11-01'],
  ])('%s (%s) is %s', (text, lang, iso) => {
    expect(findDate(text, lang)?.iso).toBe(iso)
  })

  it.each([
    '© 2025 World Desk',
    'In 2025 it rained',
    '12:30',
    '45.13.2025',
    'call 555-01-2025',
    'Nov 40, 2025',
    'May 2025 be kind',
  ])('%s is no date', (text) => {
    expect(findDate(text, 'en')).toBeUndefined()
  })

  it.each([
    ['2025-11-01T07:58:00-04:00', '2025-11-01T07:58:00-04:00'],
    ['2025-11-01T07:58:00.000Z', '2025-11-01T07:58:00Z'],
    ['2025-11-01T07:58:00+0100', '2025-11-01T07:58:00+01:00'],
    ['20251101', '2025-11-01'],
    ['1762000000', '2025-11-01T12:26:40Z'],
    ['1762000000000', '2025-11-01T12:26:40Z'],
    ['2025-11', '2025-11'],
    ['Sat, 01 Nov 2025 07:58:00 GMT', '2025-11-01T07:58+00:00'],
    ['soon', undefined],
  ])('a machine’s %s is %s', (value, iso) => {
    expect(readDate(value, 'en')).toBe(iso)
  })
})

describe('the date of an article', () => {
  const published = (parts: Parameters<typeof newsPage>[0], address = '', now?: Date) =>
    read(newsPage(parts), address, now).published

  it.each([
    'article:published_time',
    'datePublished',
    'date',
    'dc.date',
    'DC.date.issued',
    'parsely-pub-date',
    'publish-date',
    'pubdate',
  ])('is read from meta %s', (name) => {
    expect(published({ head: meta(name, '2025-11-01T10:00:00+02:00') })).toBe('2025-11-01T10:00:00+02:00')
  })

  it('is read from time elements, microdata and the address', () => {
    expect(published({ beforeBody: '<time datetime="2025-11-01T10:00:00+02:00">Saturday</time>' })).toBe(
      '2025-11-01T10:00:00+02:00',
    )
    expect(published({ beforeBody: '<span itemprop="datePublished" content="2025-11-01">Saturday</span>' })).toBe(
      '2025-11-01',
    )
    expect(published({}, url)).toBe('2025-11-01')
  })

  it('is read from plain sight in the head of the page', () => {
    expect(published({ header: '<span class="top-date">Sat. Nov 1st, 2025</span>' })).toBe('2025-11-01')
    expect(published({ beforeBody: '<p>By Ada Quill | 1 November 2025</p>' })).toBe('2025-11-01')
  })

  it('is told apart from the day of the last change', () => {
    const article = read(newsPage({ beforeBody: '<p>Published 1 November 2025</p><p>Updated 3 November 2025</p>' }), '')
    expect(article).toMatchObject({ published: '2025-11-01', modified: '2025-11-03' })
  })

  it('is the day that the page plainly shows before what a template declares', () => {
    const late = meta('article:published_time', '2025-11-09T10:00:00Z')
    expect(published({ head: late, beforeBody: '<p>Published 1 November 2025</p>' })).toBe('2025-11-01')
    expect(published({ head: late, beforeBody: '<p>1 November 2025</p>' })).toBe('2025-11-09T10:00:00Z')
    expect(published({ head: late, beforeBody: '<p>Published 12 November 2025</p>' })).toBe('2025-11-09T10:00:00Z')
    const sentences = [
      'It is the first visit by a head of state since 12 March 2019.',
      'The public inquiry opened on 3 May 2021.',
      'The Washington Post reported the deal on 4 June 2023.',
    ]
    for (const sentence of sentences) {
      expect(published({ head: late, beforeBody: `<p>${sentence}</p>` })).toBe('2025-11-09T10:00:00Z')
    }
    const printed = meta('date', '2025-11-02')
    expect(published({ head: printed, beforeBody: '<p>1 November 2025, 18:05</p>' })).toBe('2025-11-01T18:05')
    expect(published({ head: printed, beforeBody: '<p>1 October 2025, 18:05</p>' })).toBe('2025-11-02')
  })

  it('is the day where the page is written, if the same moment is declared in two offsets', () => {
    const linked =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-10-31T22:04:00Z"}</script>'
    expect(published({ head: linked + meta('date', 'Sat, 01 Nov 2025 00:04:00 +0200') })).toBe('2025-11-01T00:04+02:00')
    expect(published({ head: linked + meta('date', 'Sat, 01 Nov 2025 00:05:00 +0200') })).toBe('2025-10-31T22:04:00Z')
  })

  it('is not the day on which a template was built, long after the last change', () => {
    const built = meta('published-time', '2026-03-09T08:45:32Z') + meta('published-date', '2025-11-01')
    expect(published({ head: built + meta('modified-date', '2025-12-30') })).toBe('2025-11-01')
    expect(published({ head: built })).toBe('2026-03-09T08:45:32Z')
  })

  it('is not given where the page shows its reader nothing but the last change', () => {
    const declared = meta('article:published_time', '2019-03-01T10:00:00Z')
    const changed = meta('article:modified_time', '2025-11-03T09:00:00Z')
    const dates = (head: string, shown: string) => {
      const { published, modified } = read(newsPage({ head, beforeBody: `<p>${shown}</p>` }), '')
      return { published, modified: modified?.slice(0, 10) }
    }
    const unclear = { published: undefined, modified: '2025-11-03' }
    expect(dates(declared, 'Updated 3 November 2025')).toEqual(unclear)
    expect(dates(declared + changed, '3 November 2025')).toEqual(unclear)
    expect(dates(declared + changed, 'Ada Quill').published).toBe('2019-03-01T10:00:00Z')
    expect(dates(declared + changed, '2 March 2019, updated 3 November 2025').published).toBe('2019-03-01T10:00:00Z')
    expect(dates(declared, '9 November 2025').published).toBe('2019-03-01T10:00:00Z')
    const within = newsPage({ head: declared, body: `${prose}<p>Updated 3 November 2025</p>${prose}` })
    expect(read(within, '').published).toBe('2019-03-01T10:00:00Z')
  })

  it('is found in a month of the text’s own language, where the page declares none', () => {
    const body = `<p>26. Mai 2008</p>${'<p>Das Schiff ist am Morgen mit der Mannschaft in den Hafen gekommen, und die Leute auf der Mole haben sich gefreut, weil es nicht untergegangen war.</p>'.repeat(3)}`
    expect(published({ language: '', beforeBody: '<p>26. Mai 2008</p>', body })).toBe('2008-05-26')
  })

  it('is relative to now only where now is given', () => {
    const parts = { beforeBody: '<p>Published 2 hours ago</p>' }
    expect(published(parts)).toBeUndefined()
    expect(published(parts, '', new Date(2025, 10, 1, 12))).toBe('2025-11-01')
    expect(published(parts, '', new Date(2025, 10, 1, 1))).toBe('2025-10-31')
  })

  it.each([
    ['the footer', { after: '<footer>1 November 2025</footer>' }],
    ['a copyright', { after: '<p>© 1 November 2025 The Desk</p>' }],
    ['a related story', { after: '<section class="related"><time datetime="2025-11-01">1 Nov 2025</time></section>' }],
    [
      'a comment',
      { after: '<section id="comments"><p>Reader, <time datetime="2025-11-01">1 Nov 2025</time></p></section>' },
    ],
    [
      'the text',
      {
        body: `${prose}<p>The last accord was signed on 1 November 2005, said the minister, and held for nine years.</p>${prose}`,
      },
    ],
    ['the future', { head: meta('date', '2999-11-01') }],
    ['before 1990', { head: meta('date', '1985-11-01') }],
    ['no calendar', { head: meta('date', '2025-02-31') }],
  ])('is never one of %s', (_, parts) => {
    expect(published(parts)).toBeUndefined()
  })
})

describe('other facts', () => {
  it.each([
    [
      'JSON-LD',
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Ada Quill"},{"name":"Ben Inkwell"}]}</script>',
      },
      'Ada Quill, Ben Inkwell',
    ],
    ['meta', { head: '<meta name="author" content="Ada Quill">' }, 'Ada Quill'],
    ['a link', { beforeBody: '<a rel="author" href="/ada">Ada Quill</a>' }, 'Ada Quill'],
    ['a line', { beforeBody: '<p>By Ada Quill</p>' }, 'Ada Quill'],
  ])('takes the byline from %s', (_, parts, byline) => {
    expect(read(newsPage(parts)).byline).toBe(byline)
  })

  it('takes the outlet from what is declared, else from the title', () => {
    expect(read(newsPage({ head: meta('og:site_name', 'The Harbour Desk') })).outlet).toBe('The Harbour Desk')
    expect(read(newsPage()).outlet).toBe('The Desk')
  })

  it.each([
    ['en-gb', prose, 'en-GB'],
    ['en', prose, 'en'],
    ['de', prose, 'en'],
    [
      'en',
      '<p>Делегаты вернулись в старый портовый город в субботу, на следующий день после второго раунда.</p>'.repeat(6),
      'ru',
    ],
    [
      'de',
      '<p>Die Delegierten kehrten am Samstag in die alte Hafenstadt zurück, wie ein Sprecher mitteilte.</p>'.repeat(6),
      'de',
    ],
  ])('of a page in %s says the language', (language, body, lang) => {
    expect(read(newsPage({ language, body })).lang).toBe(lang)
  })

  it.each([
    [
      'the canonical link',
      '<link rel="canonical" href="/talks?id=3#top">',
      'https://desk.example/x?utm_source=a',
      'https://desk.example/talks?id=3',
    ],
    ['its own address', '', 'https://desk.example/x?utm_source=a&id=7&fbclid=b#top', 'https://desk.example/x?id=7'],
    [
      'its own, where the canonical is the home page',
      '<link rel="canonical" href="https://desk.example/">',
      'https://desk.example/x',
      'https://desk.example/x',
    ],
    [
      'its own, where the canonical is no address',
      '<link rel="canonical" href="javascript:alert(1)">',
      'https://desk.example/x',
      'https://desk.example/x',
    ],
    ['nothing, where none is known', '', '', ''],
  ])('takes for the page’s identity %s', (_, head, address, identity) => {
    expect(read(newsPage({ head }), address).url).toBe(identity)
  })
})
