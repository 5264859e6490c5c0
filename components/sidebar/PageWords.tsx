import type { PageCondition } from '../popup/page-info'
import { pageWords } from '../popup/page-words'
import { useI18n } from '../ui/i18n'
import type { SidebarReport } from './report'

interface PageWordsProps {
  report?: SidebarReport
  onAnnotateAnyway?(): void
}

/** Why there is nothing to list, in the words that the popup has for it. */
export function PageWords({ report, onAnnotateAnyway }: PageWordsProps) {
  const i18n = useI18n()
  if (!report) {
    return (
      <div class="bg-side-words">
        <p>{i18n.t('sidebarNoPage')}</p>
      </div>
    )
  }
  const { state, detail } = report
  const condition = conditionOf(report)
  const { heading, explanation } = pageWords({ condition, detail, why: [], terms: [], siteOff: false }, i18n)
  const canAnnotate = onAnnotateAnyway && ['no article', 'no text', 'other language'].includes(state)
  return (
    <div class="bg-side-words" role="status" aria-busy={state === 'working'}>
      {state === 'annotated' ? <p>{i18n.t('pageNoTerms')}</p> : <h3>{heading}</h3>}
      {state !== 'annotated' && explanation && <p>{explanation}</p>}
      {canAnnotate && (
        <button type="button" class="bg-side-action" onClick={onAnnotateAnyway}>
          {i18n.t('annotateAnyway')}
        </button>
      )}
    </div>
  )
}

function conditionOf({ state, detail }: SidebarReport): PageCondition {
  if (state !== 'off') return state
  return detail === 'paused' ? 'paused' : 'site off'
}
