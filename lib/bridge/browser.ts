import polyfill, { type Runtime } from 'webextension-polyfill'

/** Promises, and one name for the browser's interfaces in Chrome and Firefox. The one file that knows the polyfill. */
export const browser = polyfill

/** Who sent a message. */
export type MessageSender = Runtime.MessageSender
