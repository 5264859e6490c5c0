import type { Settings } from '../../lib/knowledge/settings'

/** The units that the reader wishes. Sources give metric figures: others are computed from them, and marked "about". */
export type Units = Settings['units']

/** A figure in the reader's units, and the same in the other ones where both are wished. */
export function inUnits(units: Units, metric: string, imperial: string): { figure: string; also?: string } {
  if (units === 'km') return { figure: metric }
  return units === 'miles' ? { figure: imperial } : { figure: metric, also: imperial }
}
