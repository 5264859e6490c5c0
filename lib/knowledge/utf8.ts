const encoder = new TextEncoder()

/** A text's bytes, with room behind them: they are read eight and thirty-two at a time. */
export class Utf8 {
  readonly bytes: Uint8Array
  readonly view: DataView
  /** How many of the bytes are the text's. */
  length = 0

  constructor(room: number) {
    this.bytes = new Uint8Array(room + PADDING)
    this.view = new DataView(this.bytes.buffer)
  }

  write(text: string): void {
    this.length = text.length
    // To call the encoder costs as much as to read a paragraph of plain ASCII.
    if (text.length > SHORT || !this.#writeAscii(text)) this.length = encoder.encodeInto(text, this.bytes).written
    this.bytes.fill(0, this.length, this.length + PADDING)
  }

  /** @returns whether the text is ASCII and nothing else */
  #writeAscii(text: string): boolean {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code >= 0x80) return false
      this.bytes[at] = code
    }
    return true
  }
}

const PADDING = 64
/** Code units. */
const SHORT = 400
/** Code units of the longest text whose room is kept for the next; three bytes each. */
const MOST_KEPT = 1 << 19

let kept = new Utf8(1 << 14)

/** A text's bytes, until those of another are asked for. */
export function utf8Of(text: string): Utf8 {
  let utf8 = kept
  if (utf8.bytes.length < text.length * 3 + PADDING) {
    utf8 = new Utf8(text.length * 3)
    if (text.length <= MOST_KEPT) kept = utf8
  }
  utf8.write(text)
  return utf8
}
