import type { Body } from './body'
import type { Declared } from './declared'
import { shortText } from './dom'
import type { Survey } from './survey'
import { textOf } from './text'
import { ASIDE, COMMENTS, FOOTER, HIDDEN, NAV } from './zones'

const by = /^(?:(?:written |posted |story |words )?by|von|par|por|di|автор)[:\s]+/i
const notAName = /https?:|@|^(admin|editor|staff|author|follow|share|read more)/i

/** Who wrote it, without "By": declared, else marked as the author, else a line that says so next to the title. */
export function findByline(
  page: Survey,
  body: Body | null,
  { linked, metas }: Declared,
  titleRun: number,
): string | undefined {
  const said =
    linked.byline ??
    metas.get('author') ??
    metas.get('article:author') ??
    metas.get('dc.creator') ??
    metas.get('parsely-author')
  const declared = said && clean(said)
  if (declared) return declared
  for (const mark of page.marks) {
    if (mark.kind !== 'author' && mark.property !== 'author') continue
    if (mark.zones & (ASIDE | COMMENTS | FOOTER | HIDDEN | NAV)) continue
    const name = clean(shortText(page.document, mark.element, 120))
    if (name) return name
  }
  const first = body?.runs[0] ?? 0
  for (let i = Math.max(0, titleRun); i < Math.min(first + 1, page.runs.length); i++) {
    const run = page.runs[i]!
    if (run.chars > 80) continue
    const { text } = textOf(run)
    if (by.test(text)) return clean(text)
  }
}

function clean(text: string): string | undefined {
  const name = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(by, '')
    .replace(/\s*[|•·].*$/, '')
    .replace(/[,\s]+(?:\d.*|updated.*|published.*)$/i, '')
    .trim()
  return name.length > 2 && name.length < 120 && !notAName.test(name) && /\p{L}/u.test(name) ? name : undefined
}
