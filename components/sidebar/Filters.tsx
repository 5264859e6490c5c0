import type { Kind } from '../../lib/knowledge/entity'
import { plural } from '../popup/plural'
import { useI18n } from '../ui/i18n'
import { sayNumber } from '../ui/intl'
import { KindIcon } from '../ui/KindIcon'

interface FiltersProps {
  counts: ReadonlyArray<[Kind, number]>
  only?: Kind
  onOnly(kind: Kind | undefined): void
}

/** Counts by kind; a press shows that kind alone, another all again. */
export function Filters({ counts, only, onOnly }: FiltersProps) {
  const i18n = useI18n()
  const { t, locale } = i18n
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in and sent.
    <div class="bg-filters" role="group" aria-label={t('sidebarFilters')}>
      {counts.map(([kind, count]) => {
        const label = t('sidebarOnly', plural(i18n, `count_${kind}`, count))
        return (
          <button
            key={kind}
            type="button"
            class="bg-filter"
            data-kind={kind}
            aria-pressed={only === kind}
            aria-label={label}
            title={label}
            onClick={() => onOnly(only === kind ? undefined : kind)}
          >
            <KindIcon kind={kind} />
            {sayNumber(count, locale)}
          </button>
        )
      })}
    </div>
  )
}
