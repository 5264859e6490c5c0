import { expect, test } from 'vitest'
import { annotator } from './real-annotator'

/* Surnames that several leaders bear, and words and makers of cars besides, in articles that name nobody in full. */

/** Whom the words mean that are marked as leaders, by office alone left out. */
const leaders = (text: string, date: string) =>
  annotator
    .annotate({ blocks: text.split('\n'), date })
    .filter(({ type, via }) => type === 'leader' && via !== 'role')
    .map(({ entity }) => entity.slice('leader:'.length))

const bush = 'In Washington, President Bush said on Friday that American troops would stay in the Gulf.'
const bare = 'Bush said on Friday that American troops would stay in Iraq, the White House announced.'
const assad = 'Talks in Damascus ended without result. President Assad said Syria would not yield.'
const kim = 'North Korea fired a missile on Sunday. Kim watched the launch, state media in Pyongyang said.'
const sharif = 'In Islamabad, Prime Minister Sharif said Pakistan would sign the agreement.'
const marcos = 'In Manila, President Marcos said the Philippines would hold elections.'
const rajapaksa = (office: string) => `In Colombo, ${office} Rajapaksa said Sri Lanka would repay its debts.`
const lula = 'In Brasilia, President Lula said the minimum wage would rise.'

test.each([
  ['1991-01-17', bush, 'george-h-w-bush'],
  ['2005-01-21', bush, 'george-w-bush'],
  ['1991-01-17', bare, 'george-h-w-bush'],
  ['2005-01-21', bare, 'george-w-bush'],
  ['1991-02-28', 'In Washington, President George Bush said the war was over.', 'george-h-w-bush'],
  ['2003-05-02', 'In Washington, President George Bush said the war was over.', 'george-w-bush'],
  ['2006-07-25', 'In Jerusalem, Secretary of State Rice met ministers.', 'condoleezza-rice'],
  ['2017-05-10', 'In London, Prime Minister May said Britain would leave the European Union.', 'theresa-may'],
  ['1975-08-01', 'In Helsinki, President Ford signed the final act.', 'gerald-ford'],
  ['2023-03-20', 'In Moscow, Xi said China and Russia were partners.', 'xi-jinping'],
  ['2004-05-01', lula, 'luiz-inacio-lula-da-silva'],
  ['2024-05-01', lula, 'luiz-inacio-lula-da-silva'],
  ['1995-06-10', assad, 'hafez-al-assad'],
  ['2015-06-10', assad, 'bashar-al-assad'],
  ['1995-06-10', 'Assad said on Saturday that Syria would not sign the treaty.', 'hafez-al-assad'],
  ['2015-06-10', 'Assad said on Saturday that Syria would not sign the treaty.', 'bashar-al-assad'],
  ['1986-06-12', kim, 'kim-il-sung'],
  ['2003-06-12', kim, 'kim-jong-il'],
  ['2018-06-12', kim, 'kim-jong-un'],
  ['2002-08-20', 'Kim Jong Il travelled to Russia by train.', 'kim-jong-il'],
  ['2001-06-12', 'In Seoul, President Kim spoke of his policy towards the North.', 'kim-dae-jung'],
  ['1998-05-28', sharif, 'nawaz-sharif'],
  ['2015-04-20', sharif, 'nawaz-sharif'],
  ['2023-04-20', sharif, 'shehbaz-sharif'],
  ['1980-04-20', marcos, 'ferdinand-marcos'],
  ['2024-04-20', marcos, 'ferdinand-marcos-jr'],
  ['2010-04-20', rajapaksa('President'), 'mahinda-rajapaksa'],
  ['2021-04-20', rajapaksa('President'), 'gotabaya-rajapaksa'],
  ['2021-04-20', rajapaksa('Prime Minister'), 'mahinda-rajapaksa'],
])('in an article of %s, “%s” means %s', (date, text, leader) => {
  expect(leaders(text, date)).toEqual([leader])
})

test('once one of a family is named in full, the surname means that one, whoever is in office', () => {
  const text = 'In Colombo, Basil Rajapaksa presented a budget.\nRajapaksa said taxes would fall.'
  expect(leaders(text, '2021-11-12')).toEqual(['basil-rajapaksa', 'basil-rajapaksa'])
  const later = 'Namal Rajapaksa opened the stadium in Colombo.\nRajapaksa said it had cost little.'
  expect(leaders(later, '2021-11-12')).toEqual(['namal-rajapaksa', 'namal-rajapaksa'])
})

test.each([
  ['a maker of cars', '2015-03-03', 'Ford said on Tuesday that it would close a plant in Michigan and cut 600 jobs.'],
  ['shares', '1975-03-03', 'Shares of Ford and General Motors fell in New York on Tuesday.'],
  ['a month', '2017-04-10', 'The vote is expected in May, officials in London said.'],
  ['a month that begins a sentence', '2017-06-10', 'May was the hottest month on record in Britain.'],
  ['grain', '2006-04-01', 'Rice prices rose again, officials in Washington said.'],
  ['a footballer', '2014-06-22', 'In the 62nd minute Kim Min-Woo conceded a penalty for South Korea.'],
  ['land', '2005-02-01', 'The fire burned ten miles of bush in Queensland.'],
  [
    'a village that is not known, by the region after it',
    '2016-12-01',
    'The girl was born in Churchill, Manitoba. He asked doctors in Churchill for help.',
  ],
  ['a verb', '2017-05-10', 'Britain may leave the European Union, officials in London said.'],
])('%s is nobody', (_, date, text) => {
  expect(leaders(text, date)).toEqual([])
})
