import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './knowledge-files'

/**
 * The style sheet with the looks of marks. Chromium hands the looks of a highlight down from the root element through
 * every tree, and computes no other element's for it. Firefox looks at the element that a text stands in, but the reader's
 * own style sheets hold in every tree. (Of those Chromium takes no background.) What is printed is the page's own.
 */
export function looksFor(browser: string): string {
  const rules = readFileSync(join(projectRoot, 'lib/highlight/looks.css'), 'utf8')
  return `@media screen { ${browser === 'firefox' ? '*' : ':root'} {\n${rules}} }\n`
}
