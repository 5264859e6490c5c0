import { useId } from 'preact/hooks'
import { useI18n } from '../ui/i18n'

interface DelayProps {
  value: number
  /** While it is being moved. */
  onInput(value: number): void
  onChange(value: number): void
}

/** How long the pointer has to rest on a term. */
export function Delay({ value, onInput, onChange }: DelayProps) {
  const { t } = useI18n()
  const id = useId()
  const words = value === 0 ? t('optionsDelayNone') : t('optionsDelayMs', String(value))
  return (
    <div class="bg-delay">
      <label for={id}>{t('optionsDelay')}</label>
      <output for={id}>{words}</output>
      <input
        id={id}
        type="range"
        min="0"
        max="800"
        step="50"
        value={value}
        aria-valuetext={words}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
