import type { Topology } from 'topojson-specification'
import type { PlaceEntity } from '../../lib/knowledge/entity'
import { LocatorMap } from '../map/LocatorMap'
import { useI18n } from '../ui/i18n'
import { sayNumber } from '../ui/intl'
import { Fact } from './Fact'
import { Heads } from './Heads'
import { Ref, Refs } from './Ref'
import { classKey } from './words'

/** Where a place is, what it is, and whose. */
export function PlaceFacts({ place, day, shapes }: { place: PlaceEntity; day?: string; shapes?: Topology }) {
  const { t, locale } = useI18n()
  const { country, region, designation, capital, capitalOf, population, status, standsFor } = place
  return (
    <>
      {/* The box is there before the map is, so that nothing moves when it comes. */}
      <div class="bg-map">{shapes && <LocatorMap topology={shapes} place={place} />}</div>
      {place.approximate && <p class="bg-notice">{t('placeApproximate')}</p>}
      {status && (
        <p class="bg-notice">
          <strong>{t('factStatus')}</strong> {status}
        </p>
      )}
      <dl class="bg-facts">
        <Fact label={t('factWhat')}>{designation ?? t(classKey(place.class))}</Fact>
        {place.heads && <Heads heads={place.heads} day={day} />}
        {region && (
          <Fact label={t('factRegion')}>
            <Ref id={region} />
          </Fact>
        )}
        {country && !capitalOf.includes(country) && (
          <Fact label={t('factCountry')}>
            <Ref id={country} />
          </Fact>
        )}
        {capital.length > 0 && (
          <Fact label={t('factCapital')}>
            <Refs ids={capital} />
          </Fact>
        )}
        {capitalOf.length > 0 && (
          <Fact label={t('factCapitalOf')}>
            <Refs ids={capitalOf} />
          </Fact>
        )}
        {population && (
          <Fact label={t('factPopulation')} sources={population.sources}>
            {t('populationIn', [sayNumber(population.value, locale), String(population.year)])}
          </Fact>
        )}
        {standsFor && (
          <Fact label={t('factStandsFor')}>
            <Ref id={standsFor} />
          </Fact>
        )}
      </dl>
    </>
  )
}
