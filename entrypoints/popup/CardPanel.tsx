import { NoteBox } from '../../components/notes/NoteBox'
import { EntityView } from '../../components/popup/EntityView'
import { failureWords } from '../../components/popup/failure-words'
import { useI18n } from '../../components/ui/i18n'
import type { Settings } from '../../lib/knowledge/settings'
import { readNotes } from './store'
import type { OpenCard } from './use-card'
import { useLive } from './use-live'
import { noteActions } from './writes'

interface CardPanelProps {
  card: OpenCard
  /** Date of the tab's article. */
  day?: string
  units?: Settings['units']
  /** Why no note can be written. */
  readOnly?: string
  onLeave(): void
}

/** An entity's card with the reader's notes on it. */
export function CardPanel({ card, day, units, readOnly, onLeave }: CardPanelProps) {
  const { t } = useI18n()
  const { trail, shapes } = card
  const about = trail.at(-1)?.short
  const { value, failure } = useLive(async () => (about ? await readNotes(about.id) : []), [about?.id])
  const why = readOnly ?? failure
  return (
    <EntityView
      trail={trail}
      day={day}
      shapes={shapes}
      units={units}
      onOpen={card.follow}
      onBack={card.back}
      onLeave={onLeave}
      notes={
        about && (
          <NoteBox
            entity={about.id}
            name={about.name}
            notes={value?.filter(({ entity }) => entity === about.id)}
            disabledReason={why && failureWords(why, t)}
            {...noteActions}
          />
        )
      }
    />
  )
}
