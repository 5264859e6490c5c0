import type { Declared } from './declared'

const trackers =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|srsltid|cmpid|ocid|smid|ref(_?src)?|at_\w+|__twitter_impression|amp)$/i

/** The page's identity: its canonical address, else `url` without hash and trackers, else ''. Only http and https. */
export function pageAddress({ canonical, metas }: Declared, url: string): string {
  const here = parse(url)
  const declared = parse(canonical, here?.href) ?? parse(metas.get('og:url') ?? '', here?.href)
  // A canonical home page on any other page is a template's mistake.
  if (declared && (!here || here.pathname === '/' || declared.pathname !== '/')) {
    declared.hash = ''
    return declared.href
  }
  if (!here) return ''
  here.hash = ''
  // In Firefox's content scripts the iterators of URLSearchParams do not iterate (bugzilla 1023984); forEach does.
  const keys: string[] = []
  here.searchParams.forEach((_, key) => {
    keys.push(key)
  })
  for (const key of keys) if (trackers.test(key)) here.searchParams.delete(key)
  return here.href
}

/** An http or https address, or undefined. */
export function parse(address: string, base?: string): URL | undefined {
  if (!address || address.length > 4000) return
  try {
    const url = new URL(address, base)
    if (url.protocol === 'http:' || url.protocol === 'https:') return url
  } catch {
    // not an address
  }
}

/** The address where it says something of the page: one on this machine or in a local network names no site. */
export function placeOf(url: string): URL | undefined {
  const here = parse(url)
  return here && isPublic(here) ? here : undefined
}

const isPublic = ({ hostname }: URL) => hostname.includes('.') && !/^[\d.]+$/.test(hostname)

/** "/2025/11/01/", "/2025-11-01-…", "/20251101-…" in an address's path. */
export function dateInUrl(url: string): string | undefined {
  const path = url.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '')
  const match =
    /[/_-]((?:19|20)\d\d)([/_-]?)(\d\d)\2(\d\d)(?=[/_.-]|$)/.exec(path) ??
    /[/_-]((?:19|20)\d\d)(\/)(\d{1,2})\/(\d{1,2})(?=\/)/.exec(path)
  return match ? `${match[1]}-${match[3]!.padStart(2, '0')}-${match[4]!.padStart(2, '0')}` : undefined
}
