import type { Body } from './body'
import type { Declared } from './declared'
import { fold } from './jsonld'
import { cutsOf, stripOutlet } from './outlet'
import { findShownTitle, type Title } from './shown-title'
import type { Survey } from './survey'

/** The headline as the page shows it, else as it declares it, without the outlet's name and without a kicker. */
export function findTitle(
  page: Survey,
  body: Body | null,
  declared: Declared,
  outlet: string | undefined,
): Title | undefined {
  const { metas, linked } = declared
  const shared = metas.get('og:title') ?? metas.get('twitter:title') ?? metas.get('headline') ?? ''
  const forReaders = [linked.headline ?? '', stripOutlet(shared, outlet)].filter(Boolean)
  const texts = [...forReaders, stripOutlet(declared.title, outlet)].filter(Boolean)
  const parts = [shared, declared.title].flatMap(partsOf)
  const said = { shared: forReaders.map(fold), sources: texts.map(fold), parts: parts.map(fold) }
  const shown = findShownTitle(page, body, said, outlet)
  if (!shown) return texts[0] ? { text: texts[0].replace(/\s+/g, ' ').trim(), run: -1 } : undefined
  // "Open Progress Why collaboration wins" where "Why collaboration wins" is declared: the rest is a kicker.
  const own = fold(shown.text)
  const wordings = [linked.headline, shared, ...texts]
  const bare = wordings.some((text) => text && fold(text) === own)
    ? undefined
    : wordings.find((text) => text && own.endsWith(` ${fold(text)}`) && text.length > 15)
  if (bare) return { ...shown, text: bare.trim() }
  // A headline that ends in a colon goes on in the next element.
  const whole = shown.text.endsWith(':') && texts.find((text) => ` ${fold(text)} `.includes(` ${own} `))
  return { ...shown, text: whole || withoutTail(withoutKicker(shown.text, [shared, declared.title])) }
}

/** What a title would be without its last parts, or without its first. */
function partsOf(title: string): string[] {
  const cuts = cutsOf(title)
  return [...cuts.map(({ left }) => left), title, ...cuts.slice(0, 1).map(({ right }) => right)]
}

/** "12 tools for 2026 | Python, SQL": no headline has a bar in it; what follows one is meant for search engines. */
const withoutTail = (shown: string) => /^(.{15,}?)\s+\|\s/.exec(shown)?.[1] ?? shown

/** "Genetics The secret of giants" where "Genetics: The secret of giants" or "Genetics - …" is declared: a line of its own. */
function withoutKicker(shown: string, declared: string[]): string {
  for (const text of declared) {
    const kicker = /^(.{3,40}?)(?::| [-–—|])\s+(?=\S)/.exec(text)?.[1]
    if (!kicker || !shown.startsWith(`${kicker} `)) continue
    const rest = shown.slice(kicker.length + 1)
    if (rest.length > 15 && /^[\p{L}\p{N}\p{Ps}\p{Pi}"'„¿¡]/u.test(rest)) return rest
  }
  return shown
}
