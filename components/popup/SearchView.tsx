import { useEffect, useRef, useState } from 'preact/hooks'
import type { ShortCard } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { KindIcon } from '../ui/KindIcon'
import { failureWords } from './failure-words'
import { nextOption } from './next-option'
import { plural } from './plural'

interface SearchViewProps {
  query: string
  onQuery(query: string): void
  /** What answers the query, the best first; absent: not known yet. */
  found?: readonly ShortCard[]
  failure?: string
  onOpen(card: ShortCard): void
}

/** Search over all that the extension knows: a box, and a list that the arrow keys walk while the box keeps the focus. */
export function SearchView({ query, onQuery, found = [], failure, onOpen }: SearchViewProps) {
  const i18n = useI18n()
  const { t } = i18n
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const asked = query.trim() !== ''
  const active = Math.min(at, found.length - 1)

  useEffect(() => setAt(0), [query])
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      return onQuery('')
    }
    const chosen = found[active]
    if (event.key === 'Enter' && chosen) return onOpen(chosen)
    const next = nextOption(event.key, active, found.length)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }

  return (
    <section class="bg-search" aria-label={t('searchAll')}>
      <input
        type="text"
        inputMode="search"
        id="search-box"
        class="bg-field"
        role="combobox"
        aria-label={t('searchAll')}
        aria-controls="search-results"
        aria-expanded={found.length > 0}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `result-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('searchAll')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="bg-hidden" role="status">
        {asked && plural(i18n, 'searchFound', found.length)}
      </p>
      {failure && (
        <p class="bg-message" role="alert">
          {failureWords(failure, t)}
        </p>
      )}
      <div class="bg-results" id="search-results" role="listbox" aria-label={t('searchResults')} ref={list}>
        {found.map((card, index) => (
          <Result key={card.id} card={card} index={index} active={index === active} onOpen={onOpen} />
        ))}
      </div>
      {!asked && <p class="bg-quiet bg-search-hint">{t('searchHint')}</p>}
      {asked && found.length === 0 && !failure && <p class="bg-quiet bg-search-hint">{t('searchNone')}</p>}
    </section>
  )
}

interface ResultProps {
  card: ShortCard
  index: number
  active: boolean
  onOpen(card: ShortCard): void
}

/** The keys for it are those of the box, which keeps the focus. */
function Result({ card, index, active, onOpen }: ResultProps) {
  const { t } = useI18n()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={`result-${index}`}
      class="bg-result"
      role="option"
      aria-selected={active}
      data-kind={card.kind}
      onClick={() => onOpen(card)}
    >
      <KindIcon kind={card.kind} />
      <span class="bg-result-name">
        {card.name}
        <span class="bg-hidden">, {t(`kind_${card.kind}`)}, </span>
      </span>
      <span class="bg-result-line">{card.headline}</span>
    </div>
  )
}
