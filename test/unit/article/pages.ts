import type { Article } from '../../../lib/article/article'
import { extract } from '../../../lib/article/extract'

/** Short pages of our own writing, made as newsrooms make theirs. */

export const url = 'https://desk.example/world/2025/11/01/talks-resume-in-the-old-harbour-town'

export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

const sentences = [
  'Delegates from both coasts returned to the old harbour town on Saturday, a day after the second round had ended without a word to the press.',
  'The foreign minister said the sides were closer than they had been in years, though nobody in the room was ready to sign anything yet.',
  'According to two officials, the draft runs to nine pages and leaves the question of the islands to a commission that meets in spring.',
  'Fishermen on the quay, who have waited for an answer since March, told reporters that they had heard such promises before.',
  'The mediator will publish a summary next week, his office said, and a fourth round is planned for the end of the month.',
]

export const prose = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n')

interface Parts {
  head: string
  header: string
  beforeBody: string
  body: string
  after: string
  language: string
}

/** A news page; whatever is not given is as plain as can be. */
export function newsPage(parts: Partial<Parts> = {}): string {
  const { head = '', header = '', beforeBody = '', body = prose, after = '', language = 'en' } = parts
  return `<!DOCTYPE html><html lang="${language}"><head><title>Talks resume in the old harbour town - The Desk</title>${head}</head>
<body class="single-post">
<header><a href="/">The Desk</a><nav><a href="/world">World</a><a href="/sport">Sport</a></nav>${header}</header>
<main><article><h1>Talks resume in the old harbour town</h1>${beforeBody}<div class="entry-content">${body}</div>${after}</article></main>
<footer>© 2019 The Desk</footer></body></html>`
}

/** The text of all blocks but the title. */
export function bodyText(article: Article): string {
  return article.blocks
    .filter((block) => block.kind !== 'title')
    .map((block) => block.text)
    .join('\n\n')
}

export const read = (html: string, address = url, now?: Date): Article => extract(parse(html), address, now)

/** A list of `count` teasers, as on a home page or a section's front. */
export function teasers(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `<div class="card"><h3><a href="/story-${i}">Headline number ${i} of the many</a></h3>
<p>What happened in place ${i}, told in a line or two, so that readers may want to go on.</p></div>`,
  ).join('')
}
