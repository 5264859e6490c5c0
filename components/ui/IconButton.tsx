interface IconButtonProps {
  label: string
  path: string
  pressed?: boolean
  onClick(): void
}

/** A button that is a small line drawing; `label` names it to the eye on hover and to screen readers. */
export function IconButton({ label, path, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="bg-icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path
          d={path}
          fill={pressed ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  )
}
