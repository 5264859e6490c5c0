// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { decide } from '../../../lib/article/decide'
import { newsPage, parse, prose } from './pages'

/* Pages that show an article in a frame. jsdom lays nothing out: frames are given their size. */

const address = 'https://archive.example/kept/1'
const declared = '<meta property="og:type" content="article">'

beforeEach(() => {
  document.body.innerHTML = '<p>Kept on Monday.</p>'
})

function addFrame(html: string, [width, height] = [innerWidth, innerHeight]): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  frame.contentDocument!.documentElement.innerHTML = parse(html).documentElement.innerHTML
  for (const [name, value] of Object.entries({ clientWidth: width, clientHeight: height }))
    Object.defineProperty(frame, name, { value })
  return frame
}

describe('a page with an article in a frame', () => {
  it('is an article, and says where and why', () => {
    addFrame('<body>Advertisement</body>', [300, 250])
    const frame = addFrame(newsPage({ head: declared }))
    const decision = decide(document, address)
    expect(decision).toMatchObject({ article: true, frame })
    expect(decision.why).toContainEqual({ key: 'declared', value: 'article' })
  })

  it('is none where the frame declares nothing, as mail does', () => {
    addFrame(newsPage())
    expect(decide(document, address)).toMatchObject({ article: false, why: [{ key: 'noText' }] })
  })

  it('is none where the frame is a small part of it', () => {
    addFrame(newsPage({ head: declared }), [300, 250])
    expect(decide(document, address)).toMatchObject({ article: false })
  })

  it('is none where it has links of its own to go to, as home pages and mail boxes do', () => {
    document.body.insertAdjacentHTML('beforeend', '<a href="/a">Read on</a>'.repeat(80))
    addFrame(newsPage({ head: declared }))
    expect(decide(document, address)).toMatchObject({ article: false })
  })

  it('is none where the frame is of another origin', () => {
    const frame = addFrame(newsPage({ head: declared }))
    Object.defineProperty(frame, 'contentDocument', { value: null })
    expect(decide(document, address)).toMatchObject({ article: false })
  })

  it('is itself the article where it is one', () => {
    document.body.innerHTML = `<main><article><h1>Talks resume</h1>${prose}</article></main>`
    addFrame(newsPage({ head: declared }))
    const decision = decide(document, 'https://desk.example/world/2025/11/01/talks-resume-in-the-old-harbour-town')
    expect(decision).toMatchObject({ article: true })
    expect(decision.frame).toBeUndefined()
  })
})
