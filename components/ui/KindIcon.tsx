import type { Kind } from '../../lib/knowledge/entity'

/** Drawn to be told apart by outline alone: a bust, a missile, a pin, a table with seats. */
const outlines: Record<Kind, string> = {
  leader: 'M8 1.5a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8zM1.8 14.5c.3-3.3 2.8-5.2 6.2-5.2s5.9 1.9 6.2 5.2z',
  weapon: 'M14.5 1.5l-4.6 1.3-5.2 5.2-2.6.4-1.1 1.1 2.8.7 2 2 .7 2.8 1.1-1.1.4-2.6 5.2-5.2z',
  place:
    'M8 1.2a5.2 5.2 0 0 1 5.2 5.2c0 3.6-3.6 6.3-5.2 8.4-1.6-2.1-5.2-4.8-5.2-8.4A5.2 5.2 0 0 1 8 1.2zm0 3.2a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  body: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM8 .8a1.6 1.6 0 1 1 0 3.2A1.6 1.6 0 0 1 8 .8zM8 12a1.6 1.6 0 1 1 0 3.2A1.6 1.6 0 0 1 8 12zM2.4 6.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM13.6 6.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2z',
}

/** The picture of a kind, for the eye only: its word stands beside it. */
export function KindIcon({ kind }: { kind: Kind }) {
  return (
    <svg class="bg-kind-icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={outlines[kind]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  )
}
