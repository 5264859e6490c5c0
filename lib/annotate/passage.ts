import { type Atoms, atomise, Gap, Shape } from '../knowledge/atoms'
import { functionWords } from './english/words'

/** What stands directly beside a stretch of atoms, on one side. */
export interface Neighbour {
  /** The word in lower case; empty where a line begins or ends, or other signs stand between. */
  word: string
  /** Written with a capital for its own sake: not as the first word of a sentence, nor in a headline. */
  capital: boolean
  /** Capitalised, though perhaps only because a sentence or a headline has it so. */
  written: boolean
  /** Index of the atom, −1 where there is none. */
  atom: number
}

const NOBODY: Neighbour = { word: '', capital: false, written: false, atom: -1 }

/** A block of text with its atoms and the questions that rules ask of it. */
export class Passage {
  readonly atoms: Atoms
  readonly #lines: { from: number; to: number; titleCase: boolean; capitals: boolean }[]

  constructor(readonly text: string) {
    this.atoms = atomise(text)
    this.#lines = splitLines(this.atoms, text)
  }

  /** An atom in lower case, accents kept. */
  word(atom: number): string {
    const { start, end, count } = this.atoms
    return atom >= 0 && atom < count ? this.text.slice(start[atom]!, end[atom]!).toLowerCase() : ''
  }

  /** The word that stands directly before an atom: joined by a space or a hyphen. */
  before(atom: number): Neighbour {
    return atom > 0 && joins(this.atoms.gap[atom]!) ? this.#neighbour(atom - 1) : NOBODY
  }

  /** The word that stands directly after the atoms that end at `to` (exclusive). */
  after(to: number): Neighbour {
    return to < this.atoms.count && joins(this.atoms.gap[to]!) ? this.#neighbour(to) : NOBODY
  }

  /** Whether an atom is the first word of a sentence. */
  beginsSentence(atom: number): boolean {
    if (atom === 0 || this.atoms.gap[atom] === Gap.break) return true
    return /[.!?:;•—“"‘[(]/.test(this.text.slice(this.atoms.end[atom - 1], this.atoms.start[atom]))
  }

  /** Whether an atom has a capital that neither a sentence nor a headline gives it: the Jets are no jets. */
  isName(atom: number): boolean {
    return this.atoms.shape[atom] === Shape.capital && !this.beginsSentence(atom) && !this.titleCase(atom)
  }

  /** Whether the line of an atom is a headline that capitalises most of its words. */
  titleCase(atom: number): boolean {
    return this.#line(atom)?.titleCase ?? false
  }

  /** Whether the line of an atom is written in capitals throughout. */
  allCapitals(atom: number): boolean {
    return this.#line(atom)?.capitals ?? false
  }

  #neighbour(atom: number): Neighbour {
    const word = this.word(atom)
    const shape = this.atoms.shape[atom]
    const written = shape !== Shape.lower && shape !== Shape.digits
    const capital = written && !this.titleCase(atom) && !(this.beginsSentence(atom) && functionWords.has(word))
    return { word, written, capital, atom }
  }

  #line(atom: number) {
    let [low, high] = [0, this.#lines.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lines[middle]!.from <= atom) low = middle
      else high = middle - 1
    }
    return this.#lines[low]
  }
}

const joins = (gap: number) => gap === Gap.space || gap === Gap.hyphen || gap === Gap.periodSpace

/** Words shorter than this stay lower case even in headlines. */
const LONG = 4
/** A line is a headline where it has this many long words and nearly all are capitalised. */
const ENOUGH = 3
const MOST = 0.75

function splitLines({ count, gap, shape, start, end }: Atoms, text: string) {
  const lines = []
  for (let from = 0; from < count; ) {
    let [to, long, capitals, uppers, lowers] = [from, 0, 0, 0, 0]
    do {
      const kind = shape[to]
      if (kind === Shape.lower) lowers++
      if (kind !== Shape.digits && end[to]! - start[to]! >= LONG) {
        long++
        if (kind !== Shape.lower) capitals++
        if (kind === Shape.upper) uppers++
      }
      to++
    } while (to < count && gap[to] !== Gap.break)
    // Headlines have no full stop; short sentences full of names do.
    const stops = text[end[to - 1]!] === '.'
    const titleCase = !stops && long >= ENOUGH && capitals >= MOST * long
    lines.push({ from, to, titleCase, capitals: titleCase && lowers === 0 && uppers === long })
    from = to
  }
  return lines
}
