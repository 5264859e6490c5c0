import * as v from 'valibot'
import { browser } from './browser'
import { type Answer, answers, failureSchema, type Result, type ToBackground } from './messages'
import { isAlive } from './succession'

const resultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), failure: failureSchema, detail: v.string() }),
])

/** In ms, before a question that nobody heard is asked again. */
const pauses = [100, 1000]

/** Asked twice, a write could be done twice: its reader is told of the failure and decides. */
const writes = new Set<ToBackground['type']>([
  'change settings',
  'switch site',
  'place sidebar',
  'save note',
  'remove note',
  'restore note',
])

type Message<T extends ToBackground['type']> = Extract<ToBackground, { type: T }>

/**
 * Asks the background, and what changes nothing once more where it was just being stopped. Never rejects: a background
 * that is gone (the extension was updated or removed) is an `unexpected` failure like any other.
 */
export async function ask<T extends ToBackground['type']>(message: Message<T>): Promise<Result<Answer<T>>> {
  try {
    const result = v.parse(resultSchema, await send(message))
    if (!result.ok) return result
    return { ok: true, value: v.parse(answers[message.type], result.value) as Answer<T> }
  } catch (error) {
    return { ok: false, failure: 'unexpected', detail: error instanceof Error ? error.message : String(error) }
  }
}

async function send(message: ToBackground): Promise<unknown> {
  for (const pause of writes.has(message.type) ? [] : pauses) {
    try {
      return await browser.runtime.sendMessage(message)
    } catch (error) {
      if (!isAlive()) throw error
      await new Promise((done) => setTimeout(done, pause))
    }
  }
  return await browser.runtime.sendMessage(message)
}
