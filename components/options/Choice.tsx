import { useI18n } from '../ui/i18n'

interface ChoiceProps<Value extends string> {
  /** The message `NAME_VALUE` names a value. */
  name: string
  legend: string
  note?: string
  value: Value
  options: readonly Value[]
  onChange(value: Value): void
}

/** One of a few values. */
export function Choice<Value extends string>({ name, legend, note, value, options, onChange }: ChoiceProps<Value>) {
  const { t } = useI18n()
  return (
    <fieldset class="bg-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option} class="bg-option">
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          {t(`${name}_${option}`)}
        </label>
      ))}
      {note && <p class="bg-quiet">{note}</p>}
    </fieldset>
  )
}
