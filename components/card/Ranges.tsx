import { useContext } from 'preact/hooks'
import type { WeaponEntity } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { Cite } from './Cite'
import { CardContext } from './card-context'
import { Fact } from './Fact'
import { formatUnit, toMiles } from './format'
import { inUnits } from './units'

type Range = WeaponEntity['range'][number]

/** How far a weapon reaches: a figure for each variant, under it the same in miles and what it is a figure of. */
export function Ranges({ ranges }: { ranges: readonly Range[] }) {
  const { t, locale } = useI18n()
  const { units } = useContext(CardContext)
  if (ranges.length === 0) return null
  return (
    <Fact label={t('factRange')}>
      <ul class="bg-figures">
        {ranges.map((range) => {
          const { figure, also } = inUnits(units, kilometres(range), miles(range))
          return (
            <li key={`${range.variant} ${range.what} ${range.max}`}>
              {figure}
              <Cite sources={range.sources} />
              <span class="bg-also">{[also, range.variant, range.what].filter(Boolean).join(' · ')}</span>
            </li>
          )
        })}
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
