// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import firstScript from '../../../entrypoints/article'
import { pageState } from '../../../lib/bridge/page-state'
import { newsPage } from '../article/pages'

/* What every page gets, from the moment at which the browser loads it. */

const sendMessage = vi.fn(async () => ({ ok: true, value: {} }))
const runtime: { id?: string } & Record<string, unknown> = { sendMessage }
let prerendering = false

beforeEach(() => {
  sendMessage.mockClear()
  Object.assign(runtime, { id: 'ourselves', onMessage: { addListener() {}, removeListener() {} } })
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

test('an article asks for the second script at once', () => {
  begin()
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'found' })
})

test('a page that the browser makes ready beforehand asks for nothing until it is shown', () => {
  prerendering = true
  begin()
  expect(sendMessage).not.toHaveBeenCalled()
  show()
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
