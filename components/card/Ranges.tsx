import type { WeaponEntity } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { Cite } from './Cite'
import { Fact } from './Fact'
import { formatUnit, toMiles } from './format'

type Range = WeaponEntity['range'][number]

/** How far a weapon reaches: a figure for each variant, under it the same in miles and what it is a figure of. */
export function Ranges({ ranges }: { ranges: readonly Range[] }) {
  const { t, locale } = useI18n()
  if (ranges.length === 0) return null
  return (
    <Fact label={t('factRange')}>
      <ul class="bg-figures">
        {ranges.map((range) => (
          <li key={`${range.variant} ${range.what} ${range.max}`}>
            {kilometres(range)}
            <Cite sources={range.sources} />
            <span class="bg-also">{[miles(range), range.variant, range.what].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Fact>
  )

  function kilometres({ min, max }: Range) {
    return formatUnit('kilometer', locale, max, min)
  }

  function miles({ min, max }: Range) {
    return t('about', formatUnit('mile', locale, toMiles(max), min === undefined ? undefined : toMiles(min)))
  }
}
