/*
 * The few interfaces that scripts in pages need, which Chrome and Firefox have alike under this name. The polyfill would
 * have to be read and run in every article for them.
 */

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> }
  i18n: { getMessage(key: string, substitutions?: string | string[]): string; getUILanguage(): string }
  extension: { inIncognitoContext?: boolean }
}

/** Sends a message to the background. @returns its answer */
export const sendMessage = (message: unknown): Promise<unknown> => chrome.runtime.sendMessage(message)

/** A message in the reader's language. */
export const getMessage = (key: string, substitutions?: string | string[]): string =>
  chrome.i18n.getMessage(key, substitutions)

/** The language of the browser's own interface. */
export const getUILanguage = (): string => chrome.i18n.getUILanguage()

/** Whether this page is in a private window. */
export const isPrivate = (): boolean => chrome.extension.inIncognitoContext ?? false
