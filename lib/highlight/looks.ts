/**
 * The looks of marks, for text in open shadow roots as well, without touching these: what the browser is asked to insert.
 * The package has them as its browser needs them (lib/cli/looks.ts). No page sees a sheet of the reader's own.
 */
export const looks: { files: string[]; origin: 'USER' | 'AUTHOR' } = {
  files: ['looks.css'],
  origin: import.meta.env.FIREFOX ? 'USER' : 'AUTHOR',
}
