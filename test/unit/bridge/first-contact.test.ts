// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askForSecondScript, hearFirst } from '../../../lib/bridge/first-contact'
import { type PageState, pageState, takeOver } from '../../../lib/bridge/page-state'

type Listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => void
const listeners = new Set<Listener>()
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>()

beforeEach(() => {
  listeners.clear()
  sendMessage.mockReset().mockResolvedValue({ ok: true, value: {} })
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ourselves',
      sendMessage,
      onMessage: {
        addListener: (one: Listener) => listeners.add(one),
        removeListener: (one: Listener) => listeners.delete(one),
      },
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Sends a message to a page; @returns its answers */
function send(message: unknown, sender: { id?: string } = { id: 'ourselves' }): unknown[] {
  const answers: unknown[] = []
  for (const listener of listeners) listener(message, sender, (value) => answers.push(value))
  return answers
}

const why = [{ key: 'few paragraphs', value: 2 }]

test('a page that is no article says so, and calls the second script only when it is asked to be annotated', () => {
  document.title = 'A shop'
  hearFirst(takeOver({ article: false, why }))
  expect(send({ type: 'report' })).toEqual([
    { state: 'no article', url: location.href, host: location.host, title: 'A shop', why, terms: [] },
  ])
  expect(sendMessage).not.toHaveBeenCalled()
  expect(send({ type: 'annotate anyway' })).toEqual([])
  expect(sendMessage).toHaveBeenCalledWith({ type: 'found' })
})

test('an article that waits for its second script is at work', () => {
  hearFirst(takeOver({ article: true, why }))
  expect(send({ type: 'report' })).toEqual([expect.objectContaining({ state: 'working' })])
})

test('what it does not know, and whom it does not know, it does not answer', () => {
  hearFirst(takeOver({ article: true, why }))
  for (const message of [undefined, null, 7, 'report', [], { type: 'step', by: 1 }]) expect(send(message)).toEqual([])
  expect(send({ type: 'report' }, { id: 'a-stranger' })).toEqual([])
  expect(send({ type: 'annotate anyway' }, {})).toEqual([])
  expect(sendMessage).not.toHaveBeenCalled()
})

test('once the second script is there, it alone is heard', () => {
  const page: PageState = takeOver({ article: true, why })
  hearFirst(page)
  const hear = vi.fn((message: unknown) => (message === 'ping' ? 'pong' : undefined))
  page.hear = hear
  expect(send('ping')).toEqual(['pong'])
  expect(send({ type: 'report' })).toEqual([])
  expect(hear).toHaveBeenCalledTimes(2)
})

test('a newer copy of the scripts takes over, and the older one falls silent', () => {
  const old = takeOver({ article: true, why })
  hearFirst(old)
  const fresh = takeOver({ article: false, why })
  hearFirst(fresh)
  expect(old.leave.signal.aborted).toBe(true)
  expect(fresh.leave.signal.aborted).toBe(false)
  expect(pageState()).toBe(fresh)
  expect(send({ type: 'report' })).toEqual([expect.objectContaining({ state: 'no article' })])
})

describe('the second script', () => {
  beforeEach(() => void vi.useFakeTimers())

  /** Asks for it and lets a minute pass; @returns how often the background was asked */
  async function asked(page = takeOver({ article: true, why })): Promise<number> {
    const asking = askForSecondScript(page)
    await vi.advanceTimersByTimeAsync(60_000)
    await expect(asking).resolves.toBeUndefined()
    return sendMessage.mock.calls.length
  }

  test('is asked for once where it comes', async () => {
    expect(await asked()).toBe(1)
  })

  test.each([
    ['was just being stopped', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['could not load it', () => Promise.resolve({ ok: false, failure: 'unexpected', detail: '' })],
    ['never answers', () => new Promise(() => {})],
  ])('is asked for again of a background that %s', async (_, answer) => {
    sendMessage.mockImplementationOnce(answer)
    expect(await asked()).toBe(2)
  })

  test('is given up in the end', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'))
    expect(await asked()).toBe(3)
  })

  test('is not asked for again once it is there or not wanted, the scripts have left or the extension is gone', async () => {
    sendMessage.mockRejectedValue(new Error('Extension context invalidated.'))
    const elsewhere = takeOver({ article: false, why })
    expect(await asked(elsewhere)).toBe(0)
    const there = takeOver({ article: true, why })
    there.hear = () => undefined
    expect(await asked(there)).toBe(0)
    const left = takeOver({ article: true, why })
    left.leave.abort()
    expect(await asked(left)).toBe(0)
    vi.stubGlobal('chrome', { runtime: { sendMessage } })
    expect(await asked()).toBe(0)
  })
})
