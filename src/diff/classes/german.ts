import { counted, keyed, type Language, meaningsFrom, respelling, words } from './language.ts';

const ones = 'ein zwei/zwo drei vier fünf sechs sieben acht neun';
const tens = 'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig';
const toTwelve = counted(
  'null eins zwei/zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
);
const underHundred = new Map<string, number>([
  ...toTwelve,
  ...counted(tens).flatMap(([ten, at]): [string, number][] => {
    // Two ways to write thirty share one place, so the place is the value.
    const value = 20 + 10 * at;
    return [[ten, value], ...counted(ones, 1).map(([one, add]): [string, number] => [`${one}und${ten}`, value + add])];
  }),
]);

/** The value of a number written in one word, as “zweihundertfünfzig”; undefined for other words. */
function compoundNumber(word: string): number | undefined {
  const match = /^(?:(.*)tausend)?(?:und)?(?:(.*)hundert)?(?:und)?(.*)$/.exec(word);
  if (match === null) return undefined;
  const [, thousands, hundreds, rest] = match;
  if (thousands === undefined && hundreds === undefined) return undefined;
  const under = (part: string | undefined, lone: number): number | undefined =>
    part === undefined ? 0 : part === '' ? lone : part === 'ein' ? 1 : underHundred.get(part);
  const many = thousands?.includes('hundert') === true ? compoundNumber(thousands) : under(thousands, 1);
  const some = under(hundreds, 1);
  const few = under(rest, 0);
  return many === undefined || some === undefined || few === undefined ? undefined : many * 1000 + some * 100 + few;
}

const ordinals = 'zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte';
const inflected = (stem: string): string => [stem, `${stem}n`, `${stem}r`, `${stem}s`, `${stem}m`].join('/');
const ordinalGroups = words(ordinals);

const meanings = meaningsFrom(
  {
    number: `${[...ordinalGroups].map((word, at) => `${inflected(word)}=nth:${at + 2}`).join(' ')} ${inflected('erste')}=nth:1
hälfte/halb/halbe/halben/halber/halbes=1/2 drittel=1/3 viertel=1/4 fünftel=1/5 zehntel=1/10 anderthalb=1.5 dutzend
dutzende/dutzenden hunderte/hunderten doppelt/doppelte/doppelten/doppelter verdoppelt/verdoppelte/verdoppeln
verdreifacht/verdreifachte halbiert/halbierte dreifach/dreifache zweimal dreimal viermal mehrheit minderheit`,
    scale: `tausende/tausenden million/mio=6 millionen=6 milliarde/milliarden/mrd=9 billion/billionen=12`,
    currency: `euro/euros/eur=€ dollar/dollars/usd=$ cent/cents pfund franken/chf yen=¥ rubel=₽ kronen mark gbp`,
    share: 'prozent=% prozentpunkt/prozentpunkte/prozentpunkten=pp promille=‰',
    unit: `km/kilometer/kilometern m/meter/metern cm/zentimeter/zentimetern mm/millimeter meile/meilen kg/kilo/kilogramm
g/gramm mg/milligramm t/tonne/tonnen liter/litern l hektar/ha quadratmeter quadratkilometer kubikmeter grad=° kw/kilowatt
mw/megawatt gw/gigawatt kwh/kilowattstunde/kilowattstunden punkt/punkte/punkten mal`,
    period: `sekunde/sekunden minute/minuten stunde/stunden tag/tage/tagen/tages woche/wochen monat/monate/monaten/monats
jahr/jahre/jahren/jahres jahrzehnt/jahrzehnte/jahrzehnten jahrhundert/jahrhunderte/jahrhunderten/jahrhunderts
wochenende frühling frühjahr sommer herbst winter morgens vormittag nachmittag abend nacht quartal halbjahr`,
    month: `januar/jänner=m1 februar/feber=m2 märz=m3 april=m4 mai=m5 juni=m6 juli=m7 august=m8 september=m9 oktober=m10
november=m11 dezember=m12`,
    weekday: `montag/montags dienstag/dienstags mittwoch/mittwochs donnerstag/donnerstags freitag/freitags
samstag/samstags=sonnabend sonnabend/sonnabends sonntag/sonntags`,
    day: 'gestern heute morgen vorgestern übermorgen ostern weihnachten',
    clock: 'uhr mittag mitternacht mez utc',
    which: `letzte/letzten/letzter/letztes/letztem nächste/nächsten/nächster/nächstes/nächstem vorige/vorigen/voriger
kommende/kommenden/kommender dieser/diese/dieses/diesem/diesen vergangene/vergangenen/vergangener vergangenes anfang mitte ende
vor nach seit jede/jeden/jeder`,
    bound: 'über unter rund etwa ungefähr fast knapp mindestens höchstens mehr weniger als circa ca gut genau',
    one: 'ein eine einen einem einer eines pro',
    link: 'von und',
  },
  new Map<string, number>([...underHundred, ['hundert', 100], ['tausend', 1000]]),
);

const common =
  words(`der die das den dem des ein eine einen einem einer eines und oder aber wenn weil dass daß ob als wie
zu im am an auf aus bei beim in mit nach vom von vor zum zur über unter um durch für gegen ohne bis seit während ich du er
sie es wir ihr ihn ihm ihnen uns euch mich dich mir dir sich mein dein sein seine seinen seiner ihre ihren ihrer unser
dieser diese dieses diesem diesen jener welche welcher wer was wo wann warum bin bist ist sind war waren wäre gewesen
wird werden wurde wurden würde worden haben hat hatte hatten habe kann können konnte könnte muss muß müssen musste soll
sollen sollte will wollen wollte darf dürfen mag möchte nicht kein keine keinen nur auch noch schon sehr mehr so dann da
dort hier hin her man doch denn jetzt nun immer wieder alle alles andere einige viel viele beide selbst sowie jedoch
zwar damit dabei davon daran darauf dazu laut`);

const negations = `nicht kein keine=kein keinen=kein keinem=kein keiner=kein keines=kein keinerlei nie niemals niemand niemanden=niemand
niemandem=niemand nichts nirgends nirgendwo weder nein ohne kaum keineswegs keinesfalls mitnichten`;

// What the reform of 1996 respelled, and Swiss usage, is known word by word: by rule alone “Maße” would be “Masse”.
const respell = respelling(
  'un|ver|be|ent|er|ge|ab|an|auf|aus|ein|zu|vor',
  `daß/dass muß/muss mußt/musst müßt/müsst wußt/wusst bewußt/bewusst läßt/lässt häßlich/hässlich naß/nass blaß/blass
gewiß/gewiss bißchen/bisschen mißverst/missverst mißbrauch/missbrauch außer/ausser größer/grösser größt/grösst
großer/grosser große/grosse groß/gross heißt/heisst schließ/schliess dreißig/dreissig fleißig/fleissig süß/süss
fuer/für ueber/über wuerd/würd koenn/könn muess/müss`,
);

// Nouns are few, since a capital may begin a name: “Strauß” and “Strauss” are two people.
const nouns = new Map(
  [
    ...words(
      'Schluß Beschluß Abschluß Anschluß Entschluß Ausschluß Fluß Einfluß Prozeß Ausschuß Zuschuß Kompromiß Kongreß Streß Mißbrauch Mißverständnis Straße Anlaß',
    ),
  ].map((noun): [string, string] => [noun, noun.replace('ß', 'ss')]),
);

function regularSpelling(word: string): string {
  const [, noun = '', ending = ''] = /^(.*?)(es|en|e|n|s)?$/u.exec(word) ?? [];
  for (const [stem, rest] of [
    [word, ''],
    [noun, ending],
    [`${noun}e`, ending.slice(1)],
  ]) {
    const respelled = nouns.get(stem ?? '');
    if (respelled !== undefined) return respelled + rest;
  }
  return respell(word);
}

/** German as in Germany and Austria; how figures are written in Switzerland is not settled, and so not known. */
export const german: Language = {
  tag: 'de',
  separators: (tag) =>
    /^de(?:-[a-z]{4})?-(?:ch|li)\b/.test(tag)
      ? { decimal: undefined, groups: "’'" }
      : { decimal: ',', groups: '.\u00A0\u202F\u2009' },
  meanings,
  compoundNumber,
  beforeYears: words(
    'seit bis von ab um jahr jahre jahren sommer winter herbst frühjahr anfang mitte ende nach vor im',
  ),
  common,
  capitalTwins: words('sie ihr ihre ihren ihrer ihnen sein'),
  nameTwins: words('laut will sein selbst weil immer viel um an so war wo'),
  capitalNouns: true,
  titles: words(`herr herrn frau dr prof präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister
ministerin außenminister außenministerin könig königin papst graf gräfin prinz prinzessin bürgermeister bürgermeisterin
richter richterin von zu`),
  notNames: /(?:e|en|er|es|em|ung|heit|keit|schaft|ion)$/,
  negations: keyed(negations),
  halfNegations: new Set(),
  denying: undefined,
  opposites: words('un in im ir il miss nicht a des dis'),
  oppositeEndings: [
    ['voll', 'los'],
    ['volle', 'lose'],
    ['vollen', 'losen'],
    ['voller', 'loser'],
  ],
  notOpposites: words(`unter unten und uns unser imbiss innen inne index insel inder immer irren irgend alle allein
aber abend anders arme acht alt amt akt art`),
  attributions: words(`sagte sagt sagten sagen gesagt erklärte erklärt erklären erklärten behauptete behauptet behaupten
zufolge laut teilte mitgeteilt berichtete berichtet berichteten berichten betonte betont kritisierte kündigte
bestätigte bestätigt bestritt bestreitet dementierte dementiert warnte warnt hieß heißt angeblich mutmaßlich
mutmaßliche mutmaßlichen angaben räumte versicherte versichert meinte meint schrieb schreibt äußerte äußert fügte
forderte fordert sprecher sprecherin vorwurf warf wirft`),
  accordingTo: 'laut',
  regularSpelling,
  marked: new Map(),
  doublesAreSlips: false,
  traps: words('maße masse buße busse floße flosse geschoß geschoss ruße russe weise weiße'),
};
