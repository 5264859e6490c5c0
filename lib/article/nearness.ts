import type { Body } from './body'
import { ASIDE, COMMENTS, FOOTER, HIDDEN, NAV, PROMO } from './zones'

/** Parts of a page that say nothing of its article. */
export const foreign = ASIDE | COMMENTS | FOOTER | NAV | PROMO

/** How far, in runs, a date may stand from the title or the text's ends to be the article's. */
export const near = 14

/** How sure it is that what stands at run `at` is said of this article: 0 (not at all) to 3. */
export function nearness(at: number, zones: number, body: Body | null, titleRun: number): number {
  const first = body?.runs[0] ?? 0
  const last = body?.runs.at(-1) ?? 0
  const start = titleRun < 0 ? first : Math.min(titleRun, first)
  const within = at >= start && at <= first + 1
  if (zones & (within ? foreign & ~PROMO : foreign) || zones & HIDDEN) return 0
  if (within) return 3
  if (at > last && at - last <= 6) return 1
  if (at < start && start - at <= near) return 2
  return 0
}
