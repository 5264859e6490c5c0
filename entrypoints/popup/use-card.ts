import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Topology } from 'topojson-specification'
import { follow, type Page } from '../../components/card/trail'
import { ask } from '../../lib/bridge/ask'
import type { EntityId, ShortCard } from '../../lib/knowledge/entity'
import { entities } from './store'

let shapesOnce: Promise<Topology | undefined> | undefined

/** Outlines for the maps, once for as long as the page is open. */
function loadShapes(): Promise<Topology | undefined> {
  shapesOnce ??= ask({ type: 'shapes' }).then((result) => {
    if (!result.ok) shapesOnce = undefined
    return result.ok ? JSON.parse(result.value.shapes) : undefined
  })
  return shapesOnce
}

export interface OpenCard {
  trail: readonly Page[]
  shapes?: Topology
  open(card: ShortCard): void
  follow(id: EntityId): void
  back(depth: number): void
  leave(): void
}

/** A card with those that were opened from it, each filled from the store as it comes up; an empty trail: none is open. */
export function useCard(): OpenCard {
  const [trail, setTrail] = useState<readonly Page[]>([])
  const [shapes, setShapes] = useState<Topology>()
  const last = trail.at(-1)

  useEffect(() => {
    if (!last || last.entity || last.failed) return
    const { id, kind } = last.short
    if (kind === 'place') loadShapes().then(setShapes)
    entities
      .get([id])
      .catch(() => [])
      .then(([entity]) =>
        setTrail((trail) =>
          trail.map((page) => {
            if (page !== last) return page
            if (!entity) return { ...page, failed: true }
            return { ...page, entity, short: { ...page.short, name: entity.name } }
          }),
        ),
      )
  }, [last])

  return {
    trail,
    shapes,
    open: useCallback((short) => setTrail([{ short, why: [] }]), []),
    follow: useCallback((id) => setTrail((trail) => follow(trail, id)), []),
    back: useCallback((depth) => setTrail((trail) => trail.slice(0, depth)), []),
    leave: useCallback(() => setTrail([]), []),
  }
}
