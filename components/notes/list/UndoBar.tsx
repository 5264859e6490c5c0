import { useI18n } from '../../ui/i18n'
import type { Removed } from './undo'

interface UndoBarProps {
  removed: Removed
  onRestore(id: string): void
  onForget(): void
}

/** Says which note was removed and brings it back. It stays until it is dismissed: nobody has to be quick. */
export function UndoBar({ removed, onRestore, onForget }: UndoBarProps) {
  const { t } = useI18n()
  const [last] = removed
  return (
    <div role="status">
      {last && (
        <div class="bg-undo">
          <span>{t('noteRemovedOn', last.name)}</span>
          <button type="button" class="bg-quiet-button" onClick={() => onRestore(last.id)}>
            {t('noteUndo')}
          </button>
          <button type="button" class="bg-quiet-button" onClick={onForget}>
            {t('dismiss')}
          </button>
        </div>
      )}
    </div>
  )
}
