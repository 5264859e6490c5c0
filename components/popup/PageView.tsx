import { countKinds } from '../ui/count-kinds'
import { useI18n } from '../ui/i18n'
import { KindIcon } from '../ui/KindIcon'
import { failureWords } from './failure-words'
import type { PageInfo } from './page-info'
import { pageWords } from './page-words'
import { plural } from './plural'
import { Switch } from './Switch'

export interface PageActions {
  onAnnotate(): void
  /** Reload, where a page cannot be reached otherwise. */
  onReload(): void
  onSite(off: boolean): void
  onPause(paused: boolean): void
  /** The sidebar within the page. */
  onSidebar(): void
  /** The browser's own side panel; absent where it has none. */
  onPanel?: () => void
  onAccess(where: 'site' | 'everywhere'): void
}

interface PageViewProps extends PageActions {
  page: PageInfo
  paused: boolean
  /** Why the last thing asked for was not done. */
  failure?: string
}

/** What the page in the tab is and why, and what can be done about it. */
export function PageView({ page, paused, failure, ...actions }: PageViewProps) {
  const i18n = useI18n()
  const { t } = i18n
  const { host, title, siteOff } = page
  const { heading, explanation, why } = pageWords(page, i18n)
  return (
    <div class="bg-page">
      {(title || host) && (
        <p class="bg-page-title">
          {title && <span class="bg-page-name">{title}</span>}
          {host && <span class="bg-page-host">{host}</span>}
        </p>
      )}
      <div class="bg-verdict" data-condition={page.condition} role="status" aria-busy={page.condition === 'asking'}>
        <h2>{heading}</h2>
        {explanation && <p>{explanation}</p>}
        <Kinds page={page} />
        {why && <p class="bg-quiet bg-page-why">{t('pageWhy', why)}</p>}
      </div>
      <Actions page={page} {...actions} />
      {failure && (
        <p class="bg-message" role="alert">
          {failureWords(failure, t)}
        </p>
      )}
      <div class="bg-switches">
        {host && <Switch name={t('siteNever')} note={host} on={siteOff} onChange={actions.onSite} />}
        <Switch name={t('pauseEverywhere')} note={t('pauseNote')} on={paused} onChange={actions.onPause} />
      </div>
    </div>
  )
}

function Kinds({ page }: { page: PageInfo }) {
  const i18n = useI18n()
  const kinds = page.condition === 'annotated' ? countKinds(page.terms) : []
  if (kinds.length === 0) return null
  return (
    <ul class="bg-kinds">
      {kinds.map(([kind, count]) => (
        <li key={kind} data-kind={kind}>
          <KindIcon kind={kind} />
          <span class="bg-sample-mark" data-kind={kind}>
            {plural(i18n, `count_${kind}`, count)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Actions({ page, onAnnotate, onReload, onSidebar, onPanel, onAccess }: PageActions & { page: PageInfo }) {
  const { t } = useI18n()
  const { condition, host } = page
  const canShowSidebar = condition === 'annotated' && page.terms.length > 0
  return (
    <div class="bg-actions">
      {['no article', 'no text', 'other language', 'not reached'].includes(condition) && (
        <button type="button" class="bg-button bg-button-main" onClick={onAnnotate}>
          {t('annotateAnyway')}
        </button>
      )}
      {condition === 'failed' && (
        <button type="button" class="bg-button bg-button-main" onClick={onReload}>
          {t('pageReload')}
        </button>
      )}
      {condition === 'no access' && (
        <>
          <button type="button" class="bg-button bg-button-main" onClick={() => onAccess('everywhere')}>
            {t('accessEverywhere')}
          </button>
          {host && (
            <button type="button" class="bg-button" onClick={() => onAccess('site')}>
              {t('accessSite', host)}
            </button>
          )}
        </>
      )}
      {canShowSidebar && (
        <button type="button" class="bg-button bg-button-main" onClick={onSidebar}>
          {t('sidebarShow')}
        </button>
      )}
      {onPanel && condition !== 'no access' && condition !== 'browser page' && (
        <button type="button" class="bg-button" onClick={onPanel}>
          {t('panelOpen')}
        </button>
      )}
    </div>
  )
}
