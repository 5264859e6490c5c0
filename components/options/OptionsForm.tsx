import type { ComponentChildren } from 'preact'
import { kinds } from '../../lib/knowledge/entity'
import type { Settings, SettingsPatch } from '../../lib/knowledge/settings'
import { Switch } from '../popup/Switch'
import { useI18n } from '../ui/i18n'
import { KindIcon } from '../ui/KindIcon'
import { Choice } from './Choice'
import { Delay } from './Delay'

interface OptionsFormProps {
  settings: Settings
  /** @param isDone false while a slider is still being moved: shown in the sample, not written yet */
  onChange(patch: SettingsPatch, isDone: boolean): void
  /** Sections that are more than settings: sites, keys. */
  children?: ComponentChildren
}

/** All settings; each holds as soon as it is changed. */
export function OptionsForm({ settings, onChange, children }: OptionsFormProps) {
  const { t } = useI18n()
  const change = (patch: SettingsPatch) => onChange(patch, true)
  return (
    <form class="bg-form" onSubmit={(event) => event.preventDefault()}>
      <Section title={t('optionsMarks')}>
        <fieldset class="bg-choice">
          <legend>{t('optionsKinds')}</legend>
          {kinds.map((kind) => (
            <label key={kind} class="bg-option" data-kind={kind}>
              <input
                type="checkbox"
                checked={settings.kinds[kind]}
                onChange={(event) => change({ kinds: { [kind]: event.currentTarget.checked } })}
              />
              <KindIcon kind={kind} />
              {t(`kinds_${kind}`)}
            </label>
          ))}
        </fieldset>
        <Choice
          name="marks"
          legend={t('optionsMentions')}
          value={settings.marks}
          options={['first', 'all', 'none']}
          onChange={(marks) => change({ marks })}
        />
      </Section>
      <Section title={t('optionsCards')}>
        <Choice
          name="hover"
          legend={t('optionsHover')}
          value={settings.hover}
          options={['pointer', 'alt']}
          onChange={(hover) => change({ hover })}
        />
        <Delay
          value={settings.hoverDelay}
          onInput={(hoverDelay) => onChange({ hoverDelay }, false)}
          onChange={(hoverDelay) => change({ hoverDelay })}
        />
        <Choice
          name="units"
          legend={t('optionsUnits')}
          value={settings.units}
          options={['both', 'km', 'miles']}
          onChange={(units) => change({ units })}
        />
      </Section>
      <Section title={t('optionsLooks')}>
        <Choice
          name="theme"
          legend={t('optionsTheme')}
          note={t('optionsThemeNote')}
          value={settings.theme}
          options={['auto', 'light', 'dark']}
          onChange={(theme) => change({ theme })}
        />
      </Section>
      <Section title={t('optionsWhere')}>
        <Switch
          name={t('pauseEverywhere')}
          note={t('pauseNote')}
          on={settings.paused}
          onChange={(paused) => change({ paused })}
        />
      </Section>
      {children}
    </form>
  )
}

/** A part of the options under its own heading. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="bg-section">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
