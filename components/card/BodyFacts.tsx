import type { BodyEntity } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { Fact } from './Fact'
import { formatDate } from './format'
import { Heads } from './Heads'
import { Ref, Refs } from './Ref'
import { classKey } from './words'

/** What an organisation, alliance or armed group is, where, and who leads it. */
export function BodyFacts({ body, day }: { body: BodyEntity; day?: string }) {
  const { t, locale } = useI18n()
  const { country, seat, founded, dissolved, members, status, heads } = body
  return (
    <>
      {status && (
        <p class="bg-notice">
          <strong>{t('factStatus')}</strong> {status}
        </p>
      )}
      <dl class="bg-facts">
        <Fact label={t('factWhat')}>{t(classKey(body.class))}</Fact>
        {heads && <Heads heads={heads} day={day} />}
        {country && (
          <Fact label={t('factCountry')}>
            <Ref id={country} />
          </Fact>
        )}
        {seat && (
          <Fact label={t('factSeat')}>
            <Ref id={seat} />
          </Fact>
        )}
        {founded && <Fact label={t('factFounded')}>{formatDate(founded, locale)}</Fact>}
        {dissolved && <Fact label={t('factDissolved')}>{formatDate(dissolved, locale)}</Fact>}
        {members.length > 0 && (
          <Fact label={t('factMembers')}>
            <Refs ids={members} />
          </Fact>
        )}
      </dl>
    </>
  )
}
