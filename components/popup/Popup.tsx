import type { ComponentChildren } from 'preact'
import { IconButton } from '../ui/IconButton'
import { useI18n } from '../ui/i18n'
import { Tabs } from './Tabs'

export type PopupTab = 'page' | 'search' | 'notes'

const gear =
  'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8zM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4'
const outward = 'M9 2.5h4.5V7M13.5 2.5L7.5 8.5M11.5 9.5v4h-9v-9h4'

interface PopupProps {
  tabs: readonly PopupTab[]
  selected: PopupTab
  onSelect(tab: PopupTab, byPress: boolean): void
  onOptions(): void
  /** Opens the popup in a tab of its own; absent: it is in one. */
  onFullPage?: () => void
  /** The selected tab's panel. */
  children: ComponentChildren
}

/** The frame of the popup: name, ways out, tabs, and the panel of the selected one. */
export function Popup({ tabs, selected, onSelect, onOptions, onFullPage, children }: PopupProps) {
  const { t } = useI18n()
  return (
    <>
      <header class="bg-top">
        <img src="/icons/icon.svg" alt="" width="22" height="22" />
        <h1>{t('extensionName')}</h1>
        {onFullPage && <IconButton label={t('popupFullPage')} path={outward} onClick={onFullPage} />}
        <IconButton label={t('popupOptions')} path={gear} onClick={onOptions} />
      </header>
      <Tabs
        label={t('popupTabs')}
        tabs={tabs.map((key) => ({ key, label: t(`tab_${key}`) }))}
        selected={selected}
        onSelect={onSelect}
      />
      {tabs.map((key) => (
        <div
          key={key}
          id={`panel-${key}`}
          class="bg-panel"
          role="tabpanel"
          aria-labelledby={`tab-${key}`}
          hidden={key !== selected}
        >
          {key === selected && children}
        </div>
      ))}
    </>
  )
}
