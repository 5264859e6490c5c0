import * as v from 'valibot'
import { sendMessage } from './in-page'
import { type Answer, answers, failureSchema, type Result, type ToBackground } from './messages'
import { isAlive } from './succession'

const resultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), failure: failureSchema, detail: v.string() }),
])

/** In ms, before a question that nobody heard is asked again. */
const pauses = [100, 1000]

/**
 * What may be asked again. Asked twice, a write could be done twice: its reader is told of the failure and decides; and
 * the click that may open a panel is soon too old.
 */
const mayAskAgain: Record<ToBackground['type'], boolean> = {
  found: true,
  looks: true,
  annotate: true,
  card: true,
  shapes: true,
  state: true,
  settings: true,
  notes: true,
  'change settings': false,
  'switch site': false,
  'place sidebar': false,
  'save note': false,
  'remove note': false,
  'restore note': false,
  'open panel': false,
}

type Message<T extends ToBackground['type']> = Extract<ToBackground, { type: T }>

/**
 * Asks the background, and what changes nothing up to twice more where it was just being stopped. Never rejects: a background
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
  for (const pause of mayAskAgain[message.type] ? pauses : []) {
    try {
      return await sendMessage(message)
    } catch (error) {
      if (!isAlive()) throw error
      await new Promise((done) => setTimeout(done, pause))
    }
  }
  return await sendMessage(message)
}
