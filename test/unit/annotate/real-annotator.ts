import { Annotator } from '../../../lib/annotate/annotate'
import type { AnnotateInput } from '../../../lib/annotate/mention'
import { readAll } from '../../../lib/cli/knowledge-files'
import { compileNames } from '../../../lib/knowledge/compile/compile'
import { openNames } from '../../../lib/knowledge/names'

/** Annotates with everything that is known, packed in memory: what the extension ships. */
export const annotator = new Annotator(openNames(compileNames(readAll()).buffer as ArrayBuffer))

/** What is marked in a text of one or more paragraphs: `words → entity`, in order. */
export function marks(text: string, rest: Partial<AnnotateInput> = {}): string[] {
  const blocks = text.split('\n')
  return annotator
    .annotate({ blocks, ...rest })
    .map(({ block, start, end, entity }) => `${blocks[block]!.slice(start, end)} → ${entity}`)
}
