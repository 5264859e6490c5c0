import { failureWords } from '../popup/failure-words'
import { useI18n } from '../ui/i18n'
import type { Saving } from './saving'

/** Whether what the page shows is on disk, and in words why not. */
export function SavedState({ saving }: { saving: Saving }) {
  const { t } = useI18n()
  const { status, failure = '' } = saving
  return (
    <>
      <p class="bg-saved" role="status" data-status={status}>
        {status === 'saving' && t('noteSaving')}
        {status === 'saved' && t('optionsSaved')}
      </p>
      {status === 'failed' && (
        <p class="bg-message" role="alert">
          {t('optionsNotSaved')} {failureWords(failure, t)}
        </p>
      )}
    </>
  )
}
