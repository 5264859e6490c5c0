import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { officeTitle } from '../../lib/knowledge/at-date'
import type { LeaderEntity, Office } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { Cite } from './Cite'
import { CardContext } from './card-context'
import { Fact } from './Fact'
import { formatDate } from './format'
import { officesShown } from './offices-shown'
import { Ref } from './Ref'

/** A leader's offices: on the article's date, then now, then all others; and the dates of their life. */
export function LeaderFacts({ leader, day }: { leader: LeaderEntity; day?: string }) {
  const { t, locale } = useI18n()
  const { onDay, now, knownUntil, stillUntil, others } = officesShown(leader, day)
  const isAlive = !leader.died
  return (
    <>
      {onDay && day && (
        <Offices label={t('officesOn', formatDate(day.slice(0, 10), locale))} offices={onDay} none={t('officesNone')}>
          {knownUntil && t('officesKnownUntil', formatDate(knownUntil, locale))}
          {stillUntil && t('officesStill', formatDate(stillUntil, locale))}
        </Offices>
      )}
      {now && (isAlive || now.length > 0) && (
        <Offices label={t('officesNow')} offices={now} none={t('officesNone')} dated />
      )}
      {others.length > 0 && (
        <details class="bg-more">
          <summary>{t('officesOther', String(others.length))}</summary>
          <OfficeList offices={others} />
        </details>
      )}
      {(leader.born || leader.died) && (
        <dl class="bg-facts">
          {leader.born && <Fact label={t('factBorn')}>{formatDate(leader.born, locale)}</Fact>}
          {leader.died && <Fact label={t('factDied')}>{formatDate(leader.died, locale)}</Fact>}
        </dl>
      )}
    </>
  )
}

interface OfficesProps {
  label: string
  offices: readonly Office[]
  /** Said where there are none. */
  none: string
  /** Say to which day the sources speak. */
  dated?: boolean
  children?: ComponentChildren
}

function Offices({ label, offices, none, dated, children }: OfficesProps) {
  return (
    <section class="bg-offices">
      <h3 class="bg-label">{label}</h3>
      {offices.length > 0 ? <OfficeList offices={offices} dated={dated} /> : <p class="bg-small">{none}</p>}
      <p class="bg-also">{children}</p>
    </section>
  )
}

function OfficeList({ offices, dated }: { offices: readonly Office[]; dated?: boolean }) {
  return (
    <ul class="bg-office-list">
      {offices.map((office) => (
        <li key={`${office.title} ${office.start}`}>
          <OfficeLine office={office} dated={dated} />
        </li>
      ))}
    </ul>
  )
}

/** The wording of an office; the country in it opens that country's card. */
function OfficeTitle({ office }: { office: Office }) {
  const { entity } = useContext(CardContext)
  const title = officeTitle(office)
  const name = office.of && entity?.refs[office.of]
  const at = name ? title.lastIndexOf(name) : -1
  if (!office.of || !name || at < 0) return <>{title}</>
  return (
    <>
      {title.slice(0, at)}
      <Ref id={office.of} />
      {title.slice(at + name.length)}
    </>
  )
}

function OfficeLine({ office, dated }: { office: Office; dated?: boolean }) {
  const { t, locale } = useI18n()
  const notes = [termOf(office), dated && t('officeAsOf', formatDate(office.asOf, locale))].filter(Boolean)
  return (
    <>
      <span class="bg-office">
        <OfficeTitle office={office} />
      </span>
      <Cite sources={office.sources} />
      {notes.length > 0 && <span class="bg-also">{notes.join(' · ')}</span>}
      {office.disputed && <span class="bg-disputed">{t('officeDisputed', office.disputed)}</span>}
    </>
  )

  function termOf({ start, end, ended }: Office): string {
    const [from, to] = [start && formatDate(start, locale), end && formatDate(end, locale)]
    if (from && to) return t('officeFromTo', [from, to])
    if (to) return t('officeUntil', to)
    if (from) return t(ended ? 'officeFromEnded' : 'officeSince', from)
    return ended ? t('officeEnded') : ''
  }
}
