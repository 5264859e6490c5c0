import type { MessageSender } from './browser'
import type { ToBackground } from './messages'
import { hostOf } from './site'

/** What a page's script has a use for; it lives in the page's process, and the rest is none of its business. */
const forPages: ReadonlySet<ToBackground['type']> = new Set([
  'found',
  'looks',
  'annotate',
  'card',
  'shapes',
  'state',
  'settings',
  'place sidebar',
  'notes',
  'save note',
  'remove note',
  'restore note',
  'open panel',
])

/**
 * Whether a sender may send a message: the extension's own pages any, a page's script only what the page in its own tab
 * needs, and only about the site that it is on. A process that a page has taken over can speak as that page's script,
 * and gets no further than this.
 * @param sender of this extension: a foreign one gets no answer at all
 * @param origin of the extension's own pages, with a slash at the end
 */
export function isPermitted(message: ToBackground, sender: MessageSender, origin: string): boolean {
  if (sender.url?.startsWith(origin)) return isNothingElse(sender, origin)
  const site = hostOf(sender.url ?? '')
  if (sender.tab?.id === undefined || site === undefined) return false
  if (!forPages.has(message.type)) return false
  return !('host' in message) || message.host === undefined || message.host === site
}

/** Chromium says the origin as well as the address: a sandboxed page of ours, which may run what it likes, has none. */
const isNothingElse = (sender: MessageSender & { origin?: string }, origin: string): boolean =>
  sender.origin === undefined || `${sender.origin}/` === origin
