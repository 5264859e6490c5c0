import type { Kind } from '../../lib/knowledge/entity'
import type { Settings } from '../../lib/knowledge/settings'
import type { Translate } from '../ui/i18n'

/** Kinds that the sample has terms of. */
export type SampleKind = Exclude<Kind, 'body'>

/** A run of the sample: plain text, or a term of a kind, marked strongly, faintly or not at all. */
export interface SampleRun {
  text: string
  kind?: SampleKind
  mark?: 'first' | 'again'
}

/** The terms of the sample, as its two paragraphs name them. */
const terms: Record<SampleKind, string> = { leader: 'Zelenskyy', weapon: 'Tomahawk', place: 'Budapest' }
const kinds = Object.keys(terms) as SampleKind[]

/** Stands in a message for a term until the message is taken apart. */
const token = (kind: SampleKind) => `⟦${kind}⟧`

/** A paragraph of the sample as these settings mark it. @param seen kinds mentioned before in the section; added to */
export function sampleRuns(key: string, t: Translate, settings: Settings, seen: Set<SampleKind>): SampleRun[] {
  const message = t(key, kinds.map(token))
  return message
    .split(/(⟦\w+⟧)/)
    .filter(Boolean)
    .map((part) => {
      const kind = kinds.find((kind) => token(kind) === part)
      if (!kind) return { text: part }
      const run: SampleRun = { text: terms[kind], kind }
      if (settings.marks === 'none' || !settings.kinds[kind]) return run
      run.mark = settings.marks === 'all' || !seen.has(kind) ? 'first' : 'again'
      seen.add(kind)
      return run
    })
}
