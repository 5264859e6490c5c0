// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchText } from '../../../lib/highlight/watch'

let changes = 0
const isOurs = (node: Node) => node.nodeName === 'OUR-HOST'
const watch = () =>
  watchText(
    () => document,
    () => changes++,
    isOurs,
  )
/** Observers report in a microtask. */
const afterwards = async (ms: number) => {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(ms)
}
const $ = (selector: string) => document.querySelector(selector)!
let watching: ReturnType<typeof watch>

beforeEach(() => {
  vi.useFakeTimers()
  changes = 0
  document.body.innerHTML = '<nav>0:00</nav><main><article><p>One</p><p>Two</p></article></main>'
  watching = watch()
  watching.around([...document.querySelectorAll('p')].map(({ firstChild }) => firstChild!))
})
afterEach(() => {
  watching.stop()
  vi.useRealTimers()
})

test.each([
  ['text', () => ($('p').firstChild!.textContent = 'Three')],
  ['a new paragraph', () => $('article').append(document.createElement('p'))],
  ['a paragraph gone', () => $('p').remove()],
  ['the article replaced', () => $('article').replaceWith(document.createElement('article'))],
  ['the whole body replaced', () => document.body.replaceWith(document.createElement('body'))],
])('tells of %s', async (_, change) => {
  change()
  await afterwards(200)
  expect(changes).toBe(1)
})

test.each([
  ['a clock in the head of the page', () => ($('nav').textContent = '0:01')],
  ['an attribute', () => $('p').setAttribute('class', 'read')],
  ['our own host', () => document.documentElement.append(document.createElement('our-host'))],
])('does not tell of %s', async (_, change) => {
  change()
  await afterwards(5000)
  expect(changes).toBe(0)
})

test('tells of text in shadow roots, in one that was empty too, but not beside the article', async () => {
  const [inside, beside] = ['article', 'nav'].map((selector) => {
    const host = document.createElement('div')
    $(selector).append(host)
    return host.attachShadow({ mode: 'open' })
  })
  watching.around(
    [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild!),
    [inside!, beside!],
  )
  beside!.append('0:02')
  await afterwards(5000)
  expect(changes).toBe(0)
  inside!.append(document.createElement('p'))
  await afterwards(200)
  expect(changes).toBe(1)
})

test('gathers changes: a page that never rests is told of once a second', async () => {
  for (let post = 0; post < 100; post++) {
    $('article').append(document.createElement('p'))
    await afterwards(100)
  }
  expect(changes).toBeGreaterThanOrEqual(8)
  expect(changes).toBeLessThanOrEqual(11)
})

test('waits the longer the more reading took', async () => {
  watching.took(100)
  $('p').remove()
  await afterwards(1900)
  expect(changes).toBe(0)
  await afterwards(200)
  expect(changes).toBe(1)
})

test('waits the longer the more the background was kept busy, too', async () => {
  watching.took(50)
  watching.waited(200)
  $('p').remove()
  await afterwards(1900)
  expect(changes).toBe(0)
  await afterwards(200)
  expect(changes).toBe(1)
})

test('is silent once it was stopped', async () => {
  $('p').remove()
  await afterwards(0)
  watching.stop()
  await afterwards(5000)
  expect(changes).toBe(0)
})
