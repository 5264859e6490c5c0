/** Strings one after another in UTF-8; equal ones are kept once. */
export class TextColumn {
  #encoder = new TextEncoder()
  #parts: Uint8Array[] = []
  #length = 0
  readonly #known = new Map<string, [number, number]>()

  /** @returns offset and length in bytes; a string of more than 255 bytes is cut at a character */
  add(string: string): [number, number] {
    const known = this.#known.get(string)
    if (known) return known
    const part = new Uint8Array(255)
    const { written } = this.#encoder.encodeInto(string, part)
    const range: [number, number] = [this.#length, written]
    this.#parts.push(part.subarray(0, written))
    this.#length += written
    this.#known.set(string, range)
    return range
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#length)
    let at = 0
    for (const part of this.#parts) {
      bytes.set(part, at)
      at += part.length
    }
    return bytes
  }
}
