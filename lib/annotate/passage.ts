import { atomise } from '../knowledge/atomise'
import { type Atoms, Gap, Shape } from '../knowledge/atoms'
import { Is, type Lexicon } from './english/lexicon'

/** An article's blocks of text as one, with its atoms and the questions that evidence asks of it. */
export class Passage {
  /** The blocks, a line each or more; behind them the title. */
  readonly text: string
  readonly atoms: Atoms
  /** Where each block begins in the text, then where what follows the last does. */
  readonly #starts: Uint32Array
  /** The block that was asked for last: the next question is about the same one, mostly. */
  #block = 0
  readonly #lexicon: Lexicon
  #lines: Line[] | undefined
  #topics: Topics | undefined
  /** The line that was asked for last: the next question is about the same one, mostly. */
  #last: Line = NO_LINE

  /** @param room columns for the atoms, used again */
  constructor(blocks: readonly string[], title: string, lexicon: Lexicon, room?: Atoms) {
    this.text = [...blocks, title].join('\n')
    this.atoms = atomise(this.text, room)
    this.#lexicon = lexicon
    this.#starts = new Uint32Array(blocks.length + 1)
    for (const [at, block] of blocks.entries()) this.#starts[at + 1] = this.#starts[at]! + block.length + 1
  }

  /** The block that an offset in the text lies in; −1 for the title. */
  blockAt(offset: number): number {
    const starts = this.#starts
    if (offset < starts[this.#block]! || offset >= starts[this.#block + 1]!) {
      this.#block = lastUpTo(starts.length, (at) => starts[at]! <= offset)
    }
    return this.#block < starts.length - 1 ? this.#block : -1
  }

  /** Where a block begins in the text. */
  startOf(block: number): number {
    return this.#starts[block]!
  }

  /** What the word of an atom may be, as bits of `Is`; 0 outside the text. */
  is(atom: number): number {
    return atom < 0 || atom >= this.atoms.count ? 0 : this.#lexicon.of(this.atoms.hash[atom]!)
  }

  /** An atom in lower case, accents kept; empty outside the text. */
  word(atom: number): string {
    const { start, end, count } = this.atoms
    return atom >= 0 && atom < count ? this.text.slice(start[atom]!, end[atom]!).toLowerCase() : ''
  }

  /** Whether an atom has any capital letter. */
  written(atom: number): boolean {
    const shape = this.atoms.shape[atom]
    return shape !== undefined && atom < this.atoms.count && shape !== Shape.lower && shape !== Shape.digits
  }

  /** What lies before an atom; the end of the text is a break. */
  gapBefore(atom: number): number {
    return atom < this.atoms.count ? this.atoms.gap[atom]! : Gap.break
  }

  /** Whether two neighbouring words, the second being `atom`, are joined by a space or a hyphen, or by an initial's period. */
  joined(atom: number): boolean {
    if (atom <= 0 || atom >= this.atoms.count) return false
    const gap = this.atoms.gap[atom]
    if (gap === Gap.space || gap === Gap.hyphen) return true
    if (gap !== Gap.periodSpace && gap !== Gap.period) return false
    return this.atoms.shape[atom - 1] === Shape.initial || (this.is(atom - 1) & (Is.title | Is.courtesy)) !== 0
  }

  /** Whether an atom is the first word of a sentence, a quotation, a bracket or a line. */
  beginsSentence(atom: number): boolean {
    const gap = this.atoms.gap[atom]
    if (atom === 0 || gap === Gap.break) return true
    if (gap === Gap.space || gap === Gap.hyphen || gap === Gap.none) return false
    if (gap === Gap.periodSpace) {
      return this.atoms.shape[atom - 1] !== Shape.initial && (this.is(atom - 1) & (Is.title | Is.courtesy)) === 0
    }
    for (let at = this.atoms.end[atom - 1]!; at < this.atoms.start[atom]!; at++) {
      if (OPENING.has(this.text.charCodeAt(at))) return true
    }
    return false
  }

  /** Whether an atom has a capital that neither a sentence nor a headline gives it. */
  isName(atom: number): boolean {
    return this.written(atom) && !this.beginsSentence(atom) && !this.titleCase(atom)
  }

  /** Whether the line of an atom is a headline that capitalises most of its words. */
  titleCase(atom: number): boolean {
    return this.#line(atom).titleCase
  }

  /** Whether the line of an atom is written in capitals throughout. */
  allCapitals(atom: number): boolean {
    return this.#line(atom).capitals
  }

  /** Whether an atom is among the first words of its line, as the place is in a dateline. */
  opensLine(atom: number): boolean {
    return atom - this.#line(atom).from < 4
  }

  /** What its words are about, as far as that is asked of every word: looked up once. */
  get topics(): Topics {
    this.#topics ??= this.#findTopics()
    return this.#topics
  }

  #findTopics(): Topics {
    const { count, hash, shape } = this.atoms
    const topics: Topics = { sports: 0, offices: [] }
    for (let atom = 0; atom < count; atom++) {
      const written = shape[atom]
      if (written !== Shape.lower && written !== Shape.capital) continue
      const is = this.#lexicon.of(hash[atom]!)
      if ((is & (Is.sport | Is.office)) === 0) continue
      if ((is & Is.sport) !== 0 && written === Shape.lower) topics.sports++
      if ((is & Is.office) !== 0) topics.offices.push(atom)
    }
    return topics
  }

  #line(atom: number): Line {
    if (atom < this.#last.from || atom >= this.#last.to) this.#last = this.#findLine(atom)
    return this.#last
  }

  #findLine(atom: number): Line {
    this.#lines ??= splitLines(this.atoms, this.text)
    const lines = this.#lines
    return lines[lastUpTo(lines.length, (at) => lines[at]!.from <= atom)] ?? NO_LINE
  }
}

/** The last of so many ascending things that is not beyond what is asked for; the first is not. */
function lastUpTo(count: number, isReached: (at: number) => boolean): number {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isReached(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Signs after which a capital says nothing. */
const OPENING: ReadonlySet<number> = new Set(Array.from('.!?:;•—“"‘[(|', (sign) => sign.charCodeAt(0)))

interface Topics {
  /** How many words of sport are in lower case. */
  sports: number
  /** Atoms that the name of an office may begin with. */
  offices: number[]
}

interface Line {
  from: number
  to: number
  titleCase: boolean
  capitals: boolean
}

const NO_LINE: Line = { from: 0, to: 0, titleCase: false, capitals: false }

/** Words shorter than this stay lower case even in headlines. */
const LONG = 4
/** A line is a headline where it has this many long words and nearly all are capitalised. */
const ENOUGH = 3
const MOST = 0.75

function splitLines({ count, gap, shape, start, end }: Atoms, text: string): Line[] {
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
