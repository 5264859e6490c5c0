import { useContext } from 'preact/hooks'
import type { WeaponEntity } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { CardContext } from './card-context'
import { Fact } from './Fact'
import { formatDate, formatUnit, toMph, toPounds } from './format'
import { Ranges } from './Ranges'
import { Refs } from './Ref'
import { inUnits } from './units'
import { classKey } from './words'

/** What a weapon is, who makes and uses it, and what it can do. */
export function WeaponFacts({ weapon }: { weapon: WeaponEntity }) {
  const { t, locale } = useI18n()
  const { origin, maker, users, inService, range, speed, warhead, guidance, variants } = weapon
  return (
    <dl class="bg-facts">
      <Fact label={t('factClass')}>{t(classKey(weapon.class))}</Fact>
      <Fact label={t('factOrigin')}>
        <Refs ids={origin} />
      </Fact>
      {maker && <Fact label={t('factMaker')}>{maker}</Fact>}
      {users.length > 0 && (
        <Fact label={t('factUsers')}>
          <Refs ids={users} />
        </Fact>
      )}
      {inService && <Fact label={t('factInService')}>{service(inService)}</Fact>}
      <Ranges ranges={range} />
      {speed && <Speed speed={speed} />}
      {warhead && <Warhead warhead={warhead} />}
      {guidance && (
        <Fact label={t('factGuidance')} sources={guidance.sources}>
          {guidance.note}
        </Fact>
      )}
      {variants.length > 0 && <Fact label={t('factVariants')}>{variants.join(', ')}</Fact>}
    </dl>
  )

  function service(since: string) {
    if (since === 'planned') return t('servicePlanned')
    return since === 'never' ? t('serviceNever') : t('serviceSince', formatDate(since, locale))
  }
}

function Speed({ speed: { kmh, mach, note, sources } }: { speed: NonNullable<WeaponEntity['speed']> }) {
  const { t, locale } = useI18n()
  const { units } = useContext(CardContext)
  const times = mach && t('speedMach', new Intl.NumberFormat(locale).format(mach))
  const { figure, also } = kmh
    ? inUnits(
        units,
        formatUnit('kilometer-per-hour', locale, kmh),
        t('about', formatUnit('mile-per-hour', locale, toMph(kmh))),
      )
    : { figure: undefined, also: undefined }
  return (
    <Fact label={t('factSpeed')} sources={sources} also={joined(also, figure || times ? note : undefined)}>
      {joined(figure, times) ?? note}
    </Fact>
  )
}

function Warhead({ warhead: { kg, note, sources } }: { warhead: NonNullable<WeaponEntity['warhead']> }) {
  const { t, locale } = useI18n()
  const { units } = useContext(CardContext)
  const { figure, also } = kg
    ? inUnits(units, formatUnit('kilogram', locale, kg), t('about', formatUnit('pound', locale, toPounds(kg))))
    : { figure: undefined, also: undefined }
  return (
    <Fact label={t('factWarhead')} sources={sources} also={also}>
      {joined(figure, note)}
    </Fact>
  )
}

/** What there is of the parts, side by side. */
function joined(...parts: Array<string | number | undefined>): string | undefined {
  return parts.filter(Boolean).join(' · ') || undefined
}
