import * as v from 'valibot'
import { isRecord, readSettings, type Settings, type SettingsPatch, settingsPatchSchema } from '../knowledge/settings'
import type { Database } from './database'
import type { Outcome } from './outcome'
import { type WriteContext, write } from './write'

/** One setting; a row each, so that two pages that change different ones do not meet, and unknown ones are kept. */
export interface SettingRow {
  key: string
  value: unknown
}

/** The reader's settings. */
export class SettingsStore {
  constructor(private readonly database: Database) {}

  /** Every setting; may be used in a live query. Rejects where the store cannot be read: `defaultSettings` hold then. */
  get(): Promise<Settings> {
    const { settings } = this.database
    return this.database.read([settings], async () => {
      const rows = await settings.toArray()
      return readSettings(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
    })
  }

  /** Changes some settings. @returns all of them */
  set(patch: SettingsPatch, context: WriteContext): Promise<Outcome<Settings>> {
    const { settings } = this.database
    return write(this.database, context, [settings], async () => {
      const { kinds, ...simple } = v.parse(settingsPatchSchema, patch)
      const rows = Object.entries(simple)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]): SettingRow => ({ key, value }))
      if (kinds) {
        const stored = (await settings.get('kinds'))?.value
        rows.push({ key: 'kinds', value: { ...(isRecord(stored) && stored), ...kinds } })
      }
      await settings.bulkPut(rows)
      return await this.get()
    })
  }
}
