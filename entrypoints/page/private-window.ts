import { browser } from '../../lib/bridge/browser'

/** Whether this page is in a private window, from which nothing is written; the background checks it again. */
export const privateWindow = (): boolean => browser.extension.inIncognitoContext ?? false
