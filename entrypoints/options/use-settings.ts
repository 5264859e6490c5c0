import { useEffect, useRef, useState } from 'preact/hooks'
import { isStored, joined, type Saving, withPatch } from '../../components/options/saving'
import { defaultSettings, type Settings, type SettingsPatch } from '../../lib/knowledge/settings'
import { settings as store } from '../popup/store'
import { useLive } from '../popup/use-live'
import { changeSettings } from '../popup/writes'

/**
 * The settings as the page shows them: what is stored, with what the reader has just changed on top, until that is
 * stored too or could not be.
 */
export function useSettings() {
  const stored = useLive(() => store.get(), [])
  const [pending, setPending] = useState<SettingsPatch>({})
  const [saving, setSaving] = useState<Saving>({ status: 'untouched' })
  const sent = useRef(0)
  const settings: Settings = withPatch(stored.value ?? defaultSettings, pending)

  // Once what is stored is what was written, nothing has to lie on top of it.
  useEffect(() => {
    if (saving.status !== 'saved' || !isStored(pending, stored.value)) return
    // Not what was changed since.
    setPending((now) => (now === pending ? {} : now))
  }, [saving.status, pending, stored.value])

  async function change(patch: SettingsPatch, isDone: boolean) {
    setPending((pending) => joined(pending, patch))
    if (!isDone) return
    const number = ++sent.current
    setSaving({ status: 'saving' })
    const result = await changeSettings(patch)
    if (number !== sent.current) return
    if (result.ok) return setSaving({ status: 'saved' })
    // Shown is what holds: what was there before.
    setPending({})
    setSaving({ status: 'failed', failure: result.failure })
  }

  return { settings, isRead: stored.value !== undefined, failure: stored.failure, saving, change, setSaving }
}
