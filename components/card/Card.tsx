import type { ComponentChildren } from 'preact'
import type { Topology } from 'topojson-specification'
import { headline } from '../../lib/knowledge/at-date'
import type { Entity, EntityId } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { BodyFacts } from './BodyFacts'
import { CardContext } from './card-context'
import { Header } from './Header'
import { LeaderFacts } from './LeaderFacts'
import { PlaceFacts } from './PlaceFacts'
import { Sources } from './Sources'
import { maxDepth, type Page } from './trail'
import type { Units } from './units'
import { WeaponFacts } from './WeaponFacts'

export interface CardProps {
  /** The card shown, after those it was reached from. */
  trail: readonly Page[]
  /** The article's date. */
  day?: string
  /** Country outlines for the map; absent: not loaded yet, or not to be had. */
  shapes?: Topology
  /** Absent: both. */
  units?: Units
  pinned?: boolean
  /** The reader's notes, under all that is known. */
  notes?: ComponentChildren
  onPin?(): void
  onClose?(): void
  /** A name of another entity was pressed. */
  onOpen(id: EntityId): void
  /** Back to the card with this number, from 1. */
  onBack(depth: number): void
}

/** What is known of one entity. Its first paint needs the short card alone; the rest comes in underneath. */
export function Card({ trail, day, shapes, notes, units = 'both', onOpen, ...header }: CardProps) {
  const page = trail.at(-1)
  if (!page) return null
  const { short, entity, failed, why } = page
  const line = short.headline || (entity ? headline(entity, day) : '')
  return (
    <CardContext.Provider value={{ entity, units, onOpen: trail.length < maxDepth ? onOpen : undefined }}>
      {/* The records are in English, whatever the page is in. */}
      <article class="bg-entity" data-kind={short.kind} key={short.id} lang="en">
        <Header trail={trail} headline={line} {...header} />
        <div class="bg-body" aria-busy={!entity && !failed}>
          {entity?.unconfirmed && <Unconfirmed />}
          {entity?.summary && entity.summary !== line && <p class="bg-summary">{entity.summary}</p>}
          {entity && <Facts entity={entity} day={day} shapes={shapes} />}
          {failed && <Failed />}
          <Why reasons={why} />
          {entity && <Sources entity={entity} />}
          {notes}
        </div>
      </article>
    </CardContext.Provider>
  )
}

function Facts({ entity, day, shapes }: { entity: Entity; day?: string; shapes?: Topology }) {
  return (
    <>
      {entity.kind === 'leader' && <LeaderFacts leader={entity} day={day} />}
      {entity.kind === 'weapon' && <WeaponFacts weapon={entity} />}
      {entity.kind === 'place' && <PlaceFacts place={entity} day={day} shapes={shapes} />}
      {entity.kind === 'body' && <BodyFacts body={entity} day={day} />}
    </>
  )
}

function Unconfirmed() {
  const { t } = useI18n()
  return (
    <p class="bg-notice">
      <strong>{t('cardUnconfirmed')}</strong> {t('cardUnconfirmedWhy')}
    </p>
  )
}

function Failed() {
  const { t } = useI18n()
  return <p class="bg-small">{t('cardFailed')}</p>
}

function Why({ reasons }: { reasons: readonly string[] }) {
  const { t } = useI18n()
  if (reasons.length === 0) return null
  return (
    <p class="bg-small bg-why">
      <span class="bg-label">{t('cardWhy')}</span> {reasons.join('; ')}
    </p>
  )
}
