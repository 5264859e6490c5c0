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

/** Work that is done step by step, each of which may be the last of a slice. */
type Steps<T> = Generator<void, T>

/**
 * Does work in slices that give the thread back to the page.
 * @param isOver whether nobody waits for it any more
 * @returns what came of it and the ms that it took; undefined where it is over
 */
export async function inSlices<T>(
  steps: Steps<T>,
  isOver: () => boolean,
): Promise<{ value: T; took: number } | undefined> {
  for (let took = 0; ; await untilNextSlice()) {
    if (isOver()) return
    const start = performance.now()
    const { done, value } = steps.next()
    took += performance.now() - start
    if (done) return { value, took }
  }
}
