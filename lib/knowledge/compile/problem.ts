/** Something wrong in a record, told so that its writer can mend it without reading this program. */
export interface Problem {
  file: string
  /** 1-based; absent where the problem is between records. */
  line?: number
  /** The record's id, or its place in the file where it has none. */
  record?: string
  what: string
}

/** `records/leaders/europe.yaml:12 leader:x: offices.0.start: a date is …` */
export function describeProblem({ file, line, record, what }: Problem): string {
  return `${file}${line ? `:${line}` : ''}${record ? ` ${record}` : ''}: ${what}`
}
