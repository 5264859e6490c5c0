/*
 * English words that decide what a capitalised name is. General knowledge of the language only: what is listed here is
 * true of any newspaper. Another language adds a file like this one.
 */

const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Words before a surname that say "a person who holds an office or a title follows". Lower case. */
export const titles = words(`
  president premier minister chancellor king queen prince princess sheikh sheik emir sultan pope ayatollah
  general gen admiral adm marshal colonel col commander chief secretary senator sen congressman representative rep
  governor gov mayor ambassador envoy leader chairman chairwoman chair director head spokesman spokeswoman spokesperson
  judge justice dictator strongman incumbent adviser advisor aide diplomat lawmaker
  candidate nominee president-elect successor predecessor opponent counterpart boss czar tsar republican democrat
`)

/** Words that are capitalised only because a sentence begins with them. Lower case. */
export const functionWords = words(`
  a an the this that these those and but or nor so yet for if when while after before since until although though as
  because where who whom whose which what why how in on at by from to into onto over under above between among against
  about around across along despite during without within with of off out up down near behind beyond like unlike than
  both either neither each every all any some many most much more several few no not only also even just still again
  already now then there here today yesterday tomorrow earlier later meanwhile however moreover instead indeed perhaps
  maybe thus therefore once twice first second third last next following according amid per via is are was were be been
  will would can could may might must should has have had do does did let he she it they we you i his her its their our
  your my monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december mr mrs ms reuters ap afp says said former late ex new newly pro anti non
  one two three four five six seven eight nine ten dozens hundreds thousands inside outside top senior
`)

/** Capitalised words after a name that make the whole an institution: a paper, a school, a company, a team. Lower case. */
export const institutions = words(`
  post times herald tribune journal gazette globe telegraph chronicle daily news press observer examiner inquirer
  university college school institute academy museum library hospital clinic theatre theater opera orchestra
  philharmonic ballet zoo cathedral basilica airport airlines airline airways air railways motors bank banking group
  corporation corp company co inc ltd llc plc holdings industries energy petroleum oil gas telecom media studios
  rubber steel cement tyres electric electronics chemical chemicals pharmaceutical pharmaceuticals pharma foods
  brewing brewery logistics shipping technologies software solutions labs laboratories dynamics robotics networks
  therapeutics semiconductor semiconductors biotech wireless
  records pictures entertainment insurance securities capital partners ventures foundation fund trust society
  association federation league union club fc cf ac afc sc united rovers wanderers athletic giants bulls bears
  lions tigers eagles hawks yankees dodgers lakers celtics rangers raptors suns saints cowboys chiefs packers steelers
  ravens broncos chargers raiders dolphins browns bengals colts jaguars texans titans vikings seahawks rams buccaneers
  falcons panthers bucks hornets wizards knicks sixers cavaliers pistons pacers timberwolves blazers nuggets warriors
  clippers spurs mavericks grizzlies pelicans mets phillies marlins braves cubs brewers pirates astros mariners padres
  rockies diamondbacks orioles penguins flyers bruins canadiens sabres canucks oilers blackhawks islanders
  cup open masters marathon olympics games championship championships grand prix
  street st avenue ave road rd square boulevard lane bridge gate tower towers plaza hotel palace arena stadium
  center centre park garden gardens hall house building station terminal prison jail cemetery
  party movement front brigade brigades division regiment battalion
  jr junior sr senior ii iii iv v
  syndrome virus fever flu disease variant method effect rule law act bill
  magazine review quarterly radio television tv channel broadcasting network
  exchange stock index bourse organization organisation independent river
`)

/** Capitalised words after a name that make the whole an event or a deal, except in a headline. Lower case. */
export const events = words(`
  agreement agreements accord accords treaty pact protocol convention declaration doctrine plan charter statute summit
  conference forum dialogue process initiative festival biennale exhibition fair expo
`)

/** Words before "of NAME" that make the whole an organisation, an event or a title of nobility. Lower case. */
export const institutionsOf = words(`
  bank university college museum institute academy library hospital school church archdiocese diocese bishop archbishop
  patriarch battle siege treaty peace duke duchess earl count prince princess archduke voice friends sons daughters house
  bishopric chamber association society league party union federation times
`)

/** Words before a place that make another place or thing of it. Lower case. */
export const namePrefixes = words(`
  new little lake mount mt fort camp san santa santo saint st port radio air hotel cafe chateau lady lord miss club
  river fc real deportivo sporting dynamo dinamo spartak lokomotiv olympique inter atletico
`)

/** A relative of somebody known bears the same surname. Lower case. */
export const kin = words('wife husband son daughter brother sister mother father widow nephew niece cousin grandson')

/** What stands near a weapon's name when it is one. Lower case, singular and plural as they occur. */
export const weaponCues = words(`
  missile missiles rocket rockets launcher launchers battery batteries system systems warhead warheads munition
  munitions ammunition bomb bombs bomber bombers jet jets fighter fighters aircraft plane planes warplane warplanes
  helicopter helicopters gunship gunships drone drones uav uavs tank tanks howitzer howitzers artillery armoured armored
  vehicle vehicles carrier carriers destroyer destroyers frigate frigates cruiser cruisers submarine submarines warship
  warships ship ships torpedo torpedoes interceptor interceptors radar radars rifle rifles mine mines
  fired launched launch downed intercepted intercept shot strike strikes struck range ballistic cruise hypersonic
  anti-tank antitank air-defense defence defense shipment shipments delivery deliveries deliver delivered squadron
  squadrons arsenal weapon weapons arms nuclear guided payload pilots pilot flew bombed bombing airstrike airstrikes
  airman airmen sortie sorties
`)

/** Words of match reports. Lower case. */
export const sportsWords = words(`
  goal goals goalkeeper keeper striker strikers midfielder midfielders midfield defender defenders winger captain coach
  squad match matches kickoff halftime half-time equaliser equalizer penalty referee scored scorer scoring score
  tournament qualifier qualifiers qualifying qualification semifinal semifinals quarterfinal quarterfinals championship
  league cup stadium substitute bench pitch teammate teammates defeat defeated victory draw fans innings wicket wickets
  batsman bowler lap podium medal medals finals playoff playoffs fifa uefa
`)

/** Words before a name that make it a place one can be in, come from or go to. Lower case. */
export const locatives = words(
  'in at near from to into via outside inside around across through of over toward towards off above within throughout along beyond',
)

/** Given names that are common in the press of many countries. Lower case. */
export const givenNames = words(`
  aaron abdul abraham adam adrian ahmad ahmed alan albert alex alexander alexandra alfred ali alice alison allen amanda
  amy ana andrea andreas andrei andrew andrey angela ann anna anne annie anthony antonio arthur ashley barbara ben
  benjamin bernard beth betty bill billy bob bobby boris brad bradley brandon brenda brian bruce bryan calvin camilla
  carl carla carlos carol caroline catherine charles charlie charlotte chelsea chris christian christina christine
  christopher cindy claire clara claude claudia colin craig cynthia dan daniel daniela danny darren dave david dean
  deborah denis dennis denzel derek diana diane dick dmitri dmitry dominic don donna doris dorothy doug douglas duncan
  ed eddie edgar edith edward edwin elena eleanor elizabeth ellen emily emma eric erica erik ernest ethan eugene eva
  evan evelyn fatima felix fernando fiona florence frances francis francisco frank fred frederick gabriel gary gavin
  george gerald gerard gina giovanni glenn gloria gordon grace graham greg gregory guy hannah hans harold harriet harry
  hasan hassan heather hector helen henry herbert hillary howard hugh hugo hunter hussein ian ibrahim igor irene isabel
  ivan ivana ivanka jack jackie jacob jacqueline jake james jamie jan jane janet jared jason jay jean jeff jeffrey jenna
  jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna jock joe joel johann john johnny jon
  jonathan jorge jose joseph josh joshua juan judith judy julia julian julie justin karen karl kate katherine kathleen
  kathy katie keith kelly ken kenneth kevin kim kirsten kurt kyle larry laura lauren lawrence lee leo leon leonard leslie
  lewis liam linda lisa liz louis louise lucas lucy luis luke lydia lynn magnus malcolm manuel marc marco marcus margaret
  maria marie marilyn mario mark marta martha martin marvin mary matt matthew max megan melania melissa michael michel
  michelle miguel mike mikhail mohamed mohammad mohammed molly monica muhammad nancy natalia natalie nathan neil nicholas
  nick nicolas nicole nigel nikolai nina noah norman oleg olga oliver olivia omar oscar otto owen pablo pamela patricia
  patrick paul paula pedro penny peter phil philip phillip pierre rachel ralph ray raymond rebecca richard rick rob
  robert roberto robin rodney roger roland ron ronald rosa rose ross roy russell ruth ryan sally sam samantha samuel sandra
  sara sarah scott sean sergei sergey sharon shaun shirley simon sofia sophia sophie stanley stefan stella stephanie
  stephen steve steven stewart stuart sue susan sylvia tamara tanya ted terence teresa terry theodore theresa thomas tiffany
  tim timothy tina todd tom tommy tony tracy tyler ursula valentina valerie vanessa vera veronica victor victoria
  vincent viktor virginia vivian vladimir wallace walter wanda warren wayne wendy wesley will william willie wolfgang
  xavier yasmin yolanda yusuf yuri yvonne zachary zoe
`)

/** Courtesy titles: a person follows, not which. Lower case. */
export const courtesies = words('mr mrs ms miss dr sir dame lord lady rev reverend prof professor judge')

/** Of these, the ones that may be said of a leader's wife. */
export const femaleCourtesies = words('mrs ms miss madame')

/** Verbs by which somebody speaks or decides: before or after them stands a person or a government. Lower case. */
export const speechVerbs = words(`
  said says say told tells added adds announced announces warned warns insisted insists denied denies claimed claims
  argued argues vowed vows pledged pledges urged urges called calls accused accuses declared declares demanded demands
  rejected rejects confirmed confirms signed ordered threatened hopes hoped wants wanted believes believed thinks thought
  replied noted notes stressed stresses explained tweeted wrote met visited arrived spoke agreed refused condemned
  welcomed criticized criticised praised defended dismissed acknowledged admitted promised proposed
`)

/** Nouns for kinds of places, as they stand beside the name of one. Lower case. */
export const placeNouns = words(`
  city cities town towns village villages capital province provinces region regions district districts county state states
  governorate oblast prefecture republic territory territories island islands peninsula valley mountains desert coast
  border suburb suburbs neighborhood neighbourhood airport port harbor harbour camp area areas enclave municipality
  settlement strip river sea bay gulf strait lake canton metropolis outskirts residents
`)

/** Of these, what a region is, and what a city is, as it stands before "of NAME". Lower case. */
export const regionNouns = words('state province region county prefecture governorate oblast canton')
export const cityNouns = words('city town village')

/** What follows a river's name, and not what "the" may belong to: "the Jordan near Jericho". Lower case. */
export const afterRivers = words(`
  near at in on from to into with is was were are has had which that between below above north south east west before
  after during by since as while when where through past for toward towards until but
  flows flow flowed rises rose burst froze divides runs ran fell swelled
`)

/** Between names of a person: "Luis de Miranda", "Ludwig van Beethoven". Lower case. */
export const particles = words('de da di do dos du del della van von der den bin ibn')

/** Points of the compass and parts, as they stand before the name of a place. Lower case. */
export const directions = words(`
  north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern
  southeastern southwestern central upper lower inner outer downtown mainland rural nearby neighboring neighbouring
  occupied greater
`)

/** What is joined to a place by a hyphen: London-based, US-led. Lower case. */
export const joinedEndings = words(`
  based born led backed made owned controlled held occupied administered bound funded supported sponsored style area wide
  registered flagged trained brokered mediated installed
`)

/** Words of number, as they stand before what can be counted. Lower case. */
export const quantities = words(`
  two three four five six seven eight nine ten eleven twelve dozen dozens several many some few hundreds thousands more
`)

/** What follows the name of a son, or of the fourth of a name. Lower case. */
export const juniors = words('jr sr junior senior')

/** Lower case. */
export const months = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec
`)

/** Nouns for people and powers of a place, as they stand after its name: "Kentucky police". Lower case. */
export const peopleNouns = words(`
  police officials official authorities residents resident native natives troops forces soldiers lawmakers prosecutors
  protesters voters migrants refugees businessman man woman men women teenager boy girl teacher student students lawyer
  judge doctor officer officers firefighters police fishermen workers companies company leaders newspaper newspapers media
  courts court parliament army navy airspace territory soil economy waters markets stocks dollar
`)

/** Verbs of going to, living in, taking or striking a place, as they stand before its name. Lower case. */
export const placeVerbs = words(`
  visit visited visiting visits leave left leaving leaves reach reached reaching enter entered entering flee fled fleeing
  attack attacked attacking bomb bombed bombing shell shelled shelling hit hits hitting strike struck striking capture
  captured capturing seize seized seizing liberate liberated recapture recaptured besiege besieged occupy occupied invade
  invaded invading annex annexed defend defended control controlled controls rule ruled govern governed surround surrounded
  destroy destroyed devastated rocked shook lashed pounded pounding toured tour tours joined join
`)
