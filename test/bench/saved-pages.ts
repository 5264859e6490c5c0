import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A page and the address it was saved from, '' if unknown. */
export interface SavedPage {
  name: string
  url: string
  html: string
}

/** The pages that `folder/index.jsonl` names; of more than `most` every so-manieth, since they are sorted by where they come from. */
export function savedPages(folder: string, most = Number.POSITIVE_INFINITY): SavedPage[] {
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8').split('\n').filter(Boolean)
  const step = Math.max(1, Math.floor(lines.length / most))
  return lines
    .filter((_, i) => i % step === 0)
    .map((line) => {
      const { name, url = '' } = JSON.parse(line) as { name: string; url?: string }
      return { name, url, html: readFileSync(join(folder, `${name}.html`), 'utf8') }
    })
}
