import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './harness'

export const sampleArticle = readFileSync(join(root, 'lib/cli/sample/article.html'), 'utf8')

export const paragraphs = [
  'President Volodymyr Zelenskyy of Ukraine arrived in Budapest on Monday for two days of talks, his first journey to Hungary since the spring, and was received by the president of the republic in the castle above the Danube.',
  'Zelenskyy said afterwards that deliveries of Tomahawk missiles had been discussed, though nothing had been signed, and that a further meeting would follow in Warsaw before the end of the month if the parties agree on an agenda.',
  'Officials in Moscow did not comment. A spokesman for the government in Budapest called the conversation frank, useful and long overdue, and said that both sides would continue at the level of ministers in the coming weeks.',
  'Observers noted that the visit came only days after a round of talks in Cairo had ended without result, and that winter, with its pressure on power stations and railways, is less than two months away for everybody concerned.',
]

export interface ArticleParts {
  head?: string
  body?: string
  lang?: string
  paragraphs?: string[]
}

/** A small news page of our own, with whatever a test adds to it. */
export const article = ({
  head = '',
  body = '',
  lang = 'en',
  paragraphs: text = paragraphs,
}: ArticleParts = {}) => `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>Talks in Budapest</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-10-20T08:00:00+02:00">
${head}</head>
<body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
<main><article><h1>Talks in Budapest</h1>
${text.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></main>
${body}
<footer>An imprint</footer></body></html>`
