import type { Atoms } from './atoms'

/**
 * Room for the atoms of many texts, used again and again: to allocate it anew costs more than to read the text. What was
 * read into it is overwritten after `clear`.
 */
export class Arena {
  #room: Atoms
  #used = 0

  /** @param atoms to have room for at first */
  constructor(atoms = 1 << 16) {
    this.#room = allocate(atoms)
  }

  clear(): void {
    this.#used = 0
  }

  /** Free columns for at least so many atoms. */
  take(atoms: number): Atoms {
    if (this.#used + atoms > this.#room.start.length) {
      // Texts that were read before keep the columns that they are in.
      this.#room = allocate(Math.max(atoms, this.#room.start.length * 2))
      this.#used = 0
    }
    const { start, end, hash, shape, gap } = this.#room
    const [from, room] = [this.#used, start.length - this.#used]
    // By constructor: `subarray` takes twice as long, and an article has hundreds of paragraphs.
    const words = (column: Uint32Array) => new Uint32Array(column.buffer, from * 4, room)
    const bytes = (column: Uint8Array) => new Uint8Array(column.buffer, from, room)
    return {
      count: 0,
      start: words(start),
      end: words(end),
      hash: words(hash),
      shape: bytes(shape),
      gap: bytes(gap),
    }
  }

  /** Keeps what was written into the columns last taken. */
  keep({ start, count }: Atoms): void {
    if (start.buffer === this.#room.start.buffer) this.#used += count
  }
}

/** Columns for so many atoms. */
export function allocate(room: number): Atoms {
  return {
    count: 0,
    start: new Uint32Array(room),
    end: new Uint32Array(room),
    hash: new Uint32Array(room),
    shape: new Uint8Array(room),
    gap: new Uint8Array(room),
  }
}

/** Makes room for so many more atoms; columns that have to be widened leave their arena. */
export function reserve(atoms: Atoms, more: number): void {
  const room = atoms.start.length
  if (atoms.count + more <= room) return
  const wider = allocate(Math.max(atoms.count + more, room * 2))
  for (const column of ['start', 'end', 'hash', 'shape', 'gap'] as const) {
    wider[column].set(atoms[column] as never)
    ;(atoms as unknown as Record<string, unknown>)[column] = wider[column]
  }
}
