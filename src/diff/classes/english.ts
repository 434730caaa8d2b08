import { counted, keyed, type Language, meaningsFrom, respelling, words } from './language.ts';

const ones = counted(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen`,
);
const tens = counted('twenty thirty forty fifty sixty seventy eighty ninety').map(([word, at]): [string, number] => [
  word,
  20 + 10 * at,
]);

const meanings = meaningsFrom(
  {
    number: `first=nth:1 second=nth:2 third/thirds=nth:3 fourth/fourths=nth:4 fifth/fifths=nth:5 sixth=nth:6
seventh=nth:7 eighth=nth:8 ninth=nth:9 tenth/tenths=nth:10 eleventh=nth:11 twelfth=nth:12 twentieth=nth:20
half/halves=1/2 quarter/quarters=1/4 hundredth hundreds thousandth dozen dozens score couple pair single double doubled/doubling triple tripled/tripling quadruple quadrupled halved/halving twice thrice
twofold threefold tenfold majority minority`,
    scale: `thousand=3 thousands million/mn=6 millions billion/bn=9 billions trillion/tn=12 trillions quadrillion=15
lakh=5 crore=7`,
    currency: `dollar/dollars/usd=$ euro/euros/eur=€ pound/pounds/quid gbp sterling pence/penny/pennies yen/jpy=¥
yuan/renminbi/rmb/cny ruble/rubles/rouble/roubles=₽ rupee/rupees=₹ franc/francs/chf krona/kronor krone/kroner
peso/pesos bitcoin/bitcoins cent/cents`,
    share: 'percent=% percentage=pp',
    unit: `km/kilometre/kilometres/kilometer/kilometers metre/metres/meter/meters mile/miles=mi yard/yards foot/feet/ft
inch/inches centimetre/centimetres/centimeter/centimeters/cm millimetre/millimetres/millimeter/millimeters/mm kg/kilo/kilos/kilogram/kilograms
gram/grams/gramme/grammes tonne/tonnes ton/tons ounce/ounces/oz lb/lbs stone litre/litres/liter/liters gallon/gallons
pint/pints barrel/barrels acre/acres hectare/hectares/ha mph kph knot/knots degree/degrees=° celsius fahrenheit kelvin
watt/watts kw/kilowatt/kilowatts mw/megawatt/megawatts gw/gigawatt/gigawatts kwh mwh volt/volts hz mhz ghz kb mb gb tb
byte/bytes calorie/calories point/points times fold`,
    period: `seconds minute/minutes hour/hours day/days week/weeks fortnight/fortnights month/months year/years decade/decades century/centuries
weekend/weekends spring summer autumn fall winter morning/mornings afternoon evening/evenings night/nights
season semester term`,
    month: `january/jan=m1 february/feb=m2 march=m3 april/apr=m4 may=m5 june/jun=m6 july/jul=m7 august/aug=m8
september/sept/sep=m9 october/oct=m10 november/nov=m11 december/dec=m12`,
    weekday: `monday/mondays tuesday/tuesdays wednesday/wednesdays thursday/thursdays friday/fridays saturday/saturdays
sunday/sundays`,
    day: 'yesterday today tomorrow tonight overnight easter christmas ago',
    clock: "o'clock noon midday midnight gmt utc bst cet est edt pst",
    which: 'last this next past previous coming following early late mid earlier later same that every each',
    bound: `over under above below about around nearly almost approximately roughly exactly barely than more fewer less
least up`,
    one: 'a an per',
    link: 'of and',
  },
  new Map([...ones, ...tens, ['hundred', 100]]),
);

const common = words(`the a an and or but if of to in on at by for from with as into onto about over under after before
between during through against without within i you he she it we they me him her us them my your his its our their
mine yours hers ours theirs this that these those who whom whose which what when where why how be is are was were been
being am has have had having do does did doing will would shall should can could may might must not no nor so than then
there here very just only also more most some any each every all both such own same other another up down out off again
now still yet even because while although though until since never ever always often once i'm i've i'd i'll it's he's
she's we're they're you're that's there's don't didn't doesn't isn't wasn't aren't weren't won't wouldn't can't
couldn't shouldn't cannot hasn't haven't hadn't let's upon per via however moreover meanwhile instead perhaps`);

const negations = `not no never none nobody nothing nowhere neither nor cannot=not without=without hardly barely scarcely
ain't=not don't=not doesn't=not didn't=not isn't=not aren't=not wasn't=not weren't=not won't=not wouldn't=not can't=not
couldn't=not shouldn't=not hasn't=not haven't=not hadn't=not mustn't=not needn't=not mightn't=not shan't=not
dont=not cant=not wont=not didnt=not isnt=not non`;

const british = `colour/color favour/favor honour/honor labour/labor neighbour/neighbor behaviour/behavior humour/humor
rumour/rumor harbour/harbor odour/odor flavour/flavor vigour/vigor endeavour/endeavor saviour/savior splendour/splendor
tumour/tumor vapour/vapor armour/armor parlour/parlor glamour/glamor candour/candor clamour/clamor fervour/fervor
rancour/rancor valour/valor savour/savor demeanour/demeanor ardour/ardor arbour/arbor succour/succor
centrefold/centerfold centred/centered centring/centering centre/center theatre/theater metre/meter litre/liter
fibre/fiber calibre/caliber sabre/saber lustre/luster spectre/specter sombre/somber meagre/meager sepulchre/sepulcher
manoeuvred/maneuvered manoeuvring/maneuvering manoeuvre/maneuver ochre/ocher
catalogue/catalog dialogue/dialog analogue/analog monologue/monolog epilogue/epilog prologue/prolog
travelogue/travelog pedagogue/pedagog demagogue/demagog
travell/travel cancell/cancel labell/label modell/model levell/level fuell/fuel signall/signal counsell/counsel
quarrell/quarrel marvell/marvel tunnell/tunnel channell/channel panell/panel totall/total rivall/rival diall/dial
equall/equal initiall/initial libell/libel duell/duel pedall/pedal shovell/shovel spirall/spiral swivell/swivel
unravell/unravel barrell/barrel chisell/chisel grovell/grovel pencill/pencil pummell/pummel funnell/funnel
jeweller/jeweler jewellery/jewelry woollen/woolen skilful/skillful wilful/willful fulfilment/fulfillment
enrolment/enrollment instalment/installment
encyclopaedi/encyclopedi paediatri/pediatri anaemi/anemi anaesthe/anesthe haemorrh/hemorrh haemo/hemo
orthopaedi/orthopedi gynaecolog/gynecolog archaeolog/archeolog leukaemi/leukemi mediaeval/medieval aestheti/estheti
diarrhoea/diarrhea oesophag/esophag foetus/fetus foetal/fetal oestrogen/estrogen homoeopath/homeopath faec/fec
paedophil/pedophil caesarean/cesarean
defence/defense offence/offense licence/license pretence/pretense grey/gray plough/plow mould/mold moult/molt
smoulder/smolder judgement/judgment acknowledgement/acknowledgment ageing/aging likeable/likable sizeable/sizable
sceptic/skeptic cosy/cozy pyjamas/pajamas aluminium/aluminum moustache/mustache amongst/among whilst/while
programme/program practis/practic learnt/learned burnt/burned dreamt/dreamed spoilt/spoiled artefact/artifact`;

const respell = respelling(
  'un|dis|mis|re|de|over|under|out|multi|non|centi|milli|kilo|micro|amphi|pre|counter',
  british,
);
const ise = /(?<=[a-z]{3})(i|y)s(?=(?:e|es|ed|ing|er|ers|able|ation|ations|ational)$)/;
const notIse = words('prise prised apprise apprised apprises assise assises franchise louise denise eloise heloise');

// Words that English writes with or without the marks of the language that they come from. “Resume” and “rose” are none.
const marked =
  words(`café cafés naïve naïvely façade façades cliché clichés clichéd fiancé fiancée fiancés élite élites rôle rôles
décor débris régime régimes coöperate coöperation reëlect mêlée mêlées entrée entrées première premières protégé protégés
protégée soirée soirées détente communiqué communiqués crèche crèches crêpe crêpes fête fêtes jalapeño jalapeños piñata
voilà touché blasé risqué purée purées château châteaux señor señora über doppelgänger déjà matinée matinées canapé
canapés consommé émigré émigrés habitué ingénue mélange naïveté précis séance séances tête vis-à-vis
crème brûlée sautéed papier-mâché smörgåsbord ångström façadism négligée dénouement
pièce éclair éclairs née`);

/** English, British and American. */
export const english: Language = {
  tag: 'en',
  separators: (tag) => (tag.startsWith('en-za') ? { decimal: undefined, groups: '' } : { decimal: '.', groups: ',' }),
  meanings,
  compoundNumber: undefined,
  beforeYears: words(
    'in since until till by of year before after during late early mid from for spring summer autumn winter',
  ),
  common,
  capitalTwins: words('us it who or in me am as all may will can no so do'),
  nameTwins: words('will may can more he an so no do am me my her ever even still just or'),
  capitalNouns: false,
  titles: words('mr mrs ms miss dr prof sir lady lord dame president minister king queen prince princess pope saint'),
  notNames:
    /(?:s|ly|ing|ed|ion|al|ic|ive|ous|ful|est|ment|ity|ness)$|^(?:new|old|more|most|police|many|few|several|one|two|three|half|people|heavy|local|part|later|last|first|next|early|late|yesterday|today|tomorrow|good|bad|big|small|young|high|low|long|short|water|fire|work|life|time|now|men|women|children)$/,
  negations: keyed(negations),
  halfNegations: new Set(),
  denying: undefined,
  opposites: words('un in im il ir dis non a anti mis de'),
  oppositeEndings: [['ful', 'less']],
  notOpposites: words(`inside income into indeed input inform import impress impart inland indoor install intake intend
invest increase until under union unit unite uncle discover disease discuss disk dismiss display dispose distress
again about above across ago along apart around arise aside ashore aboard abroad await awake anticipate define defend
deliver demand depart depend deposit derive design detail deterrent nonetheless imprint impose implant
improve impulse inset inn inner inmate insight instead intent intone invent inward disclose mission mister mistress`),
  attributions:
    words(`said say says saying told tell tells claimed claim claims claiming stated states stating announced
announces announcing confirmed confirms confirming denied denies denying alleged alleges allegedly alleging reportedly
reported reports added adds insisted insists argued argues admitted admits explained explains warned warns suggested
suggests acknowledged conceded declared declares asserted asserts maintained maintains testified wrote writes tweeted
quoted quoting replied replies promised promises purportedly supposedly apparently accused accuses accusing according
sources source spokesman spokeswoman spokesperson spokespeople`),
  accordingTo: 'according to',
  regularSpelling: (word) => respell(notIse.has(word) ? word : word.replace(ise, '$1z')),
  marked: new Map([...marked].map((word): [string, string] => [word.normalize('NFD').replace(/\p{M}/gu, ''), word])),
  doublesAreSlips: true,
  traps: words(`resume resumes expose exposes pate pates rose roses lame pique piques mate attache saute rape ore lime
martial marital casual causal casually causally trail trial trails trials trailing trialing trailed trialed angle
angel angles angels untied united untying uniting diary dairy diaries dairies calvary cavalry silver sliver silvers
slivers discreet discrete discreetly discretely infraction infarction infractions infarctions complaint compliant
complaints signing singing signed singed soldier solider minutes minuets stripped striped princess princes possess
posses needless needles discuss discus collage college collages career carer gaol goal perform preform performed
preformed performing preforming marines desert dessert deserts desserts planning planing addition edition morning
mourning barely barley liars lairs nuclear unclear conversation conservation carries caries cannon canon cannons canons
ballot ballet balm blam brakes relation realtion reserve reverse diverse`),
};
