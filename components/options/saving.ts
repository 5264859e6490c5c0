import type { Settings, SettingsPatch } from '../../lib/knowledge/settings'

/** What the page of options shows of its writing. */
export interface Saving {
  status: 'untouched' | 'saving' | 'saved' | 'failed'
  failure?: string
}

/** Settings with a patch, as they will be once it is written. */
export function withPatch(settings: Settings, { kinds, ...patch }: SettingsPatch): Settings {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  return { ...settings, ...given, kinds: { ...settings.kinds, ...kinds } }
}

/** Two patches as one, the second the later. */
export function joined(first: SettingsPatch, second: SettingsPatch): SettingsPatch {
  const kinds = { ...first.kinds, ...second.kinds }
  return { ...first, ...second, ...(Object.keys(kinds).length > 0 && { kinds }) }
}

/** Whether a patch is not empty and would change nothing. */
export function isStored(patch: SettingsPatch, stored: Settings | undefined): boolean {
  if (!stored || Object.keys(patch).length === 0) return false
  return JSON.stringify(withPatch(stored, patch)) === JSON.stringify(stored)
}
