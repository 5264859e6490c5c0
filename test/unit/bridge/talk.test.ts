import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ask } from '../../../lib/bridge/ask'
import { askReport } from '../../../lib/bridge/ask-page'
import { answerPages, BridgeFailure, type Handlers, tellAllPages, tellPage } from '../../../lib/bridge/listen'
import { TEXT_LIMIT } from '../../../lib/bridge/messages'

type Listener = (message: unknown, sender: unknown) => unknown

const browser = vi.hoisted(() => ({
  runtime: {
    id: 'ourselves',
    getURL: () => 'chrome-extension://ourselves/',
    sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
    onMessage: { addListener: vi.fn<(listener: Listener) => void>() },
  },
  tabs: {
    query: vi.fn<(info: object) => Promise<{ id?: number }[]>>(),
    sendMessage: vi.fn<(id: number, message: unknown) => Promise<unknown>>(),
  },
}))
vi.mock('webextension-polyfill', () => ({ default: browser }))

const fromPage = { id: 'ourselves', url: 'https://news.example/', tab: { id: 5 } }

beforeEach(() => {
  vi.resetAllMocks()
  vi.stubGlobal('chrome', browser)
})

describe('asking the background', () => {
  const answerWith = (answer: unknown) => browser.runtime.sendMessage.mockResolvedValue(answer)

  test('hands on the message and gives back what was answered', async () => {
    const value = { mentions: [], cards: [{ id: 'place:ua', kind: 'place', name: 'Ukraine', headline: 'Country' }] }
    answerWith({ ok: true, value })
    expect(await ask({ type: 'annotate', blocks: ['Ukraine'] })).toEqual({ ok: true, value })
    expect(browser.runtime.sendMessage.mock.calls).toEqual([[{ type: 'annotate', blocks: ['Ukraine'] }]])
  })

  test('an expected failure is a result', async () => {
    const failure = { ok: false, failure: 'knowledge', detail: 'names: cut short' }
    answerWith(failure)
    expect(await ask({ type: 'card', id: 'place:ua' })).toEqual(failure)
  })

  test.each([
    ['a background that is gone', new Error('Could not establish connection. Receiving end does not exist.')],
    ['an extension that was updated', new Error('Extension context invalidated.')],
    ['an error that is none', 'out of memory'],
  ])('%s is an unexpected failure, in its own words, and no rejection', async (_, error) => {
    browser.runtime.sendMessage.mockRejectedValue(error)
    const detail = error instanceof Error ? error.message : error
    expect(await ask({ type: 'found' })).toEqual({ ok: false, failure: 'unexpected', detail })
  })

  test('what changes nothing is asked again of a background that was just being stopped, a write is not', async () => {
    browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'))
    answerWith({ ok: true, value: { shapes: '{}' } })
    expect(await ask({ type: 'shapes' })).toEqual({ ok: true, value: { shapes: '{}' } })
    browser.runtime.sendMessage.mockReset().mockRejectedValue(new Error('Receiving end does not exist.'))
    expect(await ask({ type: 'remove note', id: 'one' })).toMatchObject({ ok: false, failure: 'unexpected' })
    expect(browser.runtime.sendMessage).toHaveBeenCalledOnce()
  })

  test('so is an interface that has vanished with the extension', async () => {
    browser.runtime.sendMessage.mockImplementation(() => {
      throw new TypeError('chrome.runtime is undefined')
    })
    expect(await ask({ type: 'found' })).toMatchObject({ ok: false, failure: 'unexpected' })
  })

  test.each([
    ['nothing', undefined],
    ['something else', 'yes'],
    ['no value', { ok: true }],
    ['a value of another question', { ok: true, value: { shapes: '{}' } }],
    ['a mention without its place', { ok: true, value: { mentions: [{ entity: 'place:ua' }], cards: [] } }],
    [
      'a mention of no entity',
      {
        ok: true,
        value: {
          mentions: [{ block: 0, start: 0, end: 1, type: 'place', entity: 'ua', via: 'name', confidence: 1, why: [] }],
          cards: [],
        },
      },
    ],
    ['a failure that is none', { ok: false, failure: 'boredom', detail: '' }],
  ])('%s for an answer is an unexpected failure', async (_, answer) => {
    answerWith(answer)
    expect(await ask({ type: 'annotate', blocks: [] })).toMatchObject({ ok: false, failure: 'unexpected' })
  })
})

describe('answering pages', () => {
  /** Listens with some handlers; @returns what a page gets back for a message. */
  function listen(handlers: Partial<Handlers>, sender: unknown = fromPage) {
    answerPages(handlers as Handlers)
    const listener = browser.runtime.onMessage.addListener.mock.calls.at(-1)![0]
    return (message: unknown) => listener(message, sender)
  }

  test('listens at once, so that a background woken by a message does not miss it', () => {
    answerPages({} as Handlers)
    expect(browser.runtime.onMessage.addListener).toHaveBeenCalledOnce()
  })

  test('answers by the type, and tells the handler who asked', async () => {
    const shapes = vi.fn(async () => ({ shapes: '{}' }))
    const sender = fromPage
    expect(await listen({ shapes }, sender)({ type: 'shapes' })).toEqual({ ok: true, value: { shapes: '{}' } })
    expect(shapes).toHaveBeenCalledWith({ type: 'shapes' }, sender)
  })

  test('answers a page nothing that is for the extension’s own pages', async () => {
    const switchSite = vi.fn(async () => ({}))
    const message = { type: 'switch site', host: 'news.example', off: true }
    expect(await listen({ 'switch site': switchSite })(message)).toMatchObject({ ok: false, failure: 'bad message' })
    expect(switchSite).not.toHaveBeenCalled()
  })

  test.each([
    [{ id: 'a-stranger' }],
    [{}],
    [{ id: undefined, url: 'https://news.example/' }],
  ])('is silent to a foreign sender: %j', (sender) => {
    const shapes = vi.fn(async () => ({ shapes: '{}' }))
    // Not even a promise: an answer would tell the stranger that we are here.
    expect(listen({ shapes }, sender)({ type: 'shapes' })).toBeUndefined()
    expect(shapes).not.toHaveBeenCalled()
  })

  test.each([
    [undefined],
    [null],
    ['shapes'],
    [{ type: 'nonsense' }],
    [{ type: 'card', id: 7 }],
    [{ type: 'constructor' }],
  ])('junk is a bad message and reaches no handler: %j', async (message) => {
    const card = vi.fn(async () => ({}))
    const answer = await listen({ card } as Partial<Handlers>)(message)
    expect(answer).toEqual({ ok: false, failure: 'bad message', detail: expect.any(String) })
    expect(card).not.toHaveBeenCalled()
  })

  test('a text that is too long is told from junk', async () => {
    const annotate = vi.fn(async () => ({ mentions: [], cards: [] }))
    const answer = await listen({ annotate })({ type: 'annotate', blocks: ['x'.repeat(TEXT_LIMIT), 'x'] })
    expect(answer).toMatchObject({ ok: false, failure: 'too long' })
    expect(annotate).not.toHaveBeenCalled()
  })

  test('an expected failure in a handler keeps its name', async () => {
    const shapes = async () => {
      throw new BridgeFailure('knowledge', 'names: cut short')
    }
    expect(await listen({ shapes })({ type: 'shapes' })).toEqual({
      ok: false,
      failure: 'knowledge',
      detail: 'names: cut short',
    })
  })

  test.each([
    ['an error', new TypeError('x is undefined'), 'x is undefined'],
    ['something that is no error', 'quota', 'quota'],
    ['nothing', undefined, 'undefined'],
  ])('%s thrown in a handler is an unexpected failure, and no rejection', async (_, thrown, detail) => {
    const shapes = async () => {
      throw thrown
    }
    expect(await listen({ shapes })({ type: 'shapes' })).toEqual({ ok: false, failure: 'unexpected', detail })
  })

  test('so is one thrown before the handler’s first wait', async () => {
    const shapes = (() => {
      throw new Error('at once')
    }) as Handlers['shapes']
    expect(await listen({ shapes })({ type: 'shapes' })).toEqual({
      ok: false,
      failure: 'unexpected',
      detail: 'at once',
    })
  })

  test('one failure does not stop the next answer', async () => {
    let fail = true
    const send = listen({
      shapes: async () => {
        if (fail) throw new Error('once')
        return { shapes: '{}' }
      },
    })
    expect(await send({ type: 'shapes' })).toMatchObject({ ok: false })
    fail = false
    expect(await send({ type: 'shapes' })).toMatchObject({ ok: true })
  })
})

describe('telling pages', () => {
  test('a tab that has closed is no error', async () => {
    browser.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'))
    await expect(tellPage(3, { type: 'report' })).resolves.toBeUndefined()
  })

  test('all are told, though one is deaf and one has no number', async () => {
    browser.tabs.query.mockResolvedValue([{ id: 0 }, {}, { id: 2 }])
    browser.tabs.sendMessage.mockImplementation((id) =>
      id === 0 ? Promise.reject(new Error('deaf')) : Promise.resolve(),
    )
    browser.runtime.sendMessage.mockRejectedValue(new Error('no page of ours is open'))
    await tellAllPages({ type: 'settings changed' })
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ type: 'settings changed' })
    expect(browser.tabs.sendMessage.mock.calls).toEqual([
      [0, { type: 'settings changed' }],
      [2, { type: 'settings changed' }],
    ])
  })
})

describe('asking a page what it is', () => {
  const report = { state: 'no article', url: 'https://news.example/', host: 'news.example', why: [], terms: [] }

  test('gives its report', async () => {
    browser.tabs.sendMessage.mockResolvedValue(report)
    expect(await askReport(4)).toEqual(report)
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(4, { type: 'report' })
  })

  test.each([
    ['a page without us', () => Promise.reject(new Error('Receiving end does not exist.'))],
    ['a page that says nothing', () => Promise.resolve(undefined)],
    ['a page that says something else', () => Promise.resolve({ ...report, state: 'fine' })],
  ])('%s has none', async (_, answer) => {
    browser.tabs.sendMessage.mockImplementation(answer)
    expect(await askReport(4)).toBeUndefined()
  })
})
