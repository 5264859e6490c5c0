import * as v from 'valibot'
import { browser, type MessageSender } from './browser'
import { type Answer, type Failure, type Result, type ToBackground, type ToPage, toBackground } from './messages'
import { isPermitted } from './permitted'

/** An expected failure inside a handler; anything else that is thrown becomes `unexpected`. */
export class BridgeFailure extends Error {
  constructor(
    readonly failure: Failure,
    detail: string,
  ) {
    super(detail)
  }
}

/** One answer for each type of message. */
export type Handlers = {
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
  if (!isPermitted(message.output, sender, browser.runtime.getURL('')))
    return { ok: false, failure: 'bad message', detail: `not for ${sender.url ?? 'this sender'}` }
  try {
    const handler = handlers[message.output.type] as (message: ToBackground, from: typeof sender) => Promise<unknown>
    return { ok: true, value: await handler(message.output, sender) }
  } catch (error) {
    const failure = error instanceof BridgeFailure ? error.failure : 'unexpected'
    return { ok: false, failure, detail: error instanceof Error ? error.message : String(error) }
  }
}

/** Tells every page that has our scripts, and the extension's own pages. */
export async function tellAllPages(message: ToPage): Promise<void> {
  void browser.runtime.sendMessage(message).catch(() => {})
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(({ id }) => id !== undefined && tellPage(id, message)))
}

/** Tells a page's scripts something. Pages without them (the browser's own, a tab that closed) are no error. */
export async function tellPage(tabId: number, message: ToPage): Promise<void> {
  await browser.tabs.sendMessage(tabId, message).catch(() => {})
}
