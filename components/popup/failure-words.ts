import type { Translate } from '../ui/i18n'

const keys: Record<string, string> = {
  full: 'failureFull',
  blocked: 'failureBlocked',
  newer: 'failureNewer',
  private: 'failurePrivate',
  /** Firefox gives private windows a store of their own. */
  apart: 'failureApart',
  'too long': 'failureTooLong',
  knowledge: 'failureKnowledge',
}

/** Why something was not done, in the reader's language; of reasons that nobody foresaw, that it was not. */
export const failureWords = (failure: string, t: Translate): string => t(keys[failure] ?? 'failureUnexpected')
