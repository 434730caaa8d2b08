import { counted, keyed, type Language, meaningsFrom, respelling, words } from './language.ts';

const ones = counted(
  `zéro une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
dix-neuf`,
);
const tens = counted('vingt trente quarante cinquante soixante').map(([word, at]): [string, number] => [
  word,
  20 + 10 * at,
]);

const meanings = meaningsFrom(
  {
    number: `premier/première/premiers/premières/1er=nth:1 deuxième/second/seconde=nth:2 troisième=nth:3 quatrième=nth:4
cinquième=nth:5 sixième=nth:6 septième=nth:7 huitième=nth:8 neuvième=nth:9 dixième=nth:10 tiers=1/3 quart/quarts=1/4
moitié/demi/demie=1/2 douzaine/douzaines dizaine dizaines vingtaine trentaine cinquantaine centaine centaines double
doublé/doublée/doubler triple triplé/tripler majorité minorité septante huitante octante nonante`,
    scale: 'mille=3 millier milliers million/millions=6 milliard/milliards/md/mds=9 billion/billions=12',
    currency: `euro/euros/eur=€ dollar/dollars/usd=$ centime/centimes livre/livres franc/francs/chf yen/yens=¥ rouble/roubles=₽
gbp`,
    share: 'pourcent=% pourcentage=pp',
    unit: `km/kilomètre/kilomètres m/mètre/mètres cm/centimètre/centimètres mm/millimètre/millimètres mille-marin
kg/kilo/kilos/kilogramme/kilogrammes g/gramme/grammes tonne/tonnes litre/litres l hectare/hectares/ha degré/degrés=°
watt/watts kw/kilowatt/kilowatts mw/mégawatt/mégawatts gw/gigawatt/gigawatts kwh point/points fois`,
    period: `secondes minute/minutes heure/heures/h jour/jours semaine/semaines quinzaine mois an/ans année/années décennie/décennies
siècle/siècles week-end trimestre/trimestres semestre printemps été automne hiver matin après-midi soir nuit`,
    month: `janvier=m1 février=m2 mars=m3 avril=m4 mai=m5 juin=m6 juillet=m7 août/aout=m8 septembre=m9 octobre=m10
novembre=m11 décembre=m12`,
    weekday:
      'lundi/lundis mardi/mardis mercredi/mercredis jeudi/jeudis vendredi/vendredis samedi/samedis dimanche/dimanches',
    day: "hier aujourd'hui demain avant-hier après-demain noël pâques",
    clock: 'midi minuit',
    which: `dernier/dernière/derniers/dernières prochain/prochaine/prochains/prochaines ce/cet/cette passé/passée
précédent/précédente suivant/suivante début fin mi chaque`,
    bound: 'plus moins environ presque près quelque quasi exactement jusque',
    one: 'un par',
    link: "de et d' du",
  },
  new Map<string, number>([...ones, ...tens, ['cent', 100], ['cents', 100]]),
);

const common =
  words(`le la les l un une des du de d et ou où mais donc or ni car que qui quoi dont ce cet cette ces se sa
son ses leur leurs mon ma mes ton ta tes notre nos votre vos je tu il elle on nous vous ils elles me te lui y en à au aux
dans sur sous par pour avec sans chez vers entre contre depuis pendant avant après est sont était étaient être été suis
sera seront serait soit a ai as ont avait avaient avoir eu aura auront aurait fait faire peut peuvent pourrait doit
doivent ne pas plus moins très bien aussi comme si tout tous toute toutes même autre autres alors ainsi encore déjà
toujours jamais rien quand comment pourquoi selon lors puis cela ça celui celle ceux c'est n'est n'a qu'il qu'elle
j'ai d'un d'une l'on s'est aujourd'hui cependant`);

const negations = `ne n=ne pas jamais rien aucun aucune=aucun aucuns=aucun aucunes=aucun nul nulle=nul ni non sans guère nullement
nulle-part`;

const reformed = `connaît/connait paraît/parait apparaît/apparait disparaît/disparait reconnaît/reconnait naître/naitre
paraître/paraitre apparaître/apparaitre disparaître/disparaitre connaître/connaitre reconnaître/reconnaitre maître/maitre
maîtris/maitris boîte/boite chaîne/chaine traîn/train entraîn/entrain coût/cout goût/gout dîner/diner brûl/brul voûte/voute
croûte/croute événement/évènement réglement/règlement céder/cèder célèbrement/célébrement cœur/coeur sœur/soeur
œuvre/oeuvre œuf/oeuf bœuf/boeuf vœu/voeu nœud/noeud mœurs/moeurs manœuvr/manoeuvr œil/oeil clé/clef oignon/ognon`;

/** French. */
export const french: Language = {
  tag: 'fr',
  separators: (tag) =>
    /^fr(?:-[a-z]{4})?-(?:ch|li)\b/.test(tag)
      ? { decimal: undefined, groups: "’'" }
      : { decimal: ',', groups: '\u00A0\u202F\u2009' },
  meanings,
  compoundNumber: undefined,
  beforeYears: words('en depuis dès avant après année années fin début été printemps automne hiver vers'),
  common,
  capitalTwins: words('on or la son car'),
  nameTwins: words('est pas sans vers sous mais or on son car bien an ta ma mon'),
  capitalNouns: false,
  titles: words('m mm mme mlle dr me président présidente ministre roi reine prince princesse pape saint sainte'),
  notNames:
    /(?:ment|ant|ent|és|ées|ions|eurs|aux|s)$|^(?:nouveau|nouvelle|grand|petit|bon|autre|seul|seule|part|vrai)$/,
  negations: keyed(negations),
  halfNegations: words('personne plus point'),
  denying: /(?:^|[\s(«“"])(?:ne\s|n['’])/iu,
  opposites: words('in im il ir dé dés mal non a anti mé'),
  oppositeEndings: [],
  notOpposites: words(`inscrit inscrite inspire inspirer installe installer intérieur image immeuble imposer implique
importe importer impression investir désir désert déjà déclare décide demande mal malade maladie marche avec avant
avoir amener apporter apprendre accueil accord`),
  attributions: words(`dit disent disait déclaré déclare déclarait affirmé affirme affirment affirmait annoncé annonce
annoncent assuré assure assurent expliqué explique indiqué indique indiquent précisé précise estimé estime estiment
selon ajouté ajoute confirmé confirme démenti dément dénoncé dénonce accusé accuse reconnu prétendu prétend prétendument
rapporté rapporte soutient soutenu raconté raconte écrit répondu répond averti avertit présumé présumée porte-parole
d'après source sources`),
  accordingTo: 'selon',
  regularSpelling: respelling('re|ré|dé|en|mé', reformed),
  // “ou” and “où”, “a” and “à”, “sur” and “sûr” are different words.
  marked: new Map(),
  doublesAreSlips: false,
  traps: words('connaît train entrain goutte'),
};
