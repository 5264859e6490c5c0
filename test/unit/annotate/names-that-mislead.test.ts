import { describe, expect, test } from 'vitest'
import { marks } from './real-annotator'

/*
 * Names that are mostly something else, and what tells that they are, or are not, what is known by them. As in the other
 * sentences, no confidence is checked.
 */

describe('where a name says too little', () => {
  test('a governor of long ago is not meant only because half of her country is named', () => {
    const text =
      'Fires burnt in Chicago, Miami, Boston, Houston, Denver, Seattle, Dallas, Atlanta, Detroit, Phoenix, Texas, Ohio, Georgia, Alabama, Tennessee, Kentucky, Oregon, Nevada, Utah and Montana, where Joe Biden and Donald Trump spoke. Residents of Cabo Blanco, in Peru, said nothing.'
    expect(marks(text).map((mark) => mark.split(' → ')[1])).not.toContain('leader:kathleen-blanco')
  })

  test.each([
    ['a given name', 'Georgia Whitlock won on Monday. Georgia thanked her coach.', []],
    [
      'the region after a town decides for the whole article',
      'GLASGOW, Ky. — Two men were hurt on Sunday. A fire broke out in Glasgow at noon.',
      ['GLASGOW → place:gn4292826', 'Ky. → place:us-ky', 'Glasgow → place:gn4292826'],
    ],
    [
      'a small town with its state',
      'A fire broke out in Anahuac, Texas, on Sunday.',
      ['Anahuac → place:gn4670707', 'Texas → place:us-tx'],
    ],
    [
      'a county where its country is named',
      'Police in Norfolk and Suffolk, in the east of England, said so.',
      ['Norfolk → place:gb-nfk', 'Suffolk → place:gb-sfk', 'England → place:gb-eng'],
    ],
    [
      'a town that is called as a county where its state is named',
      'The ship left Norfolk, Virginia, on Monday.',
      ['Norfolk → place:gn4776222', 'Virginia → place:us-va'],
    ],
    [
      'a house that is called after somebody',
      'Putin did not stop, says the Woodrow Wilson Center in the US. According to Wilson Center director Rojansky, it broke down.',
      ['Putin → leader:vladimir-putin', 'US → place:us'],
    ],
    [
      'a surname that is somebody’s given name',
      'In Dallas the prize went to Warren Buffett and to Lee Barlow.',
      ['Dallas → place:gn4684888'],
    ],
    [
      'a letter and a digit that are many things',
      'Vitamin B2 is in milk, the firm sells B2B, and the flu was H5N1.',
      [],
    ],
    [
      'an auction house',
      'In New York the sale broke a record a day after rival Christie’s sold a Picasso.',
      ['New York → place:gn5128581'],
    ],
    [
      'somebody else’s given name, though the leader was named',
      'Mark Meadows spoke on Monday. Debbie Meadows did not.',
      ['Mark Meadows → leader:mark-meadows'],
    ],
    [
      'the belt across Africa, not a region called after it',
      'Violence in the Sahel region has grown.',
      ['Sahel region → place:sahel'],
    ],
    [
      'a state after a direction, not a region of that name elsewhere',
      'Farmers in Western North Carolina agreed.',
      ['North Carolina → place:us-nc'],
    ],
    [
      'letters that stand for something else',
      'The National Archives (NARA) keep it. The attacks in WA waters ended.',
      [],
    ],
    ['firms that are called as cities', 'Toyota and Honda said that Nokia sold less. Shares of Hitachi rose.', []],
    ['a hero of comics', 'Kevin Conroy was the voice of Batman.', []],
    [
      'somebody called as a town, whose office it was',
      'It was Baltasar Garzon who began. The office of Garzon closed, and Garzon left.',
      [],
    ],
    ['a mine that has become a firm', 'Shares of Rio Tinto fell.', []],
    [
      'somebody called as a city who begins a sentence',
      'Valeska Paris, a writer, said so. Paris claimed it again.',
      [],
    ],
    [
      'a city after a verb that begins a sentence',
      'Besieged Aleppo fell. Aleppo is quiet.',
      ['Aleppo → place:gn170063', 'Aleppo → place:gn170063'],
    ],
    ['somebody called as a city, further on', 'It was said by Valeska Paris. The next day Paris claimed it again.', []],
    [
      'counties that share their noun',
      'Police in Wayne, Van Buren and Oakland counties, Michigan, said so.',
      ['Wayne → place:fips26163', 'Van Buren → place:fips26159', 'Oakland → place:fips26125', 'Michigan → place:us-mi'],
    ],
    [
      'a club and a syndrome that are called as cities',
      'Paris Saint-Germain and Bayern Munich met in Munich, where he spoke of Stockholm syndrome.',
      ['Munich → place:gn2867714'],
    ],
    [
      'states in a row, not a town called as one in the next',
      'Illinois, Iowa, Louisiana and Ohio lose seats.',
      ['Illinois → place:us-il', 'Iowa → place:us-ia', 'Louisiana → place:us-la', 'Ohio → place:us-oh'],
    ],
    [
      'a town at the end of a sentence, before counties of the next',
      'The road leads to Lansing, Michigan. And Wayne and Oakland counties were hit.',
      ['Lansing → place:gn4998830', 'Michigan → place:us-mi', 'Wayne → place:fips26163', 'Oakland → place:fips26125'],
    ],
    [
      'regions that share their noun, not the cities that they are called after',
      'The Kharkiv, Sumy and Chernihiv regions were hit.',
      ['Kharkiv → place:ua-63', 'Sumy → place:ua-59', 'Chernihiv → place:ua-74'],
    ],
    [
      'counties that share their noun and lie in England',
      'Flooding hit Kent and Essex counties in England.',
      ['Kent → place:gb-ken', 'Essex → place:gb-ess', 'England → place:gb-eng'],
    ],
    [
      'a county whose name has a hyphen',
      'It hit Miami-Dade and Palm Beach counties in Florida.',
      ['Miami-Dade → place:fips12086', 'Palm Beach → place:fips12099', 'Florida → place:us-fl'],
    ],
    [
      'cities in capitals, which stand for nothing else',
      'The leaders met in PARIS on Monday and in ROME on Friday.',
      ['PARIS → place:gn2988507', 'ROME → place:gn3169070'],
    ],
    [
      'a region that is called by its direction',
      'He lives in Bamenda, North-West, Cameroon.',
      ['Bamenda → place:gn2234974', 'North-West → place:cm-nw', 'Cameroon → place:cm'],
    ],
    ['a team of a city', 'It was the first loss to the Pittsburgh Penguins.', []],
    ['a given name that is a town too', 'It was Abha Bhattarai who wrote this.', []],
    ['a letter and a digit where bombs are', 'A B-2 flew there and dropped two bombs.', ['B-2 → weapon:b-2']],
    [
      'a stranger whose given name is a town too',
      'The firm of David Morales failed. The judge asked Morales about it.',
      [],
    ],
    ['a given name from elsewhere before a surname', 'On Monday the shop of Farroukh Cameron was closed.', []],
    [
      'a county that many states have where one of them is named',
      'The Adair County sheriff spoke. It was the third fire in Adair County, Kentucky.',
      ['Adair County → place:fips21001', 'Adair County → place:fips21001', 'Kentucky → place:us-ky'],
    ],
    [
      'towns that world news knows, without a word for places before them',
      'The growing assault on Rafah goes on. They cannot protect Khan Younis civilians, nor Avdiivka.',
      ['Rafah → place:gn281102', 'Khan Younis → place:gn281124', 'Avdiivka → place:gn713122'],
    ],
    [
      'a country whose capital is named, though a town is called like it',
      'He flew to Beirut, the capital of Lebanon. The capital of Egypt is large.',
      ['Beirut → place:gn276781', 'Lebanon → place:lb', 'Egypt → place:eg'],
    ],
    [
      'a country whose state is spoken of, though a region is called like it',
      'The state of Mexico’s economy is poor.',
      ['Mexico → place:mx'],
    ],
    ['a place before letters that are no initials', 'It left its London HQ, he said.', ['London → place:gn2643743']],
    [
      'a town of a state that is called like a city, in a list',
      'They have shops in Vancouver, Washington and Portland, Oregon.',
      ['Vancouver → place:gn5814616', 'Washington → place:us-wa', 'Portland → place:gn5746545', 'Oregon → place:us-or'],
    ],
    [
      'a county that is called one',
      'Farmers from the county of Limerick in Ireland came.',
      ['Limerick → place:ie-lk', 'Ireland → place:ie'],
    ],
    [
      'towns that their counties are called after',
      'The ferry from Dublin to Cork was late. Limerick was quiet.',
      ['Dublin → place:gn2964574', 'Cork → place:gn2965140', 'Limerick → place:gn2962943'],
    ],
    [
      'a state and a city that are called so',
      'He left the state of Georgia and the state of New York for the city of New York.',
      ['Georgia → place:us-ga', 'New York → place:us-ny', 'New York → place:gn5128581'],
    ],
    ['authors that are called as places', 'Belin RJ, Greenland P, Allison M. Meyer JD, Lyons M, Sudan R, Jones K.', []],
    [
      'states in a row with names of cities',
      'It is not sold in Kansas, Texas, New York or Washington.',
      ['Kansas → place:us-ks', 'Texas → place:us-tx', 'New York → place:us-ny', 'Washington → place:us-wa'],
    ],
    [
      'cities in a row with the name of a state',
      'It snowed in Boston, New York and Washington.',
      ['Boston → place:gn4930956', 'New York → place:gn5128581', 'Washington → place:gn4140963'],
    ],
    [
      'cities that are listed with their states',
      'They have offices in Paris, Texas and London, Ontario.',
      ['Paris → place:gn4717560', 'Texas → place:us-tx', 'London → place:gn6058560', 'Ontario → place:ca-on'],
    ],
    [
      'a county that many states have where the police of one speak',
      'A man was arrested in Monroe County, said the Missouri State Police.',
      ['Monroe County → place:fips29137', 'Missouri → place:us-mo'],
    ],
    [
      'a county of the state after it, not one of England',
      'A judge in Kent County, Michigan, said so.',
      ['Kent County → place:fips26081', 'Michigan → place:us-mi'],
    ],
    [
      'a small town where its state is named',
      'They met in Lewisburg on Monday. It was the first visit to Tennessee.',
      ['Lewisburg → place:gn4636442', 'Tennessee → place:us-tn'],
    ],
    ['a missing full stop', 'Everyone waits for the summit The United States called.', ['United States → place:us']],
    ['a dateline in capitals alone', 'ORLANDO The union met on Monday.', ['ORLANDO → place:gn4167147']],
    ['the first word of a longer name', 'The train from Haltern was late.', ['Haltern → place:gn2911395']],
    [
      'a list of one country',
      'The army fights in Borno, Yobe and Adamawa.',
      ['Borno → place:ng-bo', 'Yobe → place:ng-yo', 'Adamawa → place:ng-ad'],
    ],
    ['a state that is a given name', 'Servers in Virginia were seized.', ['Virginia → place:us-va']],
    [
      'a province, not a town of a country that nobody speaks of',
      'Many died in floods in Bali and East Nusa Tenggara, Indonesia.',
      ['Bali → place:id-ba', 'East Nusa Tenggara → place:id-nt', 'Indonesia → place:id'],
    ],
    [
      'a city that others are called after',
      'Britain sent its envoy to Newcastle.',
      ['Britain → place:gb', 'Newcastle → place:gn2641673'],
    ],
    [
      'a given name in a row of places',
      'New South Wales, Victoria and other states report more cases.',
      ['New South Wales → place:au-nsw', 'Victoria → place:au-vic'],
    ],
    [
      'a city in a wider region of its country',
      'Two people were hurt in Sulaymaniyah, Kurdistan Region, Iraq.',
      ['Sulaymaniyah → place:gn98463', 'Kurdistan Region → place:iraqi-kurdistan', 'Iraq → place:iq'],
    ],
    [
      'an airport that is called after a person, and one after a city',
      'Flights from Ben Gurion airport to Brussels airport were late.',
      ['Ben Gurion airport → place:ben-gurion-airport', 'Brussels airport → place:brussels-airport'],
    ],
    [
      'a river that a city is called after',
      'Tanks crossed the Dnipro near Kherson. The Dnipro mayor was pleased.',
      ['Dnipro → place:dnipro-river', 'Kherson → place:gn706448', 'Dnipro → place:gn709930'],
    ],
    [
      'a word that is a country before its leader',
      'Turkey’s Erdogan met Macron.',
      ['Turkey → place:tr', 'Erdogan → leader:recep-tayyip-erdogan', 'Macron → leader:emmanuel-macron'],
    ],
    [
      'a province after its country',
      'Sri Lanka’s Eastern Province was flooded.',
      ['Sri Lanka → place:lk', 'Eastern Province → place:lk-5'],
    ],
    ['a surname after its particle', 'Venezuela’s guest was Luis de Miranda, who writes.', ['Venezuela → place:ve']],
    ['a place after a particle', 'The Comunidad de Madrid raised a tax.', ['Madrid → place:gn3117735']],
    [
      'a state and towns that a river is called after',
      'The Niger, Mali and Burkina Faso juntas met. The Missouri and Kansas attorneys general sued.',
      [
        'Niger → place:ne',
        'Mali → place:ml',
        'Burkina Faso → place:bf',
        'Missouri → place:us-mo',
        'Kansas → place:us-ks',
      ],
    ],
    [
      'a river that ends a sentence, and one with its verb',
      'They swam in the Jordan. The Mississippi rose.',
      ['Jordan → place:jordan-river', 'Mississippi → place:mississippi-river'],
    ],
    [
      'a list of countries that towns are called after',
      'The pope travels to Bethlehem, Jordan and Lebanon.',
      ['Bethlehem → place:gn284315', 'Jordan → place:jo', 'Lebanon → place:lb'],
    ],
    ['a namesake who is known by the first name', 'Vance Boelter was arrested. Police said Vance had a list.', []],
    [
      'a state before words that are the name of a province elsewhere',
      'In Florida, Gulf Islands National Seashore closed its gates.',
      ['Florida → place:us-fl'],
    ],
    ['a point of the compass before a country', 'The army left Northern Chad.', ['Chad → place:td']],
    [
      'a region called after a point of the compass',
      'Crime rose in Far North Queensland.',
      ['Queensland → place:au-qld'],
    ],
  ])('%s', (_, text, expected) => {
    expect(marks(text)).toEqual(expected)
  })
})

describe('people of the 20th century', () => {
  test.each([
    'Hess said the company would cut jobs.',
    'Wilson scored twice on Sunday.',
    'Marshall won the race.',
    'Kennedy told reporters that the plan was safe.',
    'Brown, Johnson, Clark and Richardson were hired.',
    'Koch and Beck played tennis, and Müller watched.',
    'Hindenburg Research published a report.',
    'Hull lost the match at home.',
    'Blum and Yamani founded the company.',
  ])('are not meant by a common surname alone: %s', (text) => {
    expect(marks(text)).toEqual([])
  })

  test.each([
    ['Rudolf Hess flew there in 1941. Hess was jailed.', 'leader:rudolf-hess'],
    ['George Marshall proposed a plan. Marshall won the prize.', 'leader:george-c-marshall'],
    ['Robert F. Kennedy was shot in 1968. Kennedy died a day later.', 'leader:robert-f-kennedy'],
    ['Léon Blum came to power in 1936. Blum resigned.', 'leader:leon-blum'],
    ['Robert F. Kennedy Jr. spoke. Kennedy said so.', 'leader:robert-f-kennedy-jr'],
  ])('are meant once they are named in full: %s', (text, entity) => {
    expect(marks(text).map((mark) => mark.split(' → ')[1])).toEqual([entity, entity])
  })
})
