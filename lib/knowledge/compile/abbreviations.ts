/*
 * How news shortens the names of states and provinces after a town: "Springfield, Mo.", "Barrie, Ont.". Abbreviations that
 * are common words or first names even with their period (Miss., Mass., Wash., Ill., Ind., Man., Del.) are left out.
 * Sources: state names in the Associated Press's style, http://apstylebook.blogspot.com/2009/06/state-names.html;
 * geographical names of provinces, http://www.nrcan.gc.ca/earth-sciences/geography/place-names/useful-material-translators/9237;
 * both read 2026-11-26.
 */

const list = `
  us-al Ala. | us-az Ariz. | us-ar Ark. | us-ca Calif. | us-co Colo. | us-ct Conn. | us-fl Fla. | us-ga Ga. | us-ks Kan.
  us-ky Ky. | us-la La. | us-md Md. | us-mi Mich. | us-mn Minn. | us-mo Mo. | us-mt Mont. | us-ne Neb. | us-nv Nev.
  us-nh N.H. | us-nj N.J. | us-nm N.M. | us-ny N.Y. | us-nc N.C. | us-nd N.D. | us-ok Okla. | us-or Ore. | us-pa Pa.
  us-ri R.I. | us-sc S.C. | us-sd S.D. | us-tn Tenn. | us-vt Vt. | us-va Va. | us-wv W.Va. | us-wi Wis. | us-wy Wyo.
  ca-ab Alta. | ca-bc B.C. | ca-nb N.B. | ca-nl N.L. | ca-ns N.S. | ca-nt N.W.T. | ca-on Ont. | ca-pe P.E.I. | ca-qc Que.
  ca-sk Sask.
`

/** By the region's id. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  list
    .split(/[|\n]/)
    .flatMap((line) => (line.trim() ? [line.trim().split(' ') as [string, string]] : []))
    .map(([code, text]) => [`place:${code}`, text]),
)
