import type { I18n } from '../ui/i18n'
import { pluralOf, sayNumber } from '../ui/intl'

/**
 * A message that counts: `key_one`, `key_other` and whatever further forms a language has, of which the last stands in
 * for those that a translation lacks. The number is the first substitution.
 */
export function plural({ t, locale }: I18n, key: string, count: number, ...more: string[]): string {
  const form = pluralOf(count, locale)
  const words = [sayNumber(count, locale), ...more]
  return (form !== 'other' && t(`${key}_${form}`, words)) || t(`${key}_other`, words)
}
