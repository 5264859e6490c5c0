import { type Reading, reading } from '../../lib/article/consider'
import { type Decision, decide, deciding } from '../../lib/article/decide'
import { type Unchanged, untilChange } from '../../lib/article/unchanged'
import { inSlices } from '../../lib/highlight/slice'

/** Reads the page for both scripts: the second one finds the code warm, and what was read to judge the page. */
export class Reader {
  readonly read = reading
  #kept: { reading: Reading; unchanged: Unchanged } | undefined
  #turn = 0

  /**
   * Judges the page, in slices where the first look does not rule it out. A later call ends it, as does `isOver`.
   * @returns when it has ended; nothing where all was done at once
   */
  judge(isOver: () => boolean, onJudged: (decision: Decision) => void): Promise<void> | undefined {
    this.take()
    const turn = ++this.#turn
    const steps = deciding(document, location.href)
    const first = steps.next()
    if (!first.done) return this.#goOn(steps, () => turn !== this.#turn || isOver(), onJudged)
    onJudged(first.value)
  }

  async #goOn(
    steps: ReturnType<typeof deciding>,
    isOver: () => boolean,
    onJudged: (decision: Decision) => void,
  ): Promise<void> {
    const unchanged = untilChange(document)
    const judged = await inSlices(steps, isOver)
    const { article, reading } = judged?.value ?? {}
    // What comes into a shadow root changes nothing outside.
    if (article && reading?.page.roots.length === 0) this.#kept = { reading, unchanged }
    // A page that changed meanwhile may not have been read to its end.
    else if (!unchanged.end() && judged && !article) return onJudged(decide(document, location.href))
    if (judged) onJudged(judged.value)
  }

  /** What was read of the page when it was judged, if nothing has changed since. It is given once, and then forgotten. */
  take(): Reading | undefined {
    const kept = this.#kept
    this.#kept = undefined
    return kept?.unchanged.end() ? kept.reading : undefined
  }
}
