import { readFileSync } from 'node:fs'
import { Annotator } from '../../../lib/annotate/annotate'
import type { AnnotateInput } from '../../../lib/annotate/mention'
import { builtKnowledge } from '../../../lib/cli/knowledge-files'
import { openNames } from '../../../lib/knowledge/names'

/** Annotates with everything that is known, packed as the extension ships it. */
export const annotator = new Annotator(openNames(new Uint8Array(readFileSync(builtKnowledge('names.pack'))).buffer))

/** What is marked in a text of one or more paragraphs: `words → entity`, in order. */
export function marks(text: string, rest: Partial<AnnotateInput> = {}): string[] {
  const blocks = text.split('\n')
  return annotator
    .annotate({ blocks, ...rest })
    .map(({ block, start, end, entity }) => `${blocks[block]!.slice(start, end)} → ${entity}`)
}
