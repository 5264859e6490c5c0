import type { Names } from '../knowledge/names'
import { Evidence } from './evidence'
import { judge } from './judge'
import { findMatches } from './match'
import type { AnnotateInput, Mention } from './mention'
import type { Occurrence, Reading, Verdict } from './occurrence'
import { Passage } from './passage'
import { Speller } from './spelling'

/** From this confidence on a reader sees the mention; from the other on it may be asked for. */
const SHOWN = 0.5
const DOUBTFUL = 0.15

/** Finds the leaders, weapons systems and places that texts mention, given the packed names. Pure; keeps no article. */
export class Annotator {
  readonly #names: Names
  readonly #speller: Speller
  /** By form, as far as they have occurred. */
  readonly #readings = new Map<number, Reading[]>()

  constructor(names: Names) {
    this.#names = names
    this.#speller = new Speller(names)
  }

  /** @returns mentions by block and offset; they do not overlap */
  annotate({ blocks, title, all = false }: AnnotateInput): Mention[] {
    const passages = blocks.map((text) => new Passage(text))
    const occurrences = passages.flatMap((passage, block) => this.#occurrencesIn(passage, block))
    if (title) occurrences.push(...this.#occurrencesIn(new Passage(title), -1))
    const evidence = new Evidence(occurrences, passages)
    const least = all ? DOUBTFUL : SHOWN
    return occurrences.flatMap((occurrence) => {
      const best = decide(occurrence, evidence)
      return best && occurrence.block >= 0 && best.confidence >= least ? mention(occurrence, best) : []
    })
  }

  #occurrencesIn(passage: Passage, block: number): Occurrence[] {
    const { text } = passage
    return findMatches(passage.atoms, this.#names, this.#speller).map((match) => ({
      block,
      passage,
      match,
      start: passage.atoms.start[match.from]!,
      end: Math.max(...match.forms.map((form) => this.#speller.endOf(form, text, passage.atoms, match.to))),
      readings: match.forms.flatMap((form) => this.#readingsOf(form)),
    }))
  }

  #readingsOf(form: number): Reading[] {
    let readings = this.#readings.get(form)
    if (!readings) {
      readings = this.#names
        .candidates(form)
        .map((candidate) => ({ ...candidate, known: this.#names.entity(candidate.entity) }))
      this.#readings.set(form, readings)
    }
    return readings
  }
}

/** The likeliest reading of an occurrence. */
function decide(occurrence: Occurrence, evidence: Evidence): Verdict | undefined {
  const verdicts = occurrence.readings.flatMap((reading) => judge(occurrence, reading, evidence) ?? [])
  const best = verdicts.sort((a, b) => b.confidence - a.confidence)[0]
  if (best && best.reading.known.kind === 'weapon' && best.confidence > 0.9) evidence.noteSense(best.reading)
  return best
}

function mention({ block, start, end }: Occurrence, { reading, confidence, via, why }: Verdict): Mention {
  return {
    block,
    start,
    end,
    type: reading.known.kind,
    entity: reading.known.id,
    name: reading.known.name,
    via,
    confidence: Math.round(confidence * 100) / 100,
    ...(confidence < SHOWN && { faint: true }),
    why,
  }
}
