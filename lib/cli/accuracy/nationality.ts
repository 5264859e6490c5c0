/** Adjectives and nouns of nationality that no ending gives away. */
const OTHERS = new Set(
  `american americans african africans german germans french dutch swiss greek greeks thai czech czechs arab arabs arabian
  kurd kurds pole poles finn finns dane danes turk turks saudi saudis yemeni yemenis iraqi iraqis israeli israelis kuwaiti
  kuwaitis qatari qataris omani omanis emirati emiratis afghan afghans pakistani pakistanis uzbek uzbeks tajik tajiks kazakh
  kazakhs kyrgyz filipino filipinos spaniard spaniards briton britons brit brits scots western somali somalis bangladeshi
  bangladeshis azeri azeris slovak slovaks serb serbs croat croats icelandic punjabi punjabis nepali nepalis hispanic
  argentine cypriot cypriots swede swedes chechen chechens catalan catalans taiwanese welsh`.split(/\s+/),
)
const ENDING = /(?:[^\s]{2,}(?:ian|ean|ese|ish|ians|ans|eans))s?$/
/** Names of places that only look so. */
const PLACES =
  /(?:stan|sudan|iran|japan|jordan|oman|lebanon|bhutan|taiwan|kazan|wuhan|busan|milan|amman|durban|michigan|isfahan|tehran|vatican|mediterranean|caribbean|balochistan|marrakesh|bangladesh|xian)$/i

/** Whether a surface is a word of nationality ("Iraqi", "Americans"): gold sets disagree on marking those. */
export function isNationality(surface: string): boolean {
  const word =
    surface
      .replace(/-(born|led|backed|made|occupied|held)$/, '')
      .split(/[\s-]/)
      .at(-1) ?? ''
  if (!/^\p{Lu}/u.test(word) || PLACES.test(word)) return false
  return OTHERS.has(word.toLowerCase()) || ENDING.test(word)
}
