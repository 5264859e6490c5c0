import { describe, expect, test } from 'vitest'
import { annotator, marks } from './real-annotator'

const entitiesIn = (text: string) => marks(text).map((mark) => mark.split(' → ')[1])

describe('weapons', () => {
  test.each([
    ['F-15s and -16s flew over the base.', ['F-15s → weapon:f-15', '16s → weapon:f-16']],
    ['The jets were Su-24, -27 and -35.', ['Su-24 → weapon:su-24', '27 → weapon:su-27', '35 → weapon:su-35']],
    ['MiG-29s/-31s took off.', ['MiG-29s → weapon:mig-29', '31s → weapon:mig-31']],
    ['F-15s and 16 drones flew over the base.', ['F-15s → weapon:f-15']],
    ['F-15s – 16 of them – flew over the base.', ['F-15s → weapon:f-15']],
  ])('whose letters are left out after the first: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected)
  })

  test.each([
    ['a missile', 'A Patriot missile was fired at the drone.', 'weapon:patriot'],
    ['a battery', 'Germany sends another Patriot battery this year.', 'weapon:patriot'],
    [
      'a system, named as one before',
      'Two Patriot systems came. The army will use the Patriot at once.',
      'weapon:patriot',
    ],
    ['something fired at a tank', 'A Javelin was fired at a tank on the road.', 'weapon:javelin'],
    ['what is delivered', 'Two Patriots were delivered to Ukraine this week.', 'weapon:patriot'],
    ['a headline’s cue', 'A Patriot Hits A Missile Above The City', 'weapon:patriot'],
    ['a tank', 'An Abrams tank burned near the village.', 'weapon:m1-abrams'],
  ])('with a misleading name, beside what shows it: %s', (_, text, entity) => {
    expect(entitiesIn(text)).toContain(entity)
  })

  test.each([
    ['a team', 'On Sunday the New England Patriots won in front of a full house.', 'weapon:patriot'],
    [
      'a team against another',
      'On Sunday the New England Patriots beat the New York Jets in front of a full house, as nobody had foreseen.',
      'weapon:patriot',
    ],
    ['a sport', 'She threw the javelin at the Olympics in the summer.', 'weapon:javelin'],
    ['an axe', 'An old tomahawk was shown in the museum.', 'weapon:tomahawk'],
    ['an act', 'Congress renewed the Patriot Act on Friday.', 'weapon:patriot'],
  ])('with a misleading name, beside what shows something else: %s', (_, text, entity) => {
    expect(entitiesIn(text)).not.toContain(entity)
  })

  test.each([
    'Jaguar sales fell by a tenth in Britain last year, the carmaker said.',
    'The Philadelphia Eagles beat the Dallas Cowboys on Sunday night.',
    'The whalers threw a harpoon into the back of the animal.',
    'Hurricane Milton made landfall in Florida on Wednesday.',
    'Tornado warnings were issued in Kansas and Oklahoma on Friday.',
    'Tornados tore through Kansas on Sunday.',
    'Typhoon Yagi struck the north of Vietnam and killed dozens.',
    'Typhoons hit the Philippines every year.',
    'The Nashville Predators lost to the Rangers.',
    'The Grim Reaper walked in the parade.',
    'The study was published in The Lancet on Thursday.',
    'Leopards were seen near villages in India.',
    'Caesar salad was invented in Tijuana.',
    'Grad students at Harvard went on strike.',
    'The Minnesota Lynx won the title against New York.',
    'Puma shares rose 4% after the sportswear maker raised its outlook.',
    'The team lifted the trophy on Sunday.',
    'Wasps won the rugby match at home.',
    'President Gerald Ford pardoned Richard Nixon.',
    'Spike Lee will head the jury at Cannes.',
    'The planet Neptune was photographed by the Webb telescope.',
  ])('no weapon: %s', (text) => {
    expect(entitiesIn(text).filter((entity) => entity?.startsWith('weapon:'))).toEqual([])
  })

  test.each([
    ['RAF Tornados bombed targets in Libya.', 'weapon:panavia-tornado'],
    ['Eurofighter Typhoons were sold to Turkey.', 'weapon:eurofighter'],
    ['Predator drones flew over Pakistan in 2009.', 'weapon:mq-1'],
    ['Lynx fighting vehicles will be built in Hungary.', 'weapon:lynx-kf41'],
    ['The Puma fighting vehicle broke down in an exercise.', 'weapon:puma-ifv'],
    ['The Trophy system saved the tank.', 'weapon:trophy-aps'],
    ['Avenger air defence vehicles arrived in Romania.', 'weapon:avenger-air-defence'],
    ['USS Wasp sailed to the Mediterranean.', 'weapon:wasp-class'],
    ['France will send 12 Caesar howitzers to Ukraine.', 'weapon:caesar'],
    ['Grad rockets hit Donetsk. A Grad landed in a school yard.', 'weapon:grad'],
    ['A Kh-555 was launched from a bomber.', 'weapon:kh-55'],
    ['A Kh-101 was launched from a bomber.', 'weapon:kh-101'],
    ['Geran-2 drones hit Odesa overnight.', 'weapon:shahed-136'],
  ])('a weapon by another of its names: %s', (text, entity) => {
    expect(entitiesIn(text)).toContain(entity)
  })

  test.each([
    ['The S-400F6 was sold to Iran.', 'S-400F6 → weapon:s-400'],
    ['The S-300PMU2 was sold to Iran.', 'S-300PMU2 → weapon:s-300'],
    ['A pilot of an F-16V took off.', 'F-16V → weapon:f-16'],
    ['A pilot of an F‑16 took off.', 'F‑16 → weapon:f-16'],
    ['A pilot of an F16 took off.', 'F16 → weapon:f-16'],
    ['The pilots of two MiG-31Ks took off.', 'MiG-31Ks → weapon:mig-31'],
    ['A Leopard 2A6 was seen.', 'Leopard 2A6 → weapon:leopard-2'],
    ['A Kh‑101 hit the plant.', 'Kh‑101 → weapon:kh-101'],
    ['They fired Himars at the bridge.', 'Himars → weapon:himars'],
    ['They fired HIMARS at the bridge.', 'HIMARS → weapon:himars'],
  ])('%s', (text, mark) => {
    expect(marks(text)).toContain(mark)
  })

  test('another designation is another weapon, or none', () => {
    expect(entitiesIn('A pilot of an F-35 took off.')).toEqual(['weapon:f-35'])
    expect(marks('Read page F-1600 and form X-16-9.')).toEqual([])
  })
})

describe('the people of a country', () => {
  test('are marked as such', () => {
    const text = 'Russian and Ukrainian envoys met Israelis, and the French agreed.'
    const mentions = annotator.annotate({ blocks: [text] })
    expect(mentions.map(({ start, end, entity, via }) => [text.slice(start, end), entity, via])).toEqual([
      ['Russian', 'place:ru', 'demonym'],
      ['Ukrainian', 'place:ua', 'demonym'],
      ['Israelis', 'place:il', 'demonym'],
      ['French', 'place:fr', 'demonym'],
    ])
  })

  test('are other than the country, however it is joined', () => {
    expect(annotator.annotate({ blocks: ['A non-Russian gas firm in Russia.'] }).map(({ via }) => via)).toEqual([
      'demonym',
      'name',
    ])
  })
})

test('how a mention was recognised is told', () => {
  const via = (text: string) => annotator.annotate({ blocks: [text] }).map((mention) => mention.via)
  expect(via('Then Vladimir Putin came.')).toEqual(['name'])
  expect(via('Then Putin came.')).toEqual(['surname'])
  expect(via('They live in the UK.')).toEqual(['alias'])
  expect(via('They live in France.')).toEqual(['name'])
})

describe('doubtful readings', () => {
  const text = 'The plan of Umerov was praised. Then Chad won.'
  const read = (all: boolean) => annotator.annotate({ blocks: [text], all })

  test('are there only where they are asked for, and say that they are faint', () => {
    expect(read(false)).toEqual([])
    expect(read(true).length).toBeGreaterThan(0)
    for (const { faint, confidence } of read(true)) {
      expect(faint).toBe(true)
      expect(confidence).toBeLessThan(0.5)
    }
  })

  test('do not make sure ones faint', () => {
    const sure = annotator.annotate({ blocks: ['Then Vladimir Putin came to Paris, France.'], all: true })
    expect(sure.map(({ faint }) => faint)).toEqual([undefined, undefined, undefined])
  })
})

test('a title is evidence and never marked itself', () => {
  expect(marks('It rained.', { title: 'Vladimir Putin in Paris' })).toEqual([])
})

test('nothing is kept from one article for the next', () => {
  expect(marks('Prime Minister Boris Johnson resigned. Then Johnson left.')).toHaveLength(2)
  expect(marks('Then Johnson left.')).toEqual([])
})

test('no text is no mention', () => {
  expect(annotator.annotate({ blocks: [] })).toEqual([])
  expect(annotator.annotate({ blocks: ['', ' ', '\n', '—'] })).toEqual([])
})
