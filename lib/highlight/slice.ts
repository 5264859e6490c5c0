/** ms that we hold the page's thread at a time. */
const SLICE = 8

const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } }

let begun = 0

/**
 * Gives the thread back to the page where a slice of work has been used up; otherwise goes on at once. Chromium has
 * `scheduler.yield` from version 129 on.
 */
export async function untilNextSlice(): Promise<void> {
  const now = performance.now()
  if (now - begun < SLICE) return
  if (scheduler?.yield) await scheduler.yield()
  else await new Promise((resolve) => setTimeout(resolve))
  begun = performance.now()
}
