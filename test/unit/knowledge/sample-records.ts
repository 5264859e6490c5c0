import type { RecordFile } from '../../../lib/knowledge/compile/read-records'

/*
 * A small knowledge with nothing wrong in it. A test that wants something wrong replaces one piece of text.
 */

const sources = `handbook:
  title: A handbook
  url: https://handbook.example/
  read: 2026-01-02
`

const leaders = `- id: leader:ann-example
  name: Ann Example
  aliases:
    full: [Ann B. Example]
    surname: [Example]
  famous: true
  offices:
    - {title: President of Examplia, role: head of state, of: place:xa, start: 2021-03-04, end: 2025-03-04, asOf: 2026-01-01, sources: [handbook]}
  summary: A politician of Examplia.
  sources: [handbook]
  checked: 2026-01-02
- id: leader:bob-sample
  name: Bob Sample
  aliases:
    surname: [Sample]
  offices: []
  summary: A rival.
  sources: [handbook]
  checked: 2026-01-02
`

const places = `- id: place:xa
  name: Examplia
  class: country
  lat: 10.5
  lon: 120.5
  aliases:
    demonym: [Examplian]
  capital: [place:gn1]
  summary: A country.
  sources: [handbook]
  checked: 2026-01-02
- id: place:gn1
  name: Sampleville
  class: city
  country: place:xa
  lat: 10
  lon: 120
  capitalOf: [place:xa]
  population: {value: 1000, year: 2020, sources: [handbook]}
  summary: Its capital.
  sources: [handbook]
  checked: 2026-01-02
`

const weapons = `- id: weapon:z-9
  name: Z-9 Hammer
  class: cruise missile
  aliases:
    short: [Hammer]
    designation: [Z-9]
  misleading:
    - {form: Hammer, competes: the tool, alone: 0.2}
  origin: [place:xa]
  range:
    - {min: 10, max: 300, sources: [handbook]}
  summary: A missile.
  sources: [handbook]
  checked: 2026-01-02
`

const sampleFiles: RecordFile[] = [
  { path: 'weapons/all.yaml', text: weapons },
  { path: 'sources/all.yaml', text: sources },
  { path: 'leaders/all.yaml', text: leaders },
  { path: 'places/all.yaml', text: places },
]

/** The sample with one piece of its text replaced; the piece has to be there exactly once. */
export function sample(piece = '', replacement = ''): RecordFile[] {
  if (!piece) return sampleFiles
  const holders = sampleFiles.filter(({ text }) => text.includes(piece))
  const [holder] = holders
  if (holders.length !== 1 || !holder || holder.text.split(piece).length !== 2) throw new Error(`not once: ${piece}`)
  return sampleFiles.map((file) =>
    file === holder ? { ...file, text: file.text.replace(piece, () => replacement) } : file,
  )
}
