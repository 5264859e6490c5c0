import { useI18n } from '../ui/i18n'
import { Section } from './OptionsForm'

interface SitesProps {
  /** Hosts that are switched off; absent: not read yet. */
  off?: readonly string[]
  onRemove(host: string): void
}

/** The sites on which nothing is annotated. */
export function Sites({ off, onRemove }: SitesProps) {
  const { t } = useI18n()
  return (
    <Section title={t('optionsSites')}>
      {off?.length === 0 && <p class="bg-quiet">{t('optionsSitesNone')}</p>}
      {off && off.length > 0 && (
        <ul class="bg-sites">
          {off.map((host) => (
            <li key={host}>
              <span dir="ltr">{host}</span>
              <button
                type="button"
                class="bg-button"
                aria-label={t('siteAgainOn', host)}
                onClick={() => onRemove(host)}
              >
                {t('siteAgain')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
