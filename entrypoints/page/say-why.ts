import type { Translate } from '../../components/ui/i18n'
import type { Reason } from '../../lib/annotate/mention'
import type { PageMention } from '../../lib/bridge/messages'

/** The message of each reason: one that is missing is an error of types. */
const messages: Record<Reason['key'], string> = {
  matched: 'whyMatched',
  after: 'whyAfter',
  before: 'whyBefore',
  'named in full': 'whyNamedInFull',
  'well known': 'whyWellKnown',
  'in office': 'whyInOffice',
  'with its country': 'whyWithCountry',
  'with its region': 'whyWithRegion',
  'near another': 'whyNearAnother',
  'with other weapons': 'whyWithWeapons',
  'another of that name': 'whyAnother',
  'in capitals': 'whyInCapitals',
  holder: 'whyHolder',
  or: 'whyOr',
}

/** Why a mention was linked, in the reader's language, each reason once: "matched “Zelensky”", "after “President”". */
export function sayWhy(why: PageMention['why'], t: Translate): string[] {
  const said = why.flatMap(({ key, value, against }) => {
    const message = (messages as Record<string, string | undefined>)[key]
    // After an update the background may know a reason that this page's script does not.
    if (!message) return []
    const words = t(message, value ?? '')
    return against ? t('whyAgainst', words) : words
  })
  return [...new Set(said)]
}
