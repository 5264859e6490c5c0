import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { consider } from '../../../article/consider'
import { extract } from '../../../article/extract'
import type { Features } from '../../../article/features'
import { wholeGlance } from '../../../article/glance'
import { openPage } from '../../detect/page'
import type { Label } from './labels'

/** A labelled page as the program sees it. */
export interface ReadPage {
  label: Label
  /** Absent: there is nothing to read in the page, so that it is no article whatever the weights are. */
  features?: Features
  /** What a first look at it measures. */
  glance?: ReturnType<typeof wholeGlance>
  title?: string
  published?: string
  /** The body without the title. */
  text: string
}

/** Reads the page `NAME.html` in `folder` with the code that the extension runs. */
export async function readPage(folder: string, label: Label): Promise<ReadPage> {
  const document = openPage(await readFile(join(folder, `${label.name}.html`)), label.url)
  const considered = consider(document, label.url)
  const glance = wholeGlance(document, label.url)
  const { title, published, blocks } = extract(document, label.url)
  document.defaultView?.close()
  const body = blocks.filter(({ kind }) => kind !== 'title').map((block) => block.text)
  return {
    label,
    features: typeof considered === 'string' ? undefined : considered.features,
    glance,
    title,
    published,
    text: body.join('\n\n'),
  }
}
