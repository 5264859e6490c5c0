import type { CDPSession, Page } from 'puppeteer-core'

interface Context {
  id: number
  origin: string
  auxData?: { type?: string }
}

/** What a world of ours has at work in a page. */
export interface World {
  /** Where our scripts listen: `document pointermove`. */
  listeners(): Promise<string[]>
  /** Counts observers that have been told to observe from now on, and not to stop. */
  countObservers(): Promise<void>
  observers(): Promise<number>
}

/** Whatever of a page outlives what we put into it. */
const targets = ['window', 'document', 'document.documentElement', 'document.body', 'navigation', 'visualViewport']

/** The worlds of extensions in a page, in the order in which they came, as Chromium's debugger sees them. */
export async function worldsOf(page: Page): Promise<World[]> {
  const cdp = await page.createCDPSession()
  const contexts: Context[] = []
  cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as Context))
  await cdp.send('Runtime.enable')
  return contexts
    .filter(({ origin, auxData }) => auxData?.type === 'isolated' && origin.startsWith('chrome-extension:'))
    .map(({ id }) => ({
      listeners: async () => (await Promise.all(targets.map((target) => listenersOf(cdp, id, target)))).flat().sort(),
      countObservers: async () => void (await evaluate(cdp, id, counting)),
      observers: async () => Number((await evaluate(cdp, id, 'observing.size')).value),
    }))
}

async function listenersOf(cdp: CDPSession, contextId: number, target: string): Promise<string[]> {
  const { objectId } = await evaluate(cdp, contextId, target)
  const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId: objectId! })
  return listeners.map(({ type }) => `${target} ${type}`)
}

async function evaluate(cdp: CDPSession, contextId: number, expression: string) {
  return (await cdp.send('Runtime.evaluate', { contextId, expression })).result
}

/** Runs in our world, whose own globals no page sees. */
const counting = `
  globalThis.observing = new Set()
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = prototype
    prototype.observe = function (...args) { observing.add(this); return observe.apply(this, args) }
    prototype.disconnect = function () { observing.delete(this); return disconnect.call(this) }
  }`
