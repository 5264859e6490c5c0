/*
 * How news and addresses shorten the names of states and provinces after a town: "Springfield, Mo.", "Barrie, ON".
 * Sources: state names in the Associated Press's style, http://apstylebook.blogspot.com/2009/06/state-names.html;
 * geographical names of provinces, http://www.nrcan.gc.ca/earth-sciences/geography/place-names/useful-material-translators/9237;
 * both read 2026-11-26. The codes of two letters are the ends of the regions' own ids.
 */

const traditional = `
  us-al Ala. | us-az Ariz. | us-ar Ark. | us-ca Calif. | us-co Colo. | us-ct Conn. | us-fl Fla. | us-ga Ga. | us-ks Kan.
  us-ky Ky. | us-la La. | us-md Md. | us-mi Mich. | us-mn Minn. | us-mo Mo. | us-mt Mont. | us-ne Neb. | us-nv Nev.
  us-nh N.H. | us-nj N.J. | us-nm N.M. | us-ny N.Y. | us-nc N.C. | us-nd N.D. | us-ok Okla. | us-or Ore. | us-pa Pa.
  us-ri R.I. | us-sc S.C. | us-sd S.D. | us-tn Tenn. | us-vt Vt. | us-va Va. | us-wv W.Va. | us-wi Wis. | us-wy Wyo.
  ca-ab Alta. | ca-bc B.C. | ca-nb N.B. | ca-nl N.L. | ca-ns N.S. | ca-nt N.W.T. | ca-on Ont. | ca-pe P.E.I. | ca-qc Que.
  ca-sk Sask.
`
/** Words or first names, too. */
const words = `
  us-de Del. | us-il Ill. | us-in Ind. | us-ma Mass. | us-me Me. | us-ms Miss. | us-tx Tex. | us-wa Wash. | ca-mb Man.
`

/** How likely one is the region where nothing is known of what stands around it. */
const ALONE = 0.3
/** What is a word, or two letters that stand for much else, means the region only after what lies in it. */
const MEANT_AFTER_ITS_TOWN = 0.15

const byId = new Map<string, { text: string; alone: number }>([
  ...read(traditional, ALONE),
  ...read(words, MEANT_AFTER_ITS_TOWN),
])

function read(lines: string, alone: number) {
  const entries = lines.split(/[|\n]/).flatMap((line) => (line.trim() ? [line.trim().split(' ')] : []))
  return entries.map(([code, text]) => [`place:${code}`, { text: text!, alone }] as const)
}

/** The abbreviations of a state of the USA or Australia or a province of Canada, by its id; none of any other region. */
export function abbreviationsOf(id: string): { text: string; alone: number }[] {
  const code = /^place:(?:us|ca|au)-([a-z]{2,3})$/.exec(id)?.[1]
  const codes = code ? [{ text: code.toUpperCase(), alone: MEANT_AFTER_ITS_TOWN }] : []
  return [...(byId.has(id) ? [byId.get(id)!] : []), ...codes]
}
