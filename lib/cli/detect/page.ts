import { JSDOM, VirtualConsole } from 'jsdom'

/**
 * A saved page as a document: scripts and resources off, whatever jsdom would print silenced. `url` is '' where the
 * page's address is not known. Throws where jsdom cannot read the page at all.
 */
export function openPage(bytes: Uint8Array, url: string): Document {
  const html = flatten(decodePage(bytes))
  const address = URL.canParse(url) ? { url } : {}
  const open = (source: string) =>
    new JSDOM(source, { ...address, virtualConsole: new VirtualConsole() }).window.document
  try {
    return open(html)
  } catch {
    // jsdom 29 throws on some inline styles ("setting 'background-color'"); all that is read of them is `display:none`.
    return open(html.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, (style) => (hides.test(style) ? ' hidden' : '')))
  }
}

const hides = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** The text of a saved page: by its byte order mark, else the charset its head names, else UTF-8, else Windows-1252. */
function decodePage(bytes: Uint8Array): string {
  const label = markOf(bytes) ?? declaredCharset(bytes)
  if (label) {
    try {
      return decode(bytes, new TextDecoder(label))
    } catch {
      // no such charset: as if none were named
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decode(bytes, new TextDecoder('windows-1252'))
  }
}

/** What bytes 0x80 to 0x9f are in Windows-1252, which Node 20 decodes as if it were Latin-1 (nodejs/node#56542). */
const quotesAndDashes = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decode(bytes: Uint8Array, decoder: TextDecoder): string {
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (character) => quotesAndDashes[character.charCodeAt(0) - 0x80]!)
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192))
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)
  // A head that can be read byte by byte is not in UTF-16, whatever it says.
  return label && /^utf-16/i.test(label[1]!) ? 'utf-8' : label?.[1]
}

/** Chromium's limit; jsdom recurs over its tree and overflows the stack some thousand levels down. */
const deepest = 512

/** Leaves out the tags of elements nested deeper than any browser nests them, and keeps what is in them. */
function flatten(html: string): string {
  const tag =
    /<(\/?)(div|span|section|article|main|aside|nav|header|footer|blockquote|ul|ol|dl|table|form|fieldset|figure|center|font|b|i|u|em|strong|a|small|big|sub|sup|q|s|g|svg|button|object|details)\b[^<>]*>/gi
  let depth = 0
  let most = 0
  const flat = html.replace(tag, (text, closing: string) => {
    if (closing) return depth-- > deepest ? '' : text
    most = Math.max(most, ++depth)
    return depth > deepest ? '' : text
  })
  return most > deepest * 2 ? flat : html
}
