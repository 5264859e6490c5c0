import { type Kind, kinds } from '../../../lib/knowledge/entity'
import { useI18n } from '../../ui/i18n'
import { KindIcon } from '../../ui/KindIcon'
import type { NotesQuery } from '../NotesList'

interface FiltersProps {
  query: NotesQuery
  onQuery(query: NotesQuery): void
}

/** The words that notes must have, and the kind of what they are on. */
export function Filters({ query, onQuery }: FiltersProps) {
  const { t } = useI18n()
  return (
    <search class="bg-filters">
      <input
        type="search"
        class="bg-field"
        aria-label={t('notesSearch')}
        placeholder={t('notesSearch')}
        value={query.text}
        onInput={(event) => onQuery({ ...query, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query.text === '') return
          event.preventDefault()
          onQuery({ ...query, text: '' })
        }}
      />
      <fieldset class="bg-kind-filter">
        <legend class="bg-hidden">{t('notesKind')}</legend>
        <KindChoice checked={query.kind === undefined} onChoose={() => onQuery({ text: query.text })}>
          {t('notesEveryKind')}
        </KindChoice>
        {kinds.map((kind) => (
          <KindChoice
            key={kind}
            kind={kind}
            checked={query.kind === kind}
            onChoose={() => onQuery({ text: query.text, kind })}
          >
            {t(`kinds_${kind}`)}
          </KindChoice>
        ))}
      </fieldset>
    </search>
  )
}

interface KindChoiceProps {
  kind?: Kind
  checked: boolean
  onChoose(): void
  children: string
}

function KindChoice({ kind, checked, onChoose, children }: KindChoiceProps) {
  return (
    <label class="bg-kind-choice" data-kind={kind}>
      <input type="radio" name="notes-kind" class="bg-hidden" checked={checked} onChange={onChoose} />
      {kind && <KindIcon kind={kind} />}
      {children}
    </label>
  )
}
