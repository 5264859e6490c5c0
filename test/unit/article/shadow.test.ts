// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { detect } from '../../../lib/article/detect'
import { extract } from '../../../lib/article/extract'
import { bodyText, parse, prose, teasers, url } from './pages'

/* Articles in open shadow roots. jsdom's parser makes none: each element with a template gets it as its own. */

function pageOf(body: string): Document {
  const page = parse(`<html lang="en"><head><title>Talks resume in the old harbour town</title></head>${body}</html>`)
  attach(page)
  return page
}

function attach(within: ParentNode): void {
  for (const template of within.querySelectorAll('template')) {
    const root = template.parentElement!.attachShadow({ mode: template.dataset.mode === 'closed' ? 'closed' : 'open' })
    root.append(template.content)
    template.remove()
    attach(root)
  }
}

const first = 'Delegates from both coasts returned to the old harbour town'

describe('an article in open shadow roots', () => {
  it('is one, and its text is read', () => {
    const page = pageOf(
      `<body><x-app><template><x-story><template><h1>Talks resume in the old harbour town</h1>${prose}</template></x-story></template></x-app></body>`,
    )
    expect(detect(page, url)).toMatchObject({ article: true })
    const article = extract(page, url)
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['title', ...Array(5).fill('paragraph')])
    expect(article.blocks[1]!.text).toContain(first)
    expect(article.blocks[1]!.spans[0]!.node.getRootNode()).not.toBe(page)
  })

  it('is one where each paragraph has a root of its own', () => {
    const paragraphs = prose
      .split('\n')
      .map((paragraph) => `<x-p><template>${paragraph}</template></x-p>`)
      .join('')
    const page = pageOf(`<body><x-story><template><h1>Talks resume</h1>${paragraphs}</template></x-story></body>`)
    expect(detect(page, url)).toMatchObject({ article: true })
    expect(extract(page, url).blocks).toHaveLength(6)
  })

  it('reads in the order in which slots show it, and nothing that no slot takes', () => {
    const [one, two, three, four] = prose.split('\n')
    const page = pageOf(`<body><main><x-story><template>
      <slot name="lead">Nothing was put into this slot, which nobody will ever be able to read, not even once.</slot>
      ${two}<slot></slot>
      <slot name="empty"><p>What stands in a slot that nothing is put into is shown, said the mediator, as it is.</p></slot>
      ${four}</template>
      ${three}<p slot="other">No slot has this name, so that nobody sees this paragraph, long as it is, and it is not read.</p>
      ${one!.replace('<p>', '<p slot="lead">')}</x-story></main></body>`)
    const text = bodyText(extract(page, url))
    const begins = (html: string) => text.indexOf(html.replace(/<.*?>/g, '').slice(0, 40))
    expect([one, two, three, four].map((paragraph) => begins(paragraph!))).toEqual(
      [one, two, three, four].map((paragraph) => begins(paragraph!)).sort((a, b) => a - b),
    )
    expect(begins(one!)).toBe(0)
    expect(text.indexOf('What stands in a slot')).toBeGreaterThan(begins(three!))
    expect(text).not.toContain('No slot has this name')
    expect(text).not.toContain('Nothing was put')
  })

  it('reads text that is put between what the root has around it', () => {
    const page = pageOf(
      `<body><main>${prose}<x-quote><template><blockquote>“<slot></slot>”, she said.</blockquote></template>Nobody in the room was <b>ready</b> to sign anything on that day, or on the next one</x-quote>${prose}</main></body>`,
    )
    expect(bodyText(extract(page, url))).toContain(
      '“Nobody in the room was ready to sign anything on that day, or on the next one”, she said.',
    )
  })

  it('is none in a closed root, which is nobody’s to read', () => {
    const page = pageOf(`<body><x-story><template data-mode="closed">${prose}</template></x-story></body>`)
    expect(detect(page, url)).toEqual({ article: false, score: 0, why: [{ key: 'noText' }] })
  })

  it('is none where the roots have a list of teasers', () => {
    const page = pageOf(`<body><x-home><template>${teasers(30)}</template></x-home></body>`)
    expect(detect(page, 'https://desk.example/')).toMatchObject({ article: false })
  })
})
