import * as v from 'valibot'
import { browser, type MessageSender } from './browser'
import { type Answer, type Failure, type Result, type ToBackground, type ToPage, toBackground, toPage } from './messages'

/** An expected failure inside a handler; anything else that is thrown becomes `unexpected`. */
export class BridgeFailure extends Error {
  constructor(
    readonly failure: Failure,
    detail: string,
  ) {
    super(detail)
  }
}

type Handlers = {
  [T in ToBackground['type']]: (
    message: Extract<ToBackground, { type: T }>,
    sender: MessageSender,
  ) => Promise<Answer<T>>
}

/** Answers messages of this extension's own scripts in the background. Call it while the background starts. */
export function answerPages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined
    return answer(message, sender, handlers)
  })
}

async function answer(raw: unknown, sender: MessageSender, handlers: Handlers): Promise<Result<unknown>> {
  const message = v.safeParse(toBackground, raw)
  if (!message.success) {
    const tooLong = message.issues.some((issue) => issue.message === 'too long')
    return { ok: false, failure: tooLong ? 'too long' : 'bad message', detail: v.summarize(message.issues) }
  }
  try {
    const handler = handlers[message.output.type] as (message: ToBackground, from: typeof sender) => Promise<unknown>
    return { ok: true, value: await handler(message.output, sender) }
  } catch (error) {
    const failure = error instanceof BridgeFailure ? error.failure : 'unexpected'
    return { ok: false, failure, detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Hears the background in a page's script until the signal aborts. */
export function hearBackground(handle: (message: ToPage) => void, signal: AbortSignal): void {
  const listener = (raw: unknown, sender: MessageSender): undefined => {
    if (sender.id !== browser.runtime.id) return
    const message = v.safeParse(toPage, raw)
    if (message.success) handle(message.output)
  }
  browser.runtime.onMessage.addListener(listener)
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener))
}

/** Tells a page's scripts something. Pages without them (the browser's own, a tab that closed) are no error. */
export async function tellPage(tabId: number, message: ToPage): Promise<void> {
  await browser.tabs.sendMessage(tabId, message).catch(() => {})
}
