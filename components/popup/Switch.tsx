interface SwitchProps {
  name: string
  note?: string
  on: boolean
  disabled?: boolean
  onChange(on: boolean): void
}

/** A setting that holds as soon as it is pressed. */
export function Switch({ name, note, on, disabled, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      class="bg-switch"
      role="switch"
      aria-checked={on}
      disabled={disabled}
      onClick={() => onChange(!on)}
    >
      <span class="bg-switch-name">{name}</span>
      {note && <span class="bg-switch-note">{note}</span>}
      <span class="bg-switch-track" aria-hidden="true" />
    </button>
  )
}
