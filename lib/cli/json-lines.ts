import { readFileSync } from 'node:fs'

/** The lines of a file, or of standard input where no file is named; empty lines are left out. */
export function readLines(file?: string): string[] {
  return readFileSync(file ?? 0, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** Writes one answer line to standard output. */
export const writeLine = (answer: unknown) => process.stdout.write(`${JSON.stringify(answer)}\n`)
