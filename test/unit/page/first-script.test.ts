// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import firstScript from '../../../entrypoints/article'
import type { Reader } from '../../../entrypoints/article/reader'
import { pageState } from '../../../lib/bridge/page-state'
import { newsPage } from '../article/pages'

/* What every page gets, from the moment at which the browser loads it. */

const sendMessage = vi.fn(async () => ({ ok: true, value: {} }))
const runtime: { id?: string } & Record<string, unknown> = { sendMessage }
let prerendering = false
type Listener = (message: unknown, sender: { id: string }, answer: (value: unknown) => void) => unknown
let hear: Listener
const addListener = (listener: Listener) => {
  hear = listener
}

beforeEach(() => {
  sendMessage.mockClear()
  Object.assign(runtime, { id: 'ourselves', onMessage: { addListener, removeListener() {} } })
  vi.stubGlobal('chrome', { runtime })
  Object.defineProperty(document, 'prerendering', { configurable: true, get: () => prerendering })
  document.documentElement.innerHTML = new DOMParser().parseFromString(
    newsPage(),
    'text/html',
  ).documentElement.innerHTML
})
afterEach(() => {
  pageState()?.leave.abort()
  vi.unstubAllGlobals()
  prerendering = false
})

const begin = () => firstScript.main()
const show = () => {
  prerendering = false
  document.dispatchEvent(new Event('prerenderingchange'))
}

/** The page is read in slices, between which whatever else is waiting comes first. */
const judged = () => vi.waitFor(() => expect(pageState()?.judged).toBeUndefined())

test('an article asks for the second script once it has been read', async () => {
  begin()
  await judged()
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'found' })
})

test('a page that is asked what it is while it is being read answers when it has been', async () => {
  const answer = vi.fn()
  begin()
  expect(hear({ type: 'report' }, { id: 'ourselves' }, answer)).toBe(true)
  expect(answer).not.toHaveBeenCalled()
  await judged()
  expect(answer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ state: 'working' }))
})

test('what was read of an article is left to the second script, unless the page has changed since', async () => {
  const reader = async () => {
    sendMessage.mockReturnValueOnce(new Promise(() => {}))
    begin()
    await judged()
    return pageState<Reader>()!.reader!
  }
  const unchanged = await reader()
  expect(unchanged.take()).toMatchObject({ body: { paragraphs: expect.any(Number) } })
  expect(unchanged.take()).toBeUndefined()
  const changed = await reader()
  document.querySelector('p')!.firstChild!.nodeValue = 'Another text'
  expect(changed.take()).toBeUndefined()
})

test('a page that takes away what is just being read is read once more', async () => {
  const banner = document.createElement('header')
  banner.innerHTML = '<h6>Notice</h6>'.repeat(300)
  document.body.prepend(banner)
  // Each step is a slice of its own.
  let clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 10
    return clock
  })
  const taken = vi.fn(() => banner.remove())
  Object.defineProperty(banner.lastElementChild!.firstChild!, 'data', { get: () => taken() ?? 'Notice' })
  begin()
  await judged()
  vi.mocked(performance.now).mockRestore()
  expect(taken).toHaveBeenCalled()
  expect(pageState()).toMatchObject({ article: true })
})

test('a page that the browser makes ready beforehand asks for nothing until it is shown', async () => {
  prerendering = true
  begin()
  expect(sendMessage).not.toHaveBeenCalled()
  show()
  await judged()
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'found' })
})

test('a page made ready beforehand is judged as it is when it is shown', () => {
  prerendering = true
  begin()
  document.body.innerHTML = '<p>Gone</p>'
  show()
  expect(pageState()).toMatchObject({ article: false })
  expect(sendMessage).not.toHaveBeenCalled()
})

test('a page that is shown after the extension has gone is left alone', () => {
  prerendering = true
  begin()
  delete runtime.id
  delete runtime.onMessage
  const failed = vi.fn()
  addEventListener('error', failed, { once: true })
  show()
  expect(failed).not.toHaveBeenCalled()
  expect(sendMessage).not.toHaveBeenCalled()
})
