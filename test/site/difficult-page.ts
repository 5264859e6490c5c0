import { article } from '../e2e/pages'

/** A page that is difficult in one way, and what is to be seen on it. */
export interface DifficultPage {
  html: string
  /** Of the answer; HTML in UTF-8 unless said otherwise. */
  headers?: Record<string, string>
  /** Terms that are to be marked, each exactly as the page's text has it. */
  marked: string[]
  /** Terms that must not be. */
  unmarked?: string[]
  /** Its DOM is not compared: the page's own scripts change it, or it is too big to be written out. */
  moves?: boolean
  /** It sets `isUndone` once what the driver needs is as it was. */
  isPatched?: boolean
}

/** A news article whose third paragraph is the difficulty. */
export const within = (
  difficulty: string,
  marked: string[],
  { head = '', body = '', ...rest }: { head?: string; body?: string } & Partial<DifficultPage> = {},
): DifficultPage => ({ html: article({ head, body, paragraphs: [...opening, difficulty] }), marked, ...rest })

/** Enough text to be an article, with no names in it that the difficulties have. */
const opening = [
  'The delegations met again on Monday for two days of talks, the first of their kind since the spring, and were received by the president of the republic in the castle above the river before the ministers withdrew to a smaller room.',
  'A spokesman called the conversation frank, useful and long overdue, and said that both sides would continue at the level of ministers in the coming weeks if the parties were able to agree on an agenda that everybody could accept.',
  'Observers noted that the visit came only days after a round of talks had ended without result, and that winter, with its pressure on power stations and railways, was less than two months away for everybody concerned.',
]

/** What follows a name in a difficulty, so that its paragraph is one that an article has. */
export const rest =
  'was where the second round of the talks was to be held, as several officials who were familiar with the preparations told reporters on Monday evening.'
