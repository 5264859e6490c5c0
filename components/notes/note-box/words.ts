import type { Translate } from '../../ui/i18n'
import type { NoteEditor } from './note-editor'

const reasons: Record<string, string> = {
  full: 'noteFull',
  blocked: 'noteBlocked',
  newer: 'noteNewer',
  private: 'notePrivate',
  'too long': 'noteTooLong',
}

/** What cannot get better by trying again as it is. */
const isFinal = (why: string) => why === 'private' || why === 'too long'

export const canRetry = ({ failure }: NoteEditor) => failure !== undefined && !isFinal(failure.why)

/** How a note stands, in a line. */
export function stateWords({ phase, failure, text }: NoteEditor, t: Translate): string {
  if (failure) {
    const what = failure.doing === 'remove' ? t('noteNotRemoved') : t('noteNotSaved')
    return `${what} ${t(reasons[failure.why] ?? 'noteUnexpected')}`
  }
  if (phase === 'saving') return t('noteSaving')
  if (phase === 'saved') return t(text.trim() === '' ? 'noteEmptied' : 'noteSaved')
  return ''
}
