import type { WeaponEntity } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { Cite } from './Cite'
import { Fact } from './Fact'
import { formatUnit, toMiles } from './format'

type Range = WeaponEntity['range'][number]

/** How far a weapon reaches: one figure, or a small table with a line a variant. */
export function Ranges({ ranges }: { ranges: readonly Range[] }) {
  const { t, locale } = useI18n()
  const [only] = ranges
  if (only && ranges.length === 1) {
    const about = [only.variant, only.what].filter(Boolean).join(', ')
    return (
      <Fact label={t('factRange')} sources={only.sources} also={[miles(only), about].filter(Boolean).join(' · ')}>
        {kilometres(only)}
      </Fact>
    )
  }
  return (
    <Fact label={t('factRange')}>
      <table class="bg-table">
        <tbody>
          {ranges.map((range) => (
            <tr key={`${range.variant} ${range.what}`}>
              <th scope="row">
                {range.variant ?? range.what ?? t('rangeOther')}
                {range.variant && range.what && <span class="bg-also">{range.what}</span>}
              </th>
              <td>
                {kilometres(range)}
                <Cite sources={range.sources} />
                <span class="bg-also">{miles(range)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fact>
  )

  function kilometres({ min, max }: Range) {
    return formatUnit('kilometer', locale, max, min)
  }

  function miles({ min, max }: Range) {
    return t('about', formatUnit('mile', locale, toMiles(max), min === undefined ? undefined : toMiles(min)))
  }
}
