/* The two globals that browsers and Node share and that `annotate` and `knowledge` may use; the DOM's types stay out. */

declare class TextDecoder {
  decode(bytes: Uint8Array): string
}

declare class TextEncoder {
  encode(text: string): Uint8Array
  encodeInto(text: string, bytes: Uint8Array): { written: number }
}
