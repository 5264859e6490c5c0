/*
 * GeoNames writes the names of Arabic places as they are pronounced ("Ar Raqqah", "Ad Dīwānīyah"); news agencies write
 * the article as it is spelled, in lower case and in the manner of the country ("al-Raqqah", "el-Obeid"), or not at all,
 * and often leave the last letter out ("Diwaniya").
 */

/** Countries whose places have Arabic names. */
const ARABIC = new Set('ae bh dj dz eg eh iq jo kw km lb ly ma mr om ps qa sa sd so sy td tn ye'.split(' '))

/** The article before a name, spelled, or with its second letter pronounced as the name's first: "Ash Sharqiyah". */
const ARTICLE = /^(?:[AE]l|[AE](sh|dh|th|[dnrstz]))[- ](?=\p{Lu}.*)/u

/** Letters from which a name without its article is nothing else. */
const LONG = 7

/** Whether the places of a country, by its id, have Arabic names. */
export const isArabic = (country: string | undefined) => ARABIC.has(country?.slice('place:'.length) ?? '')

/** Other ways in which the name of an Arabic place is written in English news. */
export function arabicForms(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}|[ʻ‘’'`ʼ]/gu, '')
  const [article, sound = ''] = ARTICLE.exec(plain) ?? ['']
  const rest = plain.slice(article.length)
  const hasArticle = article !== '' && rest.toLowerCase().startsWith(sound)
  const endings = /[^aeiou]ah$/.test(rest) && rest.length > 5 ? [rest, rest.slice(0, -1)] : [rest]
  // An article in lower case stands for one with a capital as well: see the annotator's speller.
  if (hasArticle) return endings.flatMap((text) => [`al-${text}`, `el-${text}`, ...(text.length < LONG ? [] : [text])])
  return endings.slice(1).map((text) => article + text)
}
