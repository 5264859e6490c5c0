import { expect, test } from 'vitest'
import { officesAt } from '../../../lib/knowledge/at-date'
import type { BodyEntity } from '../../../lib/knowledge/entity'
import { allKnowledge } from './all-knowledge'

/* Who heads an organisation, as its card says. */

const bodies = allKnowledge().entities.filter((entity): entity is BodyEntity => entity.kind === 'body')

const headsOn = ({ heads = [], refs }: BodyEntity, day?: string) =>
  heads.filter(({ office }) => officesAt({ offices: [office] }, day).held.length > 0).map(({ leader }) => refs[leader]!)

/** Groups and offices that have ended, or whose present head no source names. */
const headless = [
  'al-nusra-front',
  'al-qaeda',
  'anc',
  'boko-haram',
  'hts',
  'iswap',
  'pti',
  'southern-transitional-council',
  'unrwa',
  'wagner-group',
]

test('an organisation whose heads are known has one now, but for those that nobody is known to head', () => {
  const led = bodies.filter(({ heads }) => heads)
  expect(led.length).toBeGreaterThan(60)
  const counts = led.map((body) => [body.id.slice('body:'.length), headsOn(body).length] as const)
  expect(counts.filter(([, count]) => count === 0).map(([id]) => id)).toEqual(headless)
  expect(counts.filter(([, count]) => count > 1)).toEqual([])
})

test.each([
  ['nato', 'Mark Rutte'],
  ['fardc', 'Jules Banza Mwilambwe'],
  ['united-nations', 'António Guterres'],
  ['un-general-assembly', 'Khalilur Rahman'],
  ['european-commission', 'Ursula von der Leyen'],
  ['european-council', 'António Costa'],
  ['european-parliament', 'Roberta Metsola'],
  ['european-central-bank', 'Christine Lagarde'],
  ['council-of-europe', 'Alain Berset'],
  ['osce', 'Feridun Sinirlioğlu'],
  ['imf', 'Kristalina Georgieva'],
  ['world-bank', 'Ajay Banga'],
  ['wto', 'Ngozi Okonjo-Iweala'],
  ['who', 'Tedros Adhanom Ghebreyesus'],
  ['oecd', 'Mathias Cormann'],
  ['iaea', 'Rafael Grossi'],
  ['icc', 'Tomoko Akane'],
  ['unesco', 'Khaled El-Enany'],
  ['unhcr', 'Barham Salih'],
  ['ohchr', 'Volker Türk'],
  ['interpol', 'Valdecy Urquiza'],
  ['african-union', 'Évariste Ndayishimiye'],
  ['au-commission', 'Mahamoud Ali Youssouf'],
  ['asean', 'Kao Kim Hourn'],
  ['arab-league', 'Nabil Fahmy'],
  ['opec', 'Haitham al-Ghais'],
  ['hezbollah', 'Naim Qassem'],
  ['hamas', 'Khalil al-Hayya'],
  ['houthis', 'Abdul-Malik al-Houthi'],
  ['rsf', 'Mohamed Hamdan Dagalo'],
  ['taliban', 'Hibatullah Akhundzada'],
])('the card of %s shows its one present head', (id, name) => {
  expect(headsOn(bodies.find((body) => body.id === `body:${id}`)!)).toEqual([name])
})

test.each([
  ['nato', '2015-06-01', ['Jens Stoltenberg']],
  ['united-nations', '2004-03-01', ['Kofi Annan']],
  ['european-commission', '2008-08-08', ['José Manuel Barroso']],
  ['hezbollah', '2006-07-12', ['Hassan Nasrallah']],
  ['hts', '2020-02-01', ['Ahmed al-Sharaa']],
])('the card of %s in an article of %s shows who headed it then', (id, day, names) => {
  expect(headsOn(bodies.find((body) => body.id === `body:${id}`)!, day)).toEqual(names)
})
