import { useContext } from 'preact/hooks'
import type { Entity } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { CardContext } from './card-context'

/** Keys of all sources of a record, in the order in which the card numbers them. */
export function citedKeys(entity: Entity): string[] {
  return [...new Set([...entity.sources, ...Object.keys(entity.citations)])].filter((key) => key in entity.citations)
}

/** Numbers of a fact's sources in the card's list of sources. */
export function Cite({ sources }: { sources: readonly string[] }) {
  const { t } = useI18n()
  const { entity } = useContext(CardContext)
  if (!entity) return null
  const keys = citedKeys(entity)
  const cited = [...new Set(sources)].filter((key) => keys.includes(key))
  // With one source for the whole card a number beside every figure says nothing.
  if (keys.length < 2 || cited.length === 0) return null
  const numbers = cited.map((key) => keys.indexOf(key) + 1).sort((a, b) => a - b)
  return (
    <sup class="bg-cite" title={cited.map((key) => entity.citations[key]?.title).join('\n')}>
      <span class="bg-unseen">{t('cardSource')} </span>
      {numbers.join(', ')}
    </sup>
  )
}
