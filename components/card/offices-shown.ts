import { officesAt } from '../../lib/knowledge/at-date'
import type { LeaderEntity, Office } from '../../lib/knowledge/entity'

export interface OfficesShown {
  /** Held on the article's day; absent: the article is undated. */
  onDay?: Office[]
  /** The article is younger than what the sources speak to: `onDay` is what they said on this day. */
  knownUntil?: string
  /** All of `onDay` is held now, too: on this day the sources said so. */
  stillUntil?: string
  /** Held now, where that is not the same as `onDay`; empty: none any more. */
  now?: Office[]
  /** All others, newest first. */
  others: Office[]
}

/** Sorts a leader's offices for the card: those of the article's day, those of now if different, the rest. */
export function officesShown(leader: Pick<LeaderEntity, 'offices'>, day?: string): OfficesShown {
  const now = officesAt(leader).held
  if (!day) return { now, others: without(leader.offices, now) }
  const onDay = officesAt(leader, day).held
  const shown: OfficesShown = { onDay, others: without(leader.offices, [...onDay, ...now]) }
  const known = earliest(onDay.filter((office) => now.includes(office)).map(({ asOf }) => asOf))
  const isSame = onDay.length === now.length && onDay.every((office) => now.includes(office))
  if (known && known < day.slice(0, 10)) shown.knownUntil = known
  else if (known && isSame) shown.stillUntil = known
  if (!isSame) shown.now = now
  return shown
}

const without = (offices: Office[], some: Office[]) => offices.filter((office) => !some.includes(office))
const earliest = (days: string[]) => days.sort()[0]
