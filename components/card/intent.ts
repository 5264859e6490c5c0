import { type CardTarget, isSameTarget, type Point } from './target'

/** px a ms: faster than this, a pointer is on its way somewhere else. */
const fast = 0.6

export interface IntentOptions {
  /** ms that the pointer dwells on a term before it is meant. */
  delay: number
  onIntent(target: CardTarget, point: Point): void
  /** The pointer has come upon a term: time to fetch what its card will need. */
  onApproach?(target: CardTarget): void
  /** Half of the delay is over: time to get the card ready. */
  onLikely?(target: CardTarget): void
  now?(): number
}

export interface Intent {
  /** @param since when the pointer came to the point, by the same clock as `now`; absent: just now */
  move(target: CardTarget | undefined, point: Point, since?: number): void
  /** Forgets the term under the pointer until the pointer has left it: it was dismissed, or is being clicked. */
  dismiss(): void
  destroy(): void
}

/** Tells a pointer that rests on a term from one that passes over it. */
export function createIntent({
  delay,
  onIntent,
  onApproach,
  onLikely,
  now = () => performance.now(),
}: IntentOptions): Intent {
  let over: CardTarget | undefined
  let dismissed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let likely: ReturnType<typeof setTimeout> | undefined
  let last: (Point & { at: number }) | undefined

  function isFast(point: Point, at: number): boolean {
    const speed = last ? Math.hypot(point.x - last.x, point.y - last.y) / Math.max(at - last.at, 1) : 0
    last = { ...point, at }
    return speed > fast
  }

  function wait(target: CardTarget, point: Point, ms: number) {
    stop()
    likely = setTimeout(() => onLikely?.(target), ms / 2)
    timer = setTimeout(() => onIntent(target, point), ms)
  }

  function stop() {
    clearTimeout(likely)
    clearTimeout(timer)
  }

  return {
    move(target, point, since = now()) {
      const hurried = isFast(point, since)
      // Who tells of a move may have waited for the next frame: what has gone by of the delay is not waited for again.
      const gone = now() - since
      if (!target) {
        stop()
        over = undefined
        dismissed = false
        return
      }
      const entered = !isSameTarget(over, target)
      if (entered) {
        over = target
        dismissed = false
        onApproach?.(target)
      }
      if (dismissed) return
      // A delay of 0 is for terms one stops at, too: while the pointer flies, it has to slow down first.
      if (hurried) wait(target, point, Math.max(delay, 60) - gone)
      else if (entered) wait(target, point, delay - gone)
    },
    dismiss() {
      stop()
      dismissed = true
    },
    destroy: stop,
  }
}
