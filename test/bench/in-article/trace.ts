import type { Page } from 'puppeteer-core'

/** What a page's main thread did, times in ms on the trace's own clock. */
export interface Trace {
  /**
   * Script work that is in no other script work, in ms of the thread's own time where the browser says it: what else the
   * machine does counts for nothing. `end` is by the clock.
   */
  scripts: { name: string; end: number; ms: number; url: string }[]
  /** What styles, layout and paint took outside all scripts, ms. */
  rendering: number
  /** When the page's user timing marks were set. */
  marks: Map<string, number>
  /** Timers that were set, and neither fired for the last time nor were cleared. */
  timersLeft: number
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  /** µs for which the thread itself was busy. */
  tdur?: number
  args: { data?: { url?: string; timerId?: number; singleShot?: boolean; fileName?: string } }
}

const categories = ['devtools.timeline', 'v8.execute', 'disabled-by-default-v8.compile', 'blink.user_timing']
const work = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.compile',
  'v8.run',
  'FireAnimationFrame',
])

const drawing = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit'])

/** Records what the page's main thread does while `act` runs. `begun` is a user timing mark that its page sets. */
export async function trace(page: Page, begun: string, act: () => Promise<unknown>): Promise<Trace> {
  await page.tracing.start({ categories })
  await act()
  const recorded = await page.tracing.stop()
  if (!recorded) throw new Error('nothing was traced')
  const { traceEvents } = JSON.parse(new TextDecoder().decode(recorded)) as { traceEvents: TraceEvent[] }
  const own = traceEvents.find(({ name, ph }) => name === begun && ph !== 'M')
  if (!own) throw new Error('the page’s thread is not in the trace')
  return read(traceEvents.filter(({ pid, tid }) => pid === own.pid && tid === own.tid).sort((a, b) => a.ts - b.ts))
}

function read(events: readonly TraceEvent[]): Trace {
  const found: Trace = { scripts: [], rendering: 0, marks: new Map(), timersLeft: 0 }
  const timers = new Set<number>()
  let end = 0
  for (const { name, ts, dur = 0, tdur = dur, args } of events) {
    const { url = '', fileName = '', timerId, singleShot } = args.data ?? {}
    if (name === 'TimerInstall') timers.add(timerId!)
    if (name === 'TimerRemove') timers.delete(timerId!)
    if (name === 'TimerInstall' || name === 'TimerRemove') continue
    if (name.startsWith('bench:') && !found.marks.has(name)) found.marks.set(name, ts / 1000)
    if (name === 'TimerFire' && singleShot !== false) timers.delete(timerId!)
    if (drawing.has(name) && ts >= end) found.rendering += tdur / 1000
    if (!work.has(name)) continue
    const around = found.scripts.at(-1)
    // What runs inside says whose the work around it is.
    if (around && ts < end) {
      around.url ||= url || fileName
      continue
    }
    end = ts + dur
    found.scripts.push({ name, end: end / 1000, ms: tdur / 1000, url: url || fileName })
  }
  found.timersLeft = timers.size
  return found
}
