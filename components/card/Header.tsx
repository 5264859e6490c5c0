import { IconButton } from '../ui/IconButton'
import { useI18n } from '../ui/i18n'
import { KindIcon } from '../ui/KindIcon'
import type { Page } from './trail'

const pin = 'M5.5 2.5h5M6.5 2.5v4l-2 2.5h7l-2-2.5v-4M8 9v4.5'
const cross = 'M4 4l8 8M12 4l-8 8'

interface HeaderProps {
  trail: readonly Page[]
  /** The line under the name, as of the article's date. */
  headline: string
  pinned?: boolean
  onPin?(): void
  onClose?(): void
  onBack(depth: number): void
}

/** Name, kind and headline, under the way back to earlier cards. */
export function Header({ trail, headline, pinned, onPin, onClose, onBack }: HeaderProps) {
  const { t } = useI18n()
  const page = trail.at(-1)
  if (!page) return null
  const { kind, name } = page.short
  return (
    <header class="bg-header">
      <div class="bg-bar">
        {trail.length > 1 ? (
          <Breadcrumb earlier={trail.slice(0, -1)} onBack={onBack} />
        ) : (
          <p class="bg-kind">
            <KindIcon kind={kind} />
            {t(`kind_${kind}`)}
          </p>
        )}
        {onPin && (
          <IconButton label={t(pinned ? 'cardUnpin' : 'cardPin')} path={pin} pressed={pinned} onClick={onPin} />
        )}
        {onClose && <IconButton label={t('cardClose')} path={cross} onClick={onClose} />}
      </div>
      <h2 class="bg-name" id="bg-card-name">
        {trail.length > 1 && <KindIcon kind={kind} />}
        {name}
      </h2>
      {headline && <p class="bg-headline">{headline}</p>}
    </header>
  )
}

function Breadcrumb({ earlier, onBack }: { earlier: readonly Page[]; onBack(depth: number): void }) {
  const { t } = useI18n()
  return (
    <nav class="bg-trail" aria-label={t('cardTrail')}>
      <ol>
        {earlier.map(({ short }, index) => (
          <li key={short.id}>
            <button type="button" class="bg-ref" title={t('cardBackTo', short.name)} onClick={() => onBack(index + 1)}>
              {short.name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
