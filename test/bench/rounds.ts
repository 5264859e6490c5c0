import { median } from './statistics'

/** Milliseconds and calls for which a piece of work is repeated before it is timed, so that it is compiled. */
const WARM_UP = 1_200
const FEWEST = 50
/** Milliseconds for which it is repeated within a round. */
const AT_LEAST = 4
const ROUNDS = 11

/** What is timed: a call, and how large its input is in any unit, by which its time is divided. */
export interface Work {
  run: () => unknown
  size?: number
  /** So slow that it is called once a round, in three rounds, and not warmed up for long. */
  slow?: boolean
}

/**
 * Times pieces of work in turns, so that a machine that is busy meanwhile is busy for all of them, and compares each with
 * the first within its round.
 * @returns medians over the rounds: milliseconds a call, and the ratio of times (each by its size) to the first's
 */
export function inRounds<Name extends string>(works: Record<Name, Work>): Record<Name, { ms: number; ratio: number }> {
  const all = Object.entries<Work>(works)
  const calls = all.map(([, { run, slow }]) => (slow ? slowly(run) : warmUp(run)))
  const times: number[][] = all.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, [, { run, slow }]] of all.entries()) {
      if (!slow || round % 5 === 0) times[at]!.push(timed(run, calls[at]!))
    }
  }
  const perUnit = (at: number, round: number) => times[at]![round]! / (all[at]![1].size ?? 1)
  return Object.fromEntries(
    all.map(([name, { slow }], at) => [
      name,
      {
        ms: median(times[at]!),
        ratio: median(times[at]!.map((_, round) => perUnit(at, round) / perUnit(0, slow ? round * 5 : round))),
      },
    ]),
  ) as Record<Name, { ms: number; ratio: number }>
}

/** @returns calls that make up a round */
function warmUp(run: () => unknown): number {
  const start = performance.now()
  let calls = 0
  while (performance.now() - start < WARM_UP || calls < FEWEST) {
    run()
    calls++
  }
  return Math.max(1, Math.ceil((AT_LEAST * calls) / WARM_UP))
}

function slowly(run: () => unknown): number {
  run()
  return 1
}

function timed(run: () => unknown, calls: number): number {
  const start = performance.now()
  for (let call = 0; call < calls; call++) run()
  return (performance.now() - start) / calls
}
