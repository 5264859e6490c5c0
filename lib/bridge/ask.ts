import * as v from 'valibot'
import { browser } from './browser'
import { type Answer, answers, failureSchema, type Result, type ToBackground } from './messages'

const resultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), failure: failureSchema, detail: v.string() }),
])

type Message<T extends ToBackground['type']> = Extract<ToBackground, { type: T }>

/**
 * Asks the background. Never rejects: a background that is gone (the extension was updated or removed) is an
 * `unexpected` failure like any other.
 */
export async function ask<T extends ToBackground['type']>(message: Message<T>): Promise<Result<Answer<T>>> {
  try {
    const result = v.parse(resultSchema, await browser.runtime.sendMessage(message))
    if (!result.ok) return result
    return { ok: true, value: v.parse(answers[message.type], result.value) as Answer<T> }
  } catch (error) {
    return { ok: false, failure: 'unexpected', detail: error instanceof Error ? error.message : String(error) }
  }
}
