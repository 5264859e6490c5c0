import { useState } from 'preact/hooks'
import { formatDate } from '../card/format'
import { plural } from '../popup/plural'
import { IconButton } from '../ui/IconButton'
import { useI18n } from '../ui/i18n'
import type { SidebarReport } from './report'

const paths = {
  collapse: { right: 'M3 3.5l4.5 4.5L3 12.5M8.5 3.5L13 8l-4.5 4.5', left: 'M13 3.5L8.5 8l4.5 4.5M7.5 3.5L3 8l4.5 4.5' },
  // A window with the bar that the sidebar will be at the other edge.
  move: {
    right: 'M2 3h12v10H2zM6 3v10M12 8H8.5M10 6.3L8.3 8l1.7 1.7',
    left: 'M2 3h12v10H2zM10 3v10M4 8h3.5M6 6.3L7.7 8 6 9.7',
  },
  panel: 'M12.5 9v4H3V3.5h4M9.5 3H13v3.5M13 3L7.5 8.5',
}

interface SidebarHeaderProps {
  report?: SidebarReport
  side?: 'left' | 'right'
  onCollapse?(): void
  onMove?(): void
  onOpenPanel?(): void
  panelUnavailable?: string
}

/** What is listed, and what the sidebar itself can do. */
export function SidebarHeader({ report, side = 'right', onCollapse, onMove, ...panel }: SidebarHeaderProps) {
  const i18n = useI18n()
  const { t, locale } = i18n
  const [explained, setExplained] = useState(false)
  const isArticle = report?.state === 'annotated'
  const facts = isArticle
    ? [
        report.terms.length > 0 && plural(i18n, 'sidebarCount', report.terms.length),
        report.day && formatDate(report.day, locale),
      ]
    : []
  return (
    <header class="bg-side-header">
      <div class="bg-side-bar">
        <h2 class="bg-side-brand">{t('extensionName')}</h2>
        {onMove && (
          <IconButton
            label={side === 'right' ? t('sidebarMoveLeft') : t('sidebarMoveRight')}
            path={paths.move[side]}
            onClick={onMove}
          />
        )}
        <PanelButton {...panel} onExplain={() => setExplained(!explained)} />
        {onCollapse && <IconButton label={t('sidebarCollapse')} path={paths.collapse[side]} onClick={onCollapse} />}
      </div>
      {explained && (
        <p class="bg-notice" role="status">
          {panel.panelUnavailable}
        </p>
      )}
      {isArticle && report.title && (
        <p class="bg-side-title" dir="auto" title={report.title}>
          {report.title}
        </p>
      )}
      {isArticle && <p class="bg-side-facts">{facts.filter(Boolean).join(' · ')}</p>}
    </header>
  )
}

interface PanelButtonProps {
  onOpenPanel?(): void
  panelUnavailable?: string
  onExplain(): void
}

/** Where a click cannot open the browser's panel, it says what can: a tooltip alone is for pointers only. */
function PanelButton({ onOpenPanel, panelUnavailable, onExplain }: PanelButtonProps) {
  const { t } = useI18n()
  if (onOpenPanel) return <IconButton label={t('sidebarPanel')} path={paths.panel} onClick={onOpenPanel} />
  if (!panelUnavailable) return null
  return <IconButton label={`${t('sidebarPanel')}. ${panelUnavailable}`} path={paths.panel} onClick={onExplain} />
}
