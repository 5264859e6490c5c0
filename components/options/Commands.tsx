import { useI18n } from '../ui/i18n'
import { Section } from './OptionsForm'

export interface Command {
  name: string
  /** What it does, where the extension does not say so itself. */
  description?: string
  /** "Alt+Shift+N"; empty: none. */
  shortcut?: string
}

interface CommandsProps {
  commands: readonly Command[]
  /** Opens the browser's own page for them; absent: it cannot be opened from here. */
  onChange?: () => void
}

/** What the browser names by rules of its own. */
const own: Record<string, string> = {
  _execute_action: 'commandPopup',
  _execute_sidebar_action: 'commandPanel',
}

/** The keys of the extension, and where the browser lets its reader change them. */
export function Commands({ commands, onChange }: CommandsProps) {
  const { t } = useI18n()
  return (
    <Section title={t('optionsKeys')}>
      <table class="bg-commands">
        <tbody>
          {commands.map(({ name, description, shortcut }) => (
            <tr key={name}>
              <th scope="row">{own[name] ? t(own[name]) : description || name}</th>
              <td>{shortcut ? <Keys shortcut={shortcut} /> : <span class="bg-quiet">{t('optionsKeysNone')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onChange ? (
        <button type="button" class="bg-button" onClick={onChange}>
          {t('optionsKeysChange')}
        </button>
      ) : (
        <p class="bg-quiet">{t('optionsKeysHow')}</p>
      )}
    </Section>
  )
}

/** "Alt+Shift+N" as keys; on a Mac Chrome writes signs without a plus between them. */
function Keys({ shortcut }: { shortcut: string }) {
  return (
    <span class="bg-keys" dir="ltr">
      {shortcut.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
