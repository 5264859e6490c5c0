import type { WeaponEntity } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { Fact } from './Fact'
import { formatDate, formatUnit, toPounds } from './format'
import { Ranges } from './Ranges'
import { Refs } from './Ref'
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
      {speed && (
        <Fact label={t('factSpeed')} sources={speed.sources} also={note(speed.kmh && mph(speed.kmh), speed.note)}>
          {note(speed.kmh && formatUnit('kilometer-per-hour', locale, speed.kmh), mach(speed.mach)) ?? speed.note}
        </Fact>
      )}
      {warhead && (
        <Fact label={t('factWarhead')} sources={warhead.sources} also={warhead.kg ? pounds(warhead.kg) : undefined}>
          {note(warhead.kg && formatUnit('kilogram', locale, warhead.kg), warhead.note)}
        </Fact>
      )}
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

  function mach(value: number | undefined) {
    return value && t('speedMach', new Intl.NumberFormat(locale).format(value))
  }

  function mph(kmh: number) {
    return t('about', formatUnit('mile-per-hour', locale, Number((kmh / 1.609344).toPrecision(2))))
  }

  function pounds(kg: number) {
    return t('about', formatUnit('pound', locale, toPounds(kg)))
  }
}

/** What there is of the parts, side by side. */
function note(...parts: Array<string | number | undefined>): string | undefined {
  return parts.filter(Boolean).join(' · ') || undefined
}
