/** The site that an address belongs to: its host without `www.`; undefined for what is no website. */
export function hostOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, host } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? host.replace(/^www\./, '') : undefined
}
