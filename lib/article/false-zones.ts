import type { Box } from './box'
import type { Survey } from './survey'
import { prefixSums, worth } from './worth'
import { ASIDE, COMMENTS, EDITOR, HIDDEN, META, NAV, PROMO } from './zones'

/**
 * A zone that holds much of the page's prose was named misleadingly: a form around the page, a main part left hidden,
 * `widget` on every paragraph. Boxes of one name are judged together.
 */
export function clearFalseZones({ boxes, runs }: Survey) {
  const sums = prefixSums(runs, (run) => Math.max(0, worth(run)))
  const headings = prefixSums(runs, (run) => (run.box.name === 'h1' ? 1 : 0))
  const prose = (box: Box) => sums[box.end]! - sums[box.first]!
  const all = sums[runs.length]!
  const byNames = new Map<string, number>()
  const keyOf = (box: Box) => box.name + box.names
  for (const box of boxes) if (box.own) byNames.set(keyOf(box), (byNames.get(keyOf(box)) ?? 0) + prose(box))
  for (const box of boxes) {
    if (box.own) {
      const share = byNames.get(keyOf(box))! / all
      const hasTitle = headings[box.end]! > headings[box.first]!
      if (share > 0.8) box.own &= COMMENTS | EDITOR
      else if (share > 0.5) box.own &= COMMENTS | HIDDEN | EDITOR
      else if (share > 0.25) box.own &= ~(PROMO | META | ASIDE | (box.name === 'nav' ? 0 : NAV))
      if (share > 0.5 && hasTitle) box.own &= ~COMMENTS
      if (prose(box) > 300) box.own &= ~META
      if (hasTitle) box.own &= ~(PROMO | META | ASIDE)
    }
    box.zones = box.own | (box.parent?.zones ?? 0)
  }
}
