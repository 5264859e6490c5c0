import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Looks up a message of `public/_locales`; entrypoints pass `browser.i18n.getMessage`. */
export type Translate = (key: string, substitutions?: string | string[]) => string

export interface I18n {
  t: Translate
  /** BCP 47 tag by which dates and numbers are written. */
  locale: string
}

/** Outside a provider keys stand for their messages, so that a missing provider shows. */
export const I18nContext = createContext<I18n>({ t: (key) => key, locale: 'en' })

/** The strings and the locale of the surrounding UI. */
export const useI18n = () => useContext(I18nContext)
