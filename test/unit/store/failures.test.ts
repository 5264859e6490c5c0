import { IDBDatabase, IDBFactory, IDBObjectStore, IDBTransaction } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Notes } from '../../../lib/store/notes'
import { failureOf } from '../../../lib/store/outcome'
import { here, openStore, theValue } from './open-store'

const draft = { entity: 'place:ua', name: 'Ukraine', text: 'text' } as const

afterEach(() => void vi.restoreAllMocks())

/** What fake-indexeddb does not offer in public: ending a transaction as the browser does. */
const abort = (transaction: globalThis.IDBTransaction, name: string) =>
  (transaction as unknown as { _abort(name: string): void })._abort(name)

const put = IDBObjectStore.prototype.put

/** The ways in which browsers say that the disk is full. */
const fullDisks: Record<string, (store: globalThis.IDBObjectStore, value: unknown) => IDBRequest> = {
  'the request throws': () => {
    throw new DOMException('no space', 'QuotaExceededError')
  },
  'the transaction ends with the request still open': (store, value) => {
    const request = put.call(store, value)
    abort(store.transaction, 'QuotaExceededError')
    return request
  },
  'the transaction ends and the request never does': (store, value) => {
    const request = put.call(store, value)
    abort(store.transaction, 'QuotaExceededError')
    return new Proxy(request, { set: () => true })
  },
  'the transaction ends at the commit, after the request succeeded': (store, value) => {
    const request = put.call(store, value)
    request.addEventListener('success', () => abort(store.transaction, 'QuotaExceededError'))
    return request
  },
}

describe.each(Object.entries(fullDisks))('a full disk, where %s', (_, full) => {
  test('is said as such, leaves what was stored, and is over once there is room', async () => {
    const factory = new IDBFactory()
    const notes = new Notes(openStore(factory))
    const { note } = theValue(await notes.save(draft, here))
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: globalThis.IDBObjectStore, value) {
      return full(this, value)
    })
    const change = { ...draft, id: note!.id, revision: 1, text: 'text and more' }
    expect(await notes.save(change, here)).toMatchObject({ ok: false, failure: { reason: 'full' } })
    vi.restoreAllMocks()
    expect(await new Notes(openStore(factory)).all()).toEqual([note])
    expect(theValue(await notes.save(change, here)).note?.text).toBe('text and more')
  })
})

describe.each([
  ['SecurityError', 'blocked'],
  ['InvalidStateError', 'blocked'],
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'unexpected'],
])('a store that fails to open with %s', (name, reason) => {
  test(`is ${reason}, on reads as well, and usable as soon as it opens`, async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const factory = new IDBFactory()
    const open = vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('no', name)
    })
    const notes = new Notes(openStore(factory))
    expect(await notes.save(draft, here)).toMatchObject({ ok: false, failure: { reason } })
    expect(await notes.all().catch(failureOf)).toMatchObject({ reason })
    open.mockRestore()
    expect(await notes.all()).toEqual([])
    expect(await notes.save(draft, here)).toMatchObject({ ok: true })
    expect(await notes.all()).toHaveLength(1)
  })
})

test('what nobody foresaw is said with its words', () => {
  const error = Object.assign(new Error('outer'), { inner: new RangeError('inner') })
  expect(failureOf(error)).toEqual({ reason: 'unexpected', detail: 'Error: outer ← RangeError: inner' })
  expect(failureOf('text')).toEqual({ reason: 'unexpected', detail: 'text' })
  expect(failureOf(undefined)).toEqual({ reason: 'unexpected', detail: 'undefined' })
})

test('an error that wraps itself comes to an end', () => {
  const error = new Error('round')
  Object.assign(error, { inner: error })
  expect(failureOf(error).reason).toBe('unexpected')
})

describe('saved means complete', () => {
  test('every transaction that writes asks for strict durability', async () => {
    const asked: unknown[] = []
    const transaction = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...words) {
      if (words[1] === 'readwrite') asked.push(words[2])
      return transaction.apply(this, words)
    })
    const notes = new Notes(openStore())
    const { note } = theValue(await notes.save(draft, here))
    await notes.remove(note!.id, here)
    await notes.restore(note!.id, here)
    await notes.purge(here)
    expect(asked).toEqual(Array(4).fill({ durability: 'strict' }))
  })

  test('the promise is settled after the complete event', async () => {
    const order: string[] = []
    const dispatch = IDBTransaction.prototype.dispatchEvent
    vi.spyOn(IDBTransaction.prototype, 'dispatchEvent').mockImplementation(function (this: IDBTransaction, event) {
      order.push(`${this.mode} ${event.type}`)
      return dispatch.call(this, event)
    })
    const notes = new Notes(openStore())
    await notes.save(draft, here).then(() => order.push('saved'))
    expect(order.slice(-2)).toEqual(['readwrite complete', 'saved'])
  })
})
