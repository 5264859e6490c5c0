import type { Translate } from '../../components/ui/i18n'
import type { PageMention } from '../../lib/bridge/messages'

const keys: Record<string, string> = {
  matched: 'whyMatched',
  after: 'whyAfter',
  before: 'whyBefore',
  near: 'whyNear',
  'named in full': 'whyNamedInFull',
  'well known': 'whyWellKnown',
  'with its country': 'whyWithCountry',
}

/** Why a mention was linked, in the reader's language: "matched “Zelensky”", "after “President”". */
export function sayWhy(why: PageMention['why'], t: Translate): string[] {
  return why.flatMap(({ key, value }) => {
    const message = keys[key]
    return message ? t(message, value ?? '') : []
  })
}
