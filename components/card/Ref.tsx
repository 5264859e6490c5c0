import { useContext } from 'preact/hooks'
import { useI18n } from '../ui/i18n'
import { CardContext } from './card-context'
import { listParts } from './format'
import { isOpenable } from './trail'

/** The name of another entity; pressing it opens that entity's card. */
export function Ref({ id }: { id: string }) {
  const { entity, onOpen } = useContext(CardContext)
  const name = entity?.refs[id] ?? id
  if (!onOpen || !isOpenable(id)) return <>{name}</>
  return (
    <button type="button" class="bg-ref" onClick={() => onOpen(id)}>
      {name}
    </button>
  )
}

/** Names of other entities as a sentence lists them. */
export function Refs({ ids }: { ids: readonly string[] }) {
  const { locale } = useI18n()
  return (
    <>
      {listParts(ids.length, locale).map((part) =>
        typeof part === 'number' ? <Ref key={ids[part]} id={ids[part]!} /> : part,
      )}
    </>
  )
}
