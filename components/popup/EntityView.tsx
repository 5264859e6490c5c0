import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Topology } from 'topojson-specification'
import type { EntityId } from '../../lib/knowledge/entity'
import { Card } from '../card/Card'
import type { Page } from '../card/trail'
import type { Units } from '../card/units'
import { useI18n } from '../ui/i18n'

interface EntityViewProps {
  trail: readonly Page[]
  /** Date of the article that the tab shows. */
  day?: string
  shapes?: Topology
  units?: Units
  onOpen(id: EntityId): void
  onBack(depth: number): void
  /** Back to where the first card was opened. */
  onLeave(): void
  /** The reader's notes on what the card shows. */
  notes?: ComponentChildren
}

/** A card inside the popup, with the way back; Esc goes one card back, then out. */
export function EntityView({ trail, day, shapes, units, onOpen, onBack, onLeave, notes }: EntityViewProps) {
  const { t } = useI18n()
  const view = useRef<HTMLElement>(null)
  const id = trail.at(-1)?.short.id

  // Each card that comes up begins at its top.
  useLayoutEffect(() => {
    view.current?.focus({ preventScroll: true })
    view.current?.scrollIntoView({ block: 'start' })
  }, [id])

  // What Esc does is said anew with each drawing: pressed twice in haste, it goes back twice.
  const back = useRef(onLeave)
  back.current = trail.length > 1 ? () => onBack(trail.length - 1) : onLeave
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      back.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <section class="bg-entity-view" ref={view} tabIndex={-1} aria-labelledby="bg-card-name">
      <div class="bg-back">
        <button type="button" class="bg-quiet-button" onClick={onLeave}>
          <span class="bg-back-arrow" aria-hidden="true" />
          {t('searchBack')}
        </button>
      </div>
      <Card trail={trail} day={day} shapes={shapes} units={units} notes={notes} onOpen={onOpen} onBack={onBack} />
    </section>
  )
}
