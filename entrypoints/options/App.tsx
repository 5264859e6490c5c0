import { useEffect, useState } from 'preact/hooks'
import { Card } from '../../components/card/Card'
import { type Command, Commands } from '../../components/options/Commands'
import { OptionsForm } from '../../components/options/OptionsForm'
import { Sample } from '../../components/options/Sample'
import { SavedState } from '../../components/options/SavedState'
import { Sites } from '../../components/options/Sites'
import type { SampleKind } from '../../components/options/sample-text'
import { useI18n } from '../../components/ui/i18n'
import { browser } from '../../lib/bridge/browser'
import type { EntityId } from '../../lib/knowledge/entity'
import { showTheme } from '../popup/begin'
import { sites } from '../popup/store'
import { useCard } from '../popup/use-card'
import { useLive } from '../popup/use-live'
import { switchSite } from '../popup/writes'
import { shortcutsPage } from './shortcuts'
import { useSettings } from './use-settings'

/** What the sample's terms stand for. */
const sampleIds: Record<SampleKind, EntityId> = {
  leader: 'leader:volodymyr-zelenskyy',
  weapon: 'weapon:tomahawk',
  place: 'place:gn3054643',
}

/** The page of options. */
export function App() {
  const { t } = useI18n()
  const { settings, failure, saving, change, setSaving } = useSettings()
  const off = useLive(() => sites.allOff(), [])
  const commands = useCommands()
  const [shown, setShown] = useState<SampleKind>('weapon')
  const card = useCard()

  useEffect(() => showTheme(settings.theme), [settings.theme])
  useEffect(() => card.open({ id: sampleIds[shown], kind: shown, name: '', headline: '' }), [shown])

  async function restoreSite(host: string) {
    setSaving({ status: 'saving' })
    const result = await switchSite(host, false)
    setSaving(result.ok ? { status: 'saved' } : { status: 'failed', failure: result.failure })
  }

  const isFilled = card.trail.at(-1)?.entity !== undefined
  return (
    <>
      <header class="bg-head">
        <img src="/icons/icon.svg" alt="" width="32" height="32" />
        <h1>{t('optionsTitle')}</h1>
        <SavedState saving={failure ? { status: 'failed', failure } : saving} />
      </header>
      <Sample settings={settings} shown={shown} onShow={setShown}>
        {isFilled && (
          <Card
            trail={card.trail}
            shapes={card.shapes}
            units={settings.units}
            onOpen={card.follow}
            onBack={card.back}
          />
        )}
      </Sample>
      <OptionsForm settings={settings} onChange={change}>
        <Sites off={off.value} onRemove={restoreSite} />
        <Commands commands={commands} onChange={shortcutsPage()} />
      </OptionsForm>
    </>
  )
}

/** The keys as they are set now; the browser does not tell of changes, but readers come back to the page. */
function useCommands(): Command[] {
  const [commands, setCommands] = useState<Command[]>([])
  useEffect(() => {
    const read = () => void browser.commands.getAll().then((all) => setCommands(all.map(named)))
    read()
    addEventListener('focus', read)
    return () => removeEventListener('focus', read)
  }, [])
  return commands
}

const named = ({ name = '', description, shortcut }: Awaited<ReturnType<typeof browser.commands.getAll>>[number]) => ({
  name,
  description,
  shortcut,
})
