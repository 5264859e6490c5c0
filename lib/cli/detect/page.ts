import { JSDOM, VirtualConsole } from 'jsdom'

/** A saved page as a document: the charset from its BOM or meta, scripts and resources off, parse errors silent. */
export function openPage(bytes: Uint8Array, url: string): Document {
  const options = { virtualConsole: new VirtualConsole(), ...(url ? { url } : {}) }
  return new JSDOM(bytes, options).window.document
}
