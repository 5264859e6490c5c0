import { plural } from '../popup/plural'
import type { I18n } from '../ui/i18n'
import { sayNumber } from '../ui/intl'

export interface SaidCount {
  figure: string
  /** "5 mentions" */
  mentions: string
}

/** How counts are said. Most of 200 terms share a few, and each of Intl's formats takes a tenth of a millisecond to make. */
export function sayCounts(i18n: I18n): (count: number) => SaidCount {
  const known = new Map<number, SaidCount>()
  return (count) => {
    const said = known.get(count) ?? {
      figure: sayNumber(count, i18n.locale),
      mentions: plural(i18n, 'sidebarMentions', count),
    }
    known.set(count, said)
    return said
  }
}
