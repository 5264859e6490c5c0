import type { Entity, Source } from '../../lib/knowledge/entity'
import { useI18n } from '../ui/i18n'
import { citedKeys } from './Cite'
import { formatDate } from './format'

/** Small print at a card's foot: where its facts come from, when they were checked, where to read on. */
export function Sources({ entity }: { entity: Entity }) {
  const { t, locale } = useI18n()
  const keys = citedKeys(entity)
  return (
    <footer class="bg-foot">
      {keys.length > 0 && (
        <details class="bg-more">
          <summary>{t('cardSources', String(keys.length))}</summary>
          <ol class="bg-sources">
            {keys.map((key) => (
              <li key={key}>
                <SourceLine source={entity.citations[key]!} />
              </li>
            ))}
          </ol>
        </details>
      )}
      <p class="bg-small bg-checked">
        <span>{t('cardChecked', formatDate(entity.checked, locale))}</span>
        {entity.wikipedia && <Outward href={wikipediaUrl(entity.wikipedia)}>{t('cardWikipedia')}</Outward>}
      </p>
    </footer>
  )
}

function SourceLine({ source }: { source: Source }) {
  const { locale } = useI18n()
  const { title, url, publisher, date } = source
  const rest = [publisher, date && formatDate(date, locale)].filter(Boolean).join(', ')
  return (
    <span>
      {isWeb(url) ? <Outward href={url}>{title}</Outward> : title}
      {rest && <span class="bg-also">{rest}</span>}
    </span>
  )
}

function Outward({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  )
}

/** The schema takes any scheme; a card links to none but the web's. */
const isWeb = (url: string | undefined): url is string => /^https?:\/\//i.test(url ?? '')

/** The address of an English Wikipedia article. */
function wikipediaUrl(title: string): string {
  return `https://en.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`
}
