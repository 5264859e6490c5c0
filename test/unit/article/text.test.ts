// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../lib/article/article'
import { extract } from '../../../lib/article/extract'
import { bodyText, newsPage, parse, prose, read } from './pages'

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const first = 'Delegates from both coasts'
const textsOf = (article: Article) => article.blocks.map((block) => block.text)

/** A page whose article is this markup and then ordinary prose. */
const withBody = (html: string) => read(newsPage({ body: html + prose }))

function expectSpansToMatch(article: Article) {
  for (const { text, spans } of article.blocks) {
    let end = 0
    for (const { start, length, node, offset } of spans) {
      expect(start).toBeGreaterThanOrEqual(end)
      expect(node.data.slice(offset, offset + length)).toBe(text.slice(start, start + length))
      end = start + length
    }
    expect(end).toBe(text.length)
    const covered = spans.reduce((sum, span) => sum + span.length, 0)
    const gaps = text.length - covered
    expect(gaps).toBeLessThanOrEqual(spans.length)
  }
}

describe('text of blocks', () => {
  it('glues inline tags and nothing else', () => {
    const article = withBody(
      '<p>President Vo<b>lody</b>myr arrived,<wbr> he said, at the <span>old </span> <i>harbour</i> town for talks on the isles.</p><p>Next.</p>',
    )
    expect(textsOf(article)).toContain(
      'President Volodymyr arrived, he said, at the old harbour town for talks on the isles.',
    )
    expect(textsOf(article)).toContain('Next.')
    expectSpansToMatch(article)
  })

  it('never glues adjacent blocks', () => {
    const article = withBody(
      '<div><div>The first block of this text, which ends here</div><div>and the second, which begins here</div></div>',
    )
    expect(bodyText(article)).not.toMatch(/here ?and/)
  })

  it('ends loose text where a block begins', () => {
    const article = withBody(
      '<div>Loose text that stands before a paragraph, and ends here<p>and a paragraph, which begins here.</p></div>',
    )
    expect(bodyText(article)).not.toMatch(/here ?and/)
  })

  it('turns br into a line break, and two into a new block', () => {
    const article = withBody(
      '<p>A line of the statement, in full,<br>\n and the line after it, which is as long.<br><br>Then, after a pause, a paragraph of its own, longer again.</p>',
    )
    expect(textsOf(article)).toContain('A line of the statement, in full,\nand the line after it, which is as long.')
    expect(textsOf(article)).toContain('Then, after a pause, a paragraph of its own, longer again.')
    expectSpansToMatch(article)
  })

  it('keeps soft hyphens and no-break spaces, collapses the rest', () => {
    const article = withBody(
      '<p>  The Bundes\u00adkanzler said\u00a0so,\n\t twice,  on the   quay of the old harbour town, to all who asked.  </p>',
    )
    expect(textsOf(article)).toContain(
      'The Bundes\u00adkanzler said\u00a0so, twice, on the quay of the old harbour town, to all who asked.',
    )
    expectSpansToMatch(article)
  })

  it.each([
    ['script', '<script>var secret = 1</script>'],
    ['style', '<style>.secret{}</style>'],
    ['noscript', '<noscript>secret</noscript>'],
    ['template', '<template>secret</template>'],
    ['hidden', '<span hidden>secret</span>'],
    ['aria-hidden', '<span aria-hidden="true">secret</span>'],
    ['display none', '<span style="color: red; display:none">secret</span>'],
    ['screen readers only', '<span class="sr-only">secret</span>'],
    ['a button', '<button>secret</button>'],
  ])('leaves out %s inside a paragraph', (_, html) => {
    const article = withBody(
      `<p>The envoy spoke, ${html}at length, of the islands and of the spring commission that is to come.</p>`,
    )
    expect(textsOf(article)).toContain(
      'The envoy spoke, at length, of the islands and of the spring commission that is to come.',
    )
  })

  it.each([
    ['hidden', '<div hidden>%</div>'],
    ['nav', '<nav>%</nav>'],
    ['aside', '<aside>%</aside>'],
    ['form', '<form>%</form>'],
    ['related stories', '<section class="related-posts"><h2>Related</h2>%</section>'],
    ['comments', '<section id="comments"><h3>2 thoughts</h3>%</section>'],
    ['a newsletter box', '<div class="newsletter-signup">%</div>'],
    ['share buttons', '<div class="social-share">%</div>'],
  ])('leaves out %s between paragraphs and after them', (_, box) => {
    const html = box.replace(
      '%',
      '<p>Macron should be there too, wrote a reader, and nobody could say, at the time, why he was not.</p>',
    )
    expect(bodyText(withBody(`${prose}${html}`))).not.toContain('Macron')
    const after = read(newsPage({ after: html }))
    expect(bodyText(after)).not.toContain('Macron')
    expect(bodyText(after)).toContain(first)
  })

  it('leaves out a card with a linked headline in the text', () => {
    const card =
      '<div class="box"><h4><a href="/x">Beijing warns Tokyo over the isles</a></h4><p>A short line, to make readers curious, about it.</p></div>'
    expect(bodyText(withBody(`${prose}${card}`))).not.toMatch(/Beijing|curious/)
  })

  it('keeps a linked heading over prose of its own', () => {
    const section = `${prose}<div><h3><a href="/course">The course at the harbour</a></h3>`
    const long = `<p>${'It takes four weeks, costs nothing, and ends with a trip to the isles. '.repeat(9)}</p></div>`
    expect(bodyText(withBody(section + long))).toContain('The course at the harbour')
    expect(
      bodyText(withBody(`${section}<p>It takes four weeks, costs nothing, and ends with a trip.</p></div>`)),
    ).not.toContain('The course at the harbour')
  })

  it('reads every part of a text that is divided among boxes of one name', () => {
    const long = (start: string) =>
      `<p>${start}, ${'which takes a while, as the isles are far, and the boats are slow. '.repeat(8)}</p>`
    const list = `<ul>${'<li><a href="/x">An island that has a harbour of its own</a></li>'.repeat(40)}</ul>`
    const parts = (name: string) =>
      `<div class="${name}">${long('The first part')}</div>${list}<div class="${name}">${long('The last part').repeat(4)}</div>`
    expect(bodyText(read(newsPage({ body: parts('rich-text') })))).toContain('The first part')
  })

  it('leaves out what is said of the author at the end', () => {
    const head = meta('author', 'Ada Quill')
    const about =
      '<h4>The author</h4><p>Ada Quill covers harbours, and has lived on three of the isles so far, in houses of her own making.</p>'
    const text = bodyText(read(newsPage({ head, body: prose + about })))
    expect(text).not.toContain('covers harbours')
    expect(text).not.toContain('The author')
    const turn = '<p>Ada Quill: And what will you do when the boats are back, in spring, at the latest?</p>'
    expect(bodyText(read(newsPage({ head, body: prose + turn })))).toContain('boats are back')
  })

  it('ends before what is said of how mistakes are reported', () => {
    const ends = (html: string) => bodyText(read(newsPage({ body: `${prose}${html}<p>A line after it.</p>` })))
    expect(
      ends('<p>If you find a mistake in this text, select it and press Ctrl + Enter, and we shall mend it.</p>'),
    ).toMatch(/end of the month\.$/)
  })

  it('leaves out addresses that are written out', () => {
    const address = 'https://desk.example/sources/the-harbour-and-its-isles-in-old-charts-and-new.html'
    expect(
      bodyText(
        withBody(
          `<p>The sources are these, in the order of the text above it, and no others.</p><p>${address}<br>${address}</p>`,
        ),
      ),
    ).not.toContain(address)
    expect(bodyText(withBody(`<p>The chart is at ${address} in the archive of the harbour office.</p>`))).toContain(
      address,
    )
  })

  it('leaves out what a site says of itself far above the title, and keeps a summary right above it', () => {
    const notice = '<p>This is an official page of the harbour office, and its address can be trusted.</p>'
    const links = '<div><span>Fish</span></div>'.repeat(12)
    const page = (above: string) =>
      `<title>Talks resume in the old harbour town</title><body>${above}<h1>Talks resume in the old harbour town</h1>${prose.repeat(2)}`
    expect(bodyText(read(page(notice + links)))).not.toContain('official page')
    expect(bodyText(read(page(notice)))).toContain('official page')
  })

  it('keeps linked names in lists and tables that say more than where to go', () => {
    const row = (name: string) =>
      `<tr><td><a href="/x">${name}</a></td><td>the second of three rounds, held in spring</td></tr>`
    expect(bodyText(withBody(`${prose}<table>${row('Old Harbour')}${row('Nine Isles')}</table>`))).toContain(
      'Nine Isles',
    )
    const links = '<ul><li><a href="/x">Nine Isles in pictures</a></li><li><a href="/y">Harbour guide</a></li></ul>'
    expect(bodyText(withBody(`${prose}${links}`))).not.toMatch(/Isles|guide/)
  })

  it('reads the table beside the one paragraph that has nearly all of the text', () => {
    const table = '<table><tr><th>Round</th></tr><tr><td>Third</td></tr><tr><td>Fourth</td></tr></table>'
    const page = `<body><div><p>${prose.replace(/<[^>]*>/g, ' ')}</p>${table}</div>`
    expect(bodyText(read(page))).toMatch(/Third\s+Fourth/)
  })

  it('keeps headings, quotes, captions, lists and tables in order, each with its kind', () => {
    const article = read(
      newsPage({
        body: `${prose}<h2>What was agreed</h2><blockquote><p>We are closer than we have been, he said, in many years.</p></blockquote>
<figure><figcaption>The harbour on Saturday</figcaption></figure><ul><li>A commission</li><li>A fourth round</li></ul>
<table><tr><td>Islands</td><td>Nine</td></tr></table>${prose}`,
      }),
    )
    const kinds = article.blocks.map((block) => block.kind).filter((kind) => kind !== 'paragraph')
    expect(kinds).toEqual(['title', 'heading', 'quote', 'caption', 'list', 'list', 'table', 'table'])
    expectSpansToMatch(article)
  })

  it('puts the title first and the standfirst second, without byline and date', () => {
    const article = read(
      newsPage({
        beforeBody:
          '<p class="standfirst">A third round begins, and with it the question of the islands, left open since spring.</p><p class="byline">By Ada Quill</p><time datetime="2025-11-01">Nov 1, 2025</time>',
      }),
    )
    expect(article.blocks.slice(0, 2).map((block) => block.kind)).toEqual(['title', 'standfirst'])
    expect(article.blocks[0]?.text).toBe('Talks resume in the old harbour town')
    expect(article.blocks[2]?.text).toContain(first)
    expect(article.byline).toBe('Ada Quill')
    const stamped = read(
      newsPage({
        beforeBody: '<p>Filed from the harbour on 1 November 2025, 12:30 GMT, for all of the papers</p>',
      }),
    )
    expect(stamped.blocks[1]?.text).toContain(first)
  })

  it('names the language of a block that is not the page’s', () => {
    const article = withBody(
      '<p lang="fr">« Nous sommes plus proches que jamais », a dit le ministre, avant de partir pour la capitale.</p>',
    )
    expect(article.blocks.find((block) => block.lang === 'fr')?.text).toContain('Nous sommes')
    expect(article.blocks[0]?.lang).toBeUndefined()
  })

  it('reads an article whose main part was left hidden, or stands in a form', () => {
    expect(bodyText(read(`<body><div hidden><h1>Talks</h1>${prose}</div></body>`))).toContain(first)
    expect(bodyText(read(`<body><form><h1>Talks</h1>${prose}</form></body>`))).toContain(first)
  })

  it('maps spans exactly and leaves the page as it was, whatever the markup', () => {
    const piece = fc.constantFrom(
      'word',
      ' ',
      '  ',
      '\n',
      '\u00a0',
      '<b>',
      '</b>',
      '<br>',
      '<i> x </i>',
      '<p>',
      '</p>',
      '<li>',
      ', ',
      '<wbr>',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const document = parse(newsPage({ body: `<p>${pieces.join('')}</p>${prose}` }))
        const before = document.documentElement.outerHTML
        expectSpansToMatch(extract(document, ''))
        expect(document.documentElement.outerHTML).toBe(before)
      }),
      { numRuns: 60 },
    )
  })
})
