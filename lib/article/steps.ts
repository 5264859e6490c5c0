/** Work on a page that can be put down after each step. It looks at no clock: whoever runs it says how long it may go on. */
export type Steps<T> = Generator<void, T>

/** Does it all at once. */
export function toEnd<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
