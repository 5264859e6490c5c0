import { describe, expect, test } from 'vitest'
import { annotator, marks } from './real-annotator'

/*
 * What a reader sees marked in sentences as newspapers write them. No confidence is checked: it may be tuned as long as
 * the right things are marked.
 */

const entitiesIn = (text: string) => marks(text).map((mark) => mark.split(' → ')[1])

describe('an article like the one that this project began with', () => {
  const article = `WASHINGTON — U.S. President Donald Trump is pressing to end the war in Ukraine and will meet Russian President Vladimir Putin in Budapest, Hungary, soon after a White House meeting with Ukrainian President Volodymyr Zelenskyy.
Trump spoke after a phone call with Putin, whom he last saw in Alaska. Putin’s adviser Yuri Ushakov warned that Tomahawk missiles would harm relations. Zelenskyy has pressed Washington for ERAM and ATACMS missiles able to strike deep inside Russia.
It follows the ceasefire in the Israel–Hamas war, which Trump celebrated in Israel and Egypt. The war in Gaza, he said in Jerusalem to his envoy Steve Witkoff, was the doing of his predecessor, Joe Biden. Europe and Moscow had no comment.`

  test('every leader, weapon and place is marked, each as what it is', () => {
    const found = new Set(marks(article))
    for (const mark of [
      'WASHINGTON → place:gn4140963',
      'U.S. → place:us',
      'Donald Trump → leader:donald-trump',
      'Trump → leader:donald-trump',
      'Ukraine → place:ua',
      'Vladimir Putin → leader:vladimir-putin',
      'Putin → leader:vladimir-putin',
      'Budapest → place:gn3054643',
      'Hungary → place:hu',
      'White House → place:white-house',
      'Volodymyr Zelenskyy → leader:volodymyr-zelenskyy',
      'Zelenskyy → leader:volodymyr-zelenskyy',
      'Alaska → place:us-ak',
      'Yuri Ushakov → leader:yuri-ushakov',
      'Tomahawk → weapon:tomahawk',
      'Washington → place:gn4140963',
      'ERAM → weapon:eram',
      'ATACMS → weapon:atacms',
      'Russia → place:ru',
      'Israel → place:il',
      'Egypt → place:eg',
      'Gaza → place:gaza-strip',
      'Jerusalem → place:gn281184',
      'Steve Witkoff → leader:steve-witkoff',
      'Joe Biden → leader:joe-biden',
      'Europe → place:europe',
      'Moscow → place:gn524901',
    ]) {
      expect(found).toContain(mark)
    }
  })

  test('each mark says its kind, its name and why, and stands where it says', () => {
    const blocks = article.split('\n')
    const mentions = annotator.annotate({ blocks })
    for (const { block, start, end, type, entity, name, why } of mentions) {
      expect(entity.startsWith(`${type}:`)).toBe(true)
      expect(name).not.toBe('')
      expect(why[0]).toEqual({ key: 'matched', value: blocks[block]!.slice(start, end) })
    }
    expect(mentions.map(({ block }) => block)).toEqual(mentions.map(({ block }) => block).toSorted((a, b) => a - b))
    const later = mentions.find(({ block, type }) => block === 1 && type === 'leader')!
    expect(later).toMatchObject({
      via: 'surname',
      why: expect.arrayContaining([{ key: 'named in full', value: 'Donald Trump' }]),
    })
  })
})

describe('how names are written', () => {
  test.each([
    [
      'a possessive',
      "Aides of the Kremlin heard Putin’s speech and Trump's answer.",
      ['Kremlin → place:kremlin', 'Putin → leader:vladimir-putin', 'Trump → leader:donald-trump'],
    ],
    [
      'a plural',
      'Kyiv asked for Tomahawks, F-16s and ERAMs.',
      ['Kyiv → place:gn703448', 'Tomahawks → weapon:tomahawk', 'F-16s → weapon:f-16', 'ERAMs → weapon:eram'],
    ],
    [
      'a plural possessive',
      'The F-16s’ pilots came from the Netherlands.',
      ['F-16s → weapon:f-16', 'Netherlands → place:nl'],
    ],
    [
      'a compound',
      'The U.S.-made and Trump-backed plan was sent to pro-Putin groups.',
      ['U.S. → place:us', 'Trump → leader:donald-trump', 'Putin → leader:vladimir-putin'],
    ],
    [
      'a dash between two',
      'The Israel–Hamas war and the Russia-Ukraine war go on.',
      ['Israel → place:il', 'Russia → place:ru', 'Ukraine → place:ua'],
    ],
    [
      'two leaders joined',
      'The Trump–Putin summit was called off.',
      ['Trump → leader:donald-trump', 'Putin → leader:vladimir-putin'],
    ],
    [
      'a slash',
      'The jets carried Storm Shadow/SCALP missiles.',
      ['Storm Shadow → weapon:storm-shadow', expect.stringMatching(/^SCALP.* → weapon:storm-shadow$/)],
    ],
    ['a dateline', 'WASHINGTON — The president spoke.', ['WASHINGTON → place:gn4140963']],
    [
      'a dateline with an agency',
      'KYIV, Ukraine (AP) — The war went on.',
      ['KYIV → place:gn703448', 'Ukraine → place:ua'],
    ],
    [
      'typographic quotes',
      'He said “Trump” and ‘Putin’ and «Moscow» and „Kyiv“.',
      [
        'Trump → leader:donald-trump',
        'Putin → leader:vladimir-putin',
        'Moscow → place:gn524901',
        'Kyiv → place:gn703448',
      ],
    ],
    [
      'brackets and commas',
      'They (Putin, Trump) met [in Moscow].',
      ['Putin → leader:vladimir-putin', 'Trump → leader:donald-trump', 'Moscow → place:gn524901'],
    ],
    [
      'a no-break space',
      'In the end Vladimir\u00a0Putin came to the White\u00a0House.',
      ['Vladimir\u00a0Putin → leader:vladimir-putin', 'White\u00a0House → place:white-house'],
    ],
    [
      'two spaces, a tab, a narrow space',
      'Donald  Trump, Joe\tBiden and Vladimir\u202fPutin spoke.',
      [
        'Donald  Trump → leader:donald-trump',
        'Joe\tBiden → leader:joe-biden',
        'Vladimir\u202fPutin → leader:vladimir-putin',
      ],
    ],
    [
      'a soft hyphen',
      'In Jeru\u00adsalem they heard Zelen\u00adskyy.',
      ['Jeru\u00adsalem → place:gn281184', 'Zelen\u00adskyy → leader:volodymyr-zelenskyy'],
    ],
    [
      'a zero-width joint',
      'In Buda\u200bpest they heard \ufeffPutin.',
      ['Buda\u200bpest → place:gn3054643', 'Putin → leader:vladimir-putin'],
    ],
    [
      'accents, composed or not or left out',
      'Erdoğan, Erdog\u0306an and Erdogan are one.',
      [
        'Erdoğan → leader:recep-tayyip-erdogan',
        'Erdog\u0306an → leader:recep-tayyip-erdogan',
        'Erdogan → leader:recep-tayyip-erdogan',
      ],
    ],
    [
      'a middle initial',
      'Later Donald J. Trump and Joseph R. Biden Jr. met.',
      ['Donald J. Trump → leader:donald-trump', 'Joseph R. Biden Jr. → leader:joe-biden'],
    ],
    ['a surname in capitals', 'Later Emmanuel MACRON spoke.', ['Emmanuel MACRON → leader:emmanuel-macron']],
    [
      'other transliterations',
      'Both Volodymyr Zelensky and President Zelenskiy mean him.',
      ['Volodymyr Zelensky → leader:volodymyr-zelenskyy', 'Zelenskiy → leader:volodymyr-zelenskyy'],
    ],
    [
      'the period of an abbreviation, with and without',
      'It was said in the U.S. and the US and the U.K. and the UK.',
      ['U.S. → place:us', 'US → place:us', 'U.K. → place:gb', 'UK → place:gb'],
    ],
  ])('%s', (_, text, expected) => {
    expect(marks(text)).toEqual(expected)
  })

  test('of a double name neither half is somebody of that name', () => {
    const text = 'Obama spoke in Washington. The statement came from Eben Burnham-Snyder, who works in Michigan.'
    expect(marks(text, { date: '2016-12-13' }).map((mark) => mark.split(' → ')[0])).toEqual([
      'Obama',
      'Washington',
      'Michigan',
    ])
  })

  test('a name with a comma is one name, and two names with a comma are two', () => {
    expect(marks('They met in Washington, D.C., and in Paris, France.')).toEqual([
      'Washington, D.C. → place:gn4140963',
      'Paris → place:gn2988507',
      'France → place:fr',
    ])
  })

  test('a headline in title case', () => {
    expect(marks('Trump Weighs Selling Tomahawk Missiles To Ukraine After Putin Call')).toEqual([
      'Trump → leader:donald-trump',
      'Tomahawk → weapon:tomahawk',
      'Ukraine → place:ua',
      'Putin → leader:vladimir-putin',
    ])
  })

  test('a headline in capitals', () => {
    expect(marks('TRUMP AND PUTIN TO MEET IN BUDAPEST')).toEqual([
      'TRUMP → leader:donald-trump',
      'PUTIN → leader:vladimir-putin',
      'BUDAPEST → place:gn3054643',
    ])
    expect(marks('TRUMP TELLS US TO WAIT FOR PEACE')).toEqual(['TRUMP → leader:donald-trump'])
  })

  test('words in lower case are no names', () => {
    expect(marks('They trump turkey with china cups, a javelin and us.')).toEqual([])
  })

  test('a name does not run over the end of a line', () => {
    expect(marks('He is called Donald\nTrump spoke.')).toEqual(['Trump → leader:donald-trump'])
  })
})

describe('states after their towns, as wires and addresses shorten them', () => {
  test.each([
    [
      'a word',
      'A woman from Peoria, Ill., was held in Spokane, Wash., on Friday.',
      ['gn4905687', 'us-il', 'gn5811696', 'us-wa'],
    ],
    [
      'two letters',
      'The mills in Salem, OR, and Toronto, ON, were closed.',
      ['gn5750162', 'us-or', 'gn6167865', 'ca-on'],
    ],
    ['a list', 'In Boston, Mass., and Concord, N.H., snow fell.', ['gn4930956', 'us-ma', 'gn5084868', 'us-nh']],
  ])('%s', (_, text, expected) => {
    expect(entitiesIn(text)).toEqual(expected.map((id) => `place:${id}`))
  })

  test('nor after somebody who is called like a town, nor among capitals', () => {
    expect(entitiesIn('FIRE IN LONDON, ON TUESDAY POLICE SAID')).toEqual(['place:gn2643743'])
    expect(marks('The speech was given by Emily Boston, MA, of the council.')).toEqual([])
  })

  test.each([
    'Miss. Johnson said so, and Wash. Post reporters came for Man. United.',
    'Ill. In a mass. For OR against, it is OK IN all cases, said ME and MI.',
  ])('alone they are words: %s', (text) => {
    expect(marks(text)).toEqual([])
  })
})

describe('whom a surname means', () => {
  test('the person named in full before', () => {
    expect(marks('Prime Minister Boris Johnson resigned on Thursday. In the evening Johnson left.')).toEqual([
      'Boris Johnson → leader:boris-johnson',
      'Johnson → leader:boris-johnson',
    ])
  })

  test('the person named in full in an earlier paragraph, or in the title', () => {
    expect(marks('Defence Minister Israel Katz spoke.\nLater that day Katz left.')).toContain(
      'Katz → leader:israel-katz',
    )
    expect(marks('Later that day Boris\u00a0Johnson left.\nThen Johnson came back.')).toContain(
      'Johnson → leader:boris-johnson',
    )
    expect(marks('Later that day Johnson left.', { title: 'Boris Johnson resigns' })).toEqual([
      'Johnson → leader:boris-johnson',
    ])
    expect(marks('Later that day Johnson left.')).toEqual([])
  })

  test('nobody known, after a stranger of that name', () => {
    expect(marks('Senator Dale Johnson voted no on Thursday. In the evening Johnson left.')).toEqual([])
    expect(marks('Then Kevin Johnson scored. In the evening Johnson left.')).toEqual([])
  })

  test('the known one, where both are named', () => {
    expect(marks('Prime Minister Boris Johnson met Dale Johnson of Wisconsin.')[0]).toBe(
      'Boris Johnson → leader:boris-johnson',
    )
    expect(entitiesIn('Prime Minister Boris Johnson met Dale Johnson.')).toHaveLength(1)
  })

  test.each([
    'Trump',
    'Putin',
    'Zelenskyy',
    'Zelensky',
    'Biden',
    'Netanyahu',
    'Macron',
    'Erdogan',
    'Xi',
    'Modi',
    'Starmer',
  ])('a well-known one alone: %s', (surname) => {
    expect(marks(`It was ${surname} who called on Friday.`)).toEqual([expect.stringMatching(`^${surname} → leader:`)])
  })

  test.each([
    'Senior Putin allies',
    'Inside Putin’s circle they',
    'Two Putin aides',
    'Embattled Putin allies',
    'Why Putin',
  ])('a sentence that begins with another word: %s', (beginning) => {
    expect(marks(`${beginning} spoke. In the evening Putin spoke.`)).toEqual([
      'Putin → leader:vladimir-putin',
      'Putin → leader:vladimir-putin',
    ])
  })

  test('the holder of an office, after it', () => {
    expect(marks('The plan of Chancellor Merz was rejected.')).toEqual(['Merz → leader:friedrich-merz'])
    expect(marks('The plan of President Zelensky was rejected.')).toEqual(['Zelensky → leader:volodymyr-zelenskyy'])
  })
})

describe('nothing inside a longer name that is something else', () => {
  test.each([
    ['a newspaper', 'It was first reported by the Washington Post and the New York Times.'],
    ['a bank', 'Rates were raised by the Bank of Israel and the Bank of Japan.'],
    ['a university', 'He studied at the University of Jordan and at Tokyo University.'],
    ['a player', 'The game was won by Michael Jordan with a last shot.'],
    ['a tower', 'They met in the lobby of Trump Tower for an hour.'],
    ['a niece', 'On stage stood Mary Trump with a microphone.'],
    ['a son', 'On stage stood Ronald Reagan Jr. with a microphone.'],
    ['an heiress', 'The show was opened by Paris Hilton on Friday.'],
    ['an act', 'The law was extended by the Patriot Act in that year.'],
    ['an actor', 'The film was made by Denzel Washington and his men.'],
    ['a psychologist', 'The lecture was given by Jordan Peterson on Friday.'],
    ['a treaty', 'The war was ended by the Treaty of Paris in that year.'],
    ['a team', 'The match was won by Real Madrid and not by Spartak Moscow.'],
    ['a lake', 'The boat went over Lake Vienna all morning.'],
    ['a bridge', 'The traffic went over London Bridge all morning.'],
    ['a company', 'The suit was brought by the Trump Organization on Friday.'],
    ['newspapers with a place after or before', 'It was reported by the Kyiv Independent and the Times of Israel.'],
  ])('%s', (_, text) => {
    expect(marks(text)).toEqual([])
  })

  test('the longer name where it is known itself', () => {
    expect(entitiesIn('It is hot in New Mexico, in Papua New Guinea and in South Korea this year.')).toEqual([
      'place:us-nm',
      'place:pg',
      'place:kr',
    ])
    expect(marks('Ships passed the Gulf of Mexico and the South China Sea.')).toEqual([
      expect.stringMatching(/^Gulf of Mexico/),
      expect.stringMatching(/^South China Sea/),
    ])
  })

  test('the longer name is what is meant where it is known', () => {
    expect(marks('They crossed the Jordan River on Friday.')).toEqual(['Jordan River → place:jordan-river'])
  })

  test('the same names on their own are marked', () => {
    expect(marks('The king spoke in Jordan.')).toEqual(['Jordan → place:jo'])
    expect(marks('The summit was held in Paris.')).toEqual(['Paris → place:gn2988507'])
  })
})
