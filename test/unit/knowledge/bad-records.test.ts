import { describe, expect, test } from 'vitest'
import { complaints, knowledgeOf } from './sample-knowledge'
import { sample } from './sample-records'

test('the sample itself has no problem', () => {
  expect(complaints(sample())).toEqual([])
})

describe('a problem names the file, the line, the record and what is wrong', () => {
  test.each([
    [
      'an unknown field',
      '  famous: true',
      '  renowned: true',
      'leaders/all.yaml:6 leader:ann-example: renowned: no such field',
    ],
    [
      'no source',
      '  summary: A rival.\n  sources: [handbook]',
      '  summary: A rival.',
      /^leaders\/all\.yaml:12 leader:bob-sample: sources: expected .*found undefined/,
    ],
    [
      'an empty list of sources',
      'summary: A rival.\n  sources: [handbook]',
      'summary: A rival.\n  sources: []',
      'leaders/all.yaml:18 leader:bob-sample: sources: every record and figure names at least one source',
    ],
    [
      'an office without a source',
      'asOf: 2026-01-01, sources: [handbook]',
      'asOf: 2026-01-01',
      /^leaders\/all\.yaml:8 leader:ann-example: offices\.0\.sources: expected/,
    ],
    [
      'a source that no registry has',
      'year: 2020, sources: [handbook]',
      'year: 2020, sources: [hearsay]',
      'places/all.yaml:12 place:gn1: cites the source hearsay, which no registry defines',
    ],
    [
      'coordinates swapped',
      '  lat: 10.5\n  lon: 120.5',
      '  lat: 120.5\n  lon: 10.5',
      'places/all.yaml:4 place:xa: lat: a latitude is −90…90; are the coordinates swapped?',
    ],
    [
      'coordinates as text',
      '  lat: 10.5',
      '  lat: 10.5 N',
      /^places\/all\.yaml:4 place:xa: lat: expected number, found "10\.5 N"/,
    ],
    [
      'an id used twice',
      '- id: leader:bob-sample',
      '- id: leader:ann-example',
      'leaders/all.yaml:12 leader:ann-example: id: already used in leaders/all.yaml:1',
    ],
    [
      'an id of no kind',
      '- id: leader:bob-sample',
      '- id: person:bob',
      'leaders/all.yaml:12 person:bob: id: begins with none of leader:, weapon:, place:, body:',
    ],
    [
      'an id in capitals',
      '- id: leader:bob-sample',
      '- id: leader:Bob',
      /^leaders\/all\.yaml:12 leader:Bob: id: an id is kind:slug in lower case/,
    ],
    [
      'no id',
      '- id: leader:bob-sample\n  name:',
      '- name:',
      'leaders/all.yaml:12 record 2: id: begins with none of leader:, weapon:, place:, body:',
    ],
    [
      'a country that is not there',
      'of: place:xa',
      'of: place:xb',
      'leaders/all.yaml:1 leader:ann-example: refers to place:xb, which no record has',
    ],
    [
      'an origin that is not there',
      '  origin: [place:xa]',
      '  origin: [place:xb]',
      'weapons/all.yaml:1 weapon:z-9: refers to place:xb, which no record has',
    ],
    [
      'a capital that is not there',
      'capital: [place:gn1]',
      'capital: [place:gn2]',
      'places/all.yaml:1 place:xa: refers to place:gn2, which no record has',
    ],
    [
      'no origin',
      '  origin: [place:xa]',
      '  origin: []',
      'weapons/all.yaml:9 weapon:z-9: origin: name at least one country of origin',
    ],
    [
      'an office that ends before it starts',
      'end: 2025-03-04',
      'end: 2020-03-04',
      'leaders/all.yaml:1 leader:ann-example: offices: President of Examplia: ends (2020-03-04) before it starts (2021-03-04)',
    ],
    [
      'an end known to the year, before the start',
      'end: 2025-03-04',
      "end: '2020'",
      'leaders/all.yaml:1 leader:ann-example: offices: President of Examplia: ends (2020) before it starts (2021-03-04)',
    ],
    [
      'an office that starts after its source',
      'asOf: 2026-01-01',
      'asOf: 2021-01-01',
      'leaders/all.yaml:1 leader:ann-example: offices: President of Examplia: starts (2021-03-04) after the day its source speaks for',
    ],
    [
      'a date that is none',
      'start: 2021-03-04',
      'start: March 2021',
      'leaders/all.yaml:8 leader:ann-example: offices.0.start: a date is YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      'a thirteenth month',
      'start: 2021-03-04',
      'start: 2021-13-04',
      'leaders/all.yaml:8 leader:ann-example: offices.0.start: a date is YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      'an office of no known role',
      'role: head of state',
      'role: boss',
      /^leaders\/all\.yaml:8 leader:ann-example: offices\.0\.role: expected .*found "boss"/,
    ],
    [
      'a class that is none',
      'class: cruise missile',
      'class: cruise missle',
      /^weapons\/all\.yaml:3 weapon:z-9: class: expected .*found "cruise missle"/,
    ],
    [
      'a range the wrong way round',
      '{min: 10, max: 300',
      '{min: 400, max: 300',
      'weapons/all.yaml:1 weapon:z-9: range: the least (400 km) is more than the most (300 km)',
    ],
    [
      'a range that no weapon of its class has',
      '{min: 10, max: 300',
      '{min: 3, max: 300',
      'weapons/all.yaml:1 weapon:z-9: range: 3 km is not between 10 and 25000 km, as for every cruise missile',
    ],
    [
      'an origin that is a city',
      '  origin: [place:xa]',
      '  origin: [place:gn1]',
      'weapons/all.yaml:1 weapon:z-9: origin: place:gn1 is neither a country or territory nor a body',
    ],
    [
      'a user that is a person',
      '  origin: [place:xa]',
      '  origin: [place:xa]\n  users: [leader:bob-sample]',
      'weapons/all.yaml:1 weapon:z-9: users: leader:bob-sample is neither a country or territory nor a body',
    ],
    [
      'a range in metres',
      'max: 300',
      'max: 300000',
      'weapons/all.yaml:11 weapon:z-9: range.0.max: a range is in kilometres, 25,000 at most',
    ],
    ['a share above one', 'alone: 0.2', 'alone: 20', /^weapons\/all\.yaml:8 weapon:z-9: misleading\.0\.alone: /],
    [
      'a misleading form that is no form',
      'form: Hammer',
      'form: Hamer',
      'weapons/all.yaml:1 weapon:z-9: misleading: "Hamer" is neither the name nor an alias of this record',
    ],
    [
      'an alias of an unknown kind',
      '    designation: [Z-9]',
      '    code: [Z-9]',
      'weapons/all.yaml:6 weapon:z-9: aliases.code: no such field',
    ],
    [
      'an empty name',
      '  name: Bob Sample',
      "  name: ' '",
      'leaders/all.yaml:13 leader:bob-sample: name: must not be empty',
    ],
    [
      'a summary that is an essay',
      '  summary: A rival.',
      `  summary: ${'A rival. '.repeat(60)}`,
      /^leaders\/all\.yaml:17 leader:bob-sample: summary: a summary is one or two sentences/,
    ],
    [
      'a Wikidata address for an id',
      '  summary: A rival.',
      '  summary: A rival.\n  wikidata: https://www.wikidata.org/wiki/Q1',
      'leaders/all.yaml:18 leader:bob-sample: wikidata: a Wikidata id is Q and digits',
    ],
    [
      'a source without a title',
      '  title: A handbook\n',
      '',
      /^sources\/all\.yaml:2 source handbook: title: expected .*found undefined/,
    ],
    [
      'a source whose address is none',
      'url: https://handbook.example/',
      'url: handbook',
      /^sources\/all\.yaml:3 source handbook: url: /,
    ],
  ])('%s', (_, piece, replacement, complaint) => {
    const found = complaints(sample(piece, replacement))
    expect(found).toContainEqual(typeof complaint === 'string' ? complaint : expect.stringMatching(complaint))
  })

  test('YAML that cannot be read, with the line', () => {
    const found = complaints(sample('  name: Bob Sample', '  name: "Bob Sample'))
    expect(found[0]).toMatch(/^leaders\/all\.yaml:\d+: .+/)
    const tab = complaints(sample('  name: Bob Sample', '\tname: Bob Sample'))
    expect(tab[0]).toMatch(/^leaders\/all\.yaml:1[23]: /)
  })

  test('a field that is there twice', () => {
    expect(complaints(sample('  name: Bob Sample', '  name: Bob Sample\n  name: Rob Sample'))[0]).toMatch(
      /^leaders\/all\.yaml:1[34]: .*unique/,
    )
  })

  test('a key of a source that is defined twice', () => {
    const more = { path: 'sources/more.yaml', text: '# more\nhandbook: {title: Another, read: 2026-01-02}\n' }
    expect(complaints([...sample(), more])).toEqual(['sources/more.yaml:2 source handbook: this key is defined twice'])
  })

  test.each([
    [
      'leaders/map.yaml',
      'id: leader:x\nname: X\n',
      'leaders/map.yaml:1: a file of records is a list: each record begins with "- id:"',
    ],
    ['sources/list.yaml', '- title: X\n', 'sources/list.yaml:1: a registry of sources maps keys to sources'],
    [
      'leaders/words.yaml',
      '- just words\n- 7\n- null\n',
      'leaders/words.yaml:1 record 1: id: begins with none of leader:, weapon:, place:, body:',
    ],
    ['sources/empty.yaml', 'x:\n', /^sources\/empty\.yaml:\d+ source x: /],
  ])('a file of another form: %s', (path, text, complaint) => {
    const found = complaints([...sample(), { path, text }])
    expect(found).toContainEqual(typeof complaint === 'string' ? complaint : expect.stringMatching(complaint))
  })

  test('an empty file and one of comments alone are no problem', () => {
    const files = [
      ...sample(),
      { path: 'leaders/none.yaml', text: '' },
      { path: 'places/none.yaml', text: '# later\n' },
    ]
    expect(complaints(files)).toEqual([])
  })
})

describe('a name that two claim', () => {
  const second = (extra = '') => ({
    path: 'weapons/more.yaml',
    text: `- id: weapon:hammer-drone
  name: Hammer drone
  class: drone
  aliases: {short: [Hammer]}
${extra}  origin: [place:xa]
  summary: A drone.
  sources: [handbook]
  checked: 2026-01-02
`,
  })

  test('is a problem of the one that does not say so', () => {
    expect(complaints([...sample(), second()])).toEqual([
      'weapons/more.yaml:1 weapon:hammer-drone: "Hammer" is also claimed by weapon:z-9: say so under "misleading", with its share',
      expect.stringMatching(/^weapons\/more.yaml:1 weapon:hammer-drone: "Hammers" is also claimed by weapon:z-9/),
    ])
  })

  test('is none where each says so', () => {
    expect(
      complaints([...sample(), second('  misleading: [{form: Hammer, competes: the missile, alone: 0.1}]\n')]),
    ).toEqual([])
  })

  test('is none where it is a surname, which the text decides', () => {
    expect(complaints(sample('surname: [Sample]', 'surname: [Sample, Example]'))).toEqual([])
  })
})

test('an office may end in the year or month that it began', () => {
  expect(complaints(sample('end: 2025-03-04', "end: '2021'"))).toEqual([])
  expect(complaints(sample('end: 2025-03-04', "end: '2021-03'"))).toEqual([])
})

test('one bad record does not hide the good ones, nor the problems of others', () => {
  const files = sample('  name: Bob Sample', '  nom: Bob Sample').map((file) =>
    file.path.startsWith('weapons') ? { ...file, text: file.text.replace('max: 300', 'max: far') } : file,
  )
  const { records, problems } = knowledgeOf(files)
  expect(records.map(({ record }) => record.id).sort()).toEqual(['leader:ann-example', 'place:gn1', 'place:xa'])
  expect(new Set(problems.map(({ record }) => record))).toEqual(new Set(['leader:bob-sample', 'weapon:z-9']))
})

test('a name that is to mean nobody is of several words, since one word means somebody mostly', () => {
  expect(complaints([...sample(), { path: 'decoys.yaml', text: 'clubs: [Paris]' }])).toEqual([
    'decoys.yaml: clubs.0: is a name of several words',
  ])
})
