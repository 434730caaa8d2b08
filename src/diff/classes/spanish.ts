import { counted, keyed, type Language, meaningsFrom, respelling, words } from './language.ts';

const ones = counted(
  `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve`,
);
const tens = counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa').map(
  ([word, at]): [string, number] => [word, 30 + 10 * at],
);
const hundreds = counted(
  'cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas',
).map(([word, at]): [string, number] => [word, 100 + 100 * at]);

const meanings = meaningsFrom(
  {
    number: `primer/primero/primera/primeros/primeras=nth:1 segundo/segunda=nth:2 tercer/tercero/tercera=nth:3 cuarto/cuarta=nth:4
quinto/quinta=nth:5 sexto/sexta=nth:6 séptimo/séptima=nth:7 octavo/octava=nth:8 noveno/novena=nth:9 décimo/décima=nth:10
tercio/tercios=1/3 mitad/medio/media=1/2 docena docenas decena decenas centenar centenares cientos doble
duplicado/duplicó/duplicar triple triplicado/triplicó mayoría minoría`,
    scale: 'mil=3 miles millar millares millón/millones=6 billón/billones=12 trillón',
    currency:
      'euro/euros/eur=€ dólar/dólares/usd=$ peso/pesos centavo/centavos céntimo/céntimos libra/libras yen/yenes=¥ rublo/rublos=₽ bolívar/bolívares sol/soles',
    share: 'porcentual/porcentuales=pp porcentaje',
    unit: `km/kilómetro/kilómetros m/metro/metros cm/centímetro/centímetros mm/milímetro/milímetros milla/millas
kg/kilo/kilos/kilogramo/kilogramos g/gramo/gramos tonelada/toneladas litro/litros l hectárea/hectáreas/ha grado/grados=°
vatio/vatios kw/kilovatio/kilovatios mw/megavatio/megavatios gw/gigavatio/gigavatios kwh punto/puntos veces vez`,
    period: `segundos minuto/minutos hora/horas día/días semana/semanas mes/meses año/años década/décadas siglo/siglos quincena
trimestre/trimestres semestre primavera verano otoño invierno madrugada mañana tarde noche`,
    month: `enero=m1 febrero=m2 marzo=m3 abril=m4 mayo=m5 junio=m6 julio=m7 agosto=m8 septiembre/setiembre=m9 octubre=m10
noviembre=m11 diciembre=m12`,
    weekday: 'lunes martes miércoles jueves viernes sábado/sábados domingo/domingos',
    day: 'ayer hoy anteayer navidad',
    clock: 'mediodía medianoche',
    which: `pasado/pasada/pasados/pasadas próximo/próxima/próximos/próximas este/esta último/última/últimos/últimas anterior
siguiente principios mediados finales cada hace`,
    bound: 'más menos unos unas casi alrededor aproximadamente cerca exactamente hasta',
    one: 'un una por',
    link: 'de y del',
  },
  new Map<string, number>([...ones, ...tens, ...hundreds]),
);

const common =
  words(`el la los las lo un una unos unas de del al a y e o u pero si sí que qué quien quién cual cuál cuando
cuándo donde dónde como cómo porque por para con sin sobre entre desde hasta hacia contra según en es son era eran ser
sido fue fueron está están estaba estar será serán sería ha han había habían haber hay he hemos tiene tienen tenía tener
puede pueden podría debe deben hacer hace hizo yo tú él ella nosotros ellos ellas me te se nos le les su sus mi mis tu
tus nuestro nuestra este esta esto estos estas ese esa eso esos esas aquel aquella más menos muy también ya no ni nunca
siempre todo toda todos todas otro otra otros otras mismo misma así aún todavía sólo solo tras durante mientras aunque
entonces además`);

const negations = `no nunca jamás nada nadie ningún ninguno=ningún ninguna=ningún ningunos=ningún ningunas=ningún ni sin tampoco apenas`;

const reformed = `guión/guion truhán/truhan psicolog/sicolog psiquiatr/siquiatr obscur/oscur substanci/sustanci
substitu/sustitu transport/trasport cárdeno/cárdeno período/periodo`;

/** Spanish. Figures are known for Spain alone: in Mexico a point is a decimal one. */
export const spanish: Language = {
  tag: 'es',
  separators: (tag) =>
    /^es(?:-[a-z]{4})?-es\b/.test(tag)
      ? { decimal: ',', groups: '.\u00A0\u202F\u2009' }
      : { decimal: undefined, groups: '\u00A0\u202F\u2009' },
  meanings,
  compoundNumber: undefined,
  beforeYears: words(
    'en desde hasta año años verano invierno otoño primavera principios mediados finales antes después de',
  ),
  common,
  capitalTwins: words('la el'),
  nameTwins: words('sin son sobre tu mi si para yo uno'),
  capitalNouns: false,
  titles: words(
    'sr sra srta dr dra don doña presidente presidenta ministro ministra rey reina príncipe princesa papa san santa',
  ),
  notNames: /(?:mente|ando|iendo|ado|ada|ción|dad|s)$|^(?:nuevo|nueva|gran|buen|gente|parte)$/,
  negations: keyed(negations),
  halfNegations: new Set(),
  denying: undefined,
  opposites: words('in im i ir des dis a anti no'),
  oppositeEndings: [],
  notOpposites: words(`interno interés imagen importar imponer imprimir invertir instalar informar indicar ideal igual
ahora antes ante allá abajo acabar amar animar iniciar desde desear destino después descubrir dispone distinto`),
  attributions:
    words(`dijo dice dicen dijeron declaró declara afirmó afirma afirman aseguró asegura aseguran según señaló
señala explicó explica anunció anuncia confirmó confirma negó niega desmintió denunció denuncia acusó acusa admitió
admite reconoció reconoce añadió añade advirtió advierte sostuvo sostiene manifestó informó informa indicó indica
supuesto supuesta supuestamente presunto presunta presuntamente portavoz fuente fuentes respondió escribió`),
  accordingTo: 'según',
  regularSpelling: respelling('re|in|des', reformed),
  // “si” and “sí”, “papa” and “papá”, “ano” and “año” are different words.
  marked: new Map(),
  doublesAreSlips: false,
  traps: new Set(),
};
