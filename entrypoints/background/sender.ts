import type { MessageSender } from '../../lib/bridge/browser'
import { hostOf } from '../../lib/bridge/site'

/** The site of the page that sent a message; '' for the extension's own pages. */
export const hostOfSender = ({ url = '' }: MessageSender): string => hostOf(url) ?? ''

/**
 * Whether a message comes from a private window. A page's script is judged by its tab; an extension page, which the
 * browser may run outside any tab, says it itself.
 */
export const isPrivate = ({ tab }: MessageSender, said: boolean | undefined): boolean =>
  (tab?.incognito ?? false) || (said ?? false)
