import type { Dice } from './dice.ts';
import { sentence, sign } from './signs.ts';

/** A value in quotation marks, of any signs. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Words as somebody writes them into front matter: mostly with quotation marks, sometimes without the needed ones. */
function words(dice: Dice): string {
  return dice.weighted([
    [8, quoted(sentence(dice))],
    [2, quoted(dice.several(1, 12, () => sign(dice)).join(''))],
    [2, 'A plain title'],
    [1, dice.one(['1984', '1.10', 'yes', '~', '.nan', '0777', '2024-01-02', '""', '" "', '"\\u200B"', '"\\uD800x"'])],
  ]);
}

const wrong: readonly string[] = [
  ...['[a]', '{a: b}', '&a x', '*a', '!!js/function x', '!!binary eA==', '!x y', '"open', "'open", 'a: b', '? {a: b}'],
  ...[
    '[[[[[',
    '- a',
    '@x',
    '`x`',
    '%x',
    '| ',
    '>\n  a\n b',
    '\u0000',
    '"\\x"',
    '{',
    '<<: {a: b}',
    '!!str [a]',
    'a #b',
    '',
  ],
];

const times: readonly string[] = [
  ...['2024-05-03', '2024-05-03T10:00Z', '2024-05-03 10:00', '2024-05-03T10:00:00+02:00', '0001-01-01', '9999-12-31'],
  ...[
    '2024-05-03T10:00:00.123456Z',
    '1900-01-01',
    '2099-01-01T00:00Z',
    '2024-02-30',
    '2024-13-01',
    'yesterday',
    '1700000000',
  ],
];

const addresses: readonly string[] = [
  ...[
    'https://quay.example/',
    'http://quay.example/a b',
    'https://u:p@quay.example/',
    'https:quay.example',
    'quay.example',
  ],
  ...[
    'javascript:alert(1)',
    '"https://quay.example/\\"><b>"',
    '//quay.example',
    'https://аррӏе.example',
    'data:text/html,x',
  ],
];

const soundAddresses: readonly string[] = addresses.slice(0, 4);
const soundTimes: readonly string[] = times.slice(0, 9);

/** What kind of value a key takes. */
type Kind = 'words' | 'time' | 'address' | 'addresses' | 'lang' | 'robots' | 'redact' | 'aliases' | 'checks' | 'times';
type Keys = Readonly<Record<string, Kind>>;

const versionKeys: Keys = {
  title: 'words',
  date: 'time',
  url: 'address',
  byline: 'words',
  standfirst: 'words',
  published: 'time',
  lang: 'lang',
  license: 'words',
  note: 'words',
  'captured-by': 'words',
  witness: 'addresses',
};
const articleKeys: Keys = {
  title: 'words',
  url: 'address',
  checks: 'checks',
  'last-checked': 'time',
  redact: 'redact',
  aliases: 'aliases',
  lang: 'lang',
  license: 'words',
  robots: 'robots',
};
const sourceKeys: Keys = {
  name: 'words',
  homepage: 'address',
  lang: 'lang',
  license: 'words',
  robots: 'robots',
  times: 'times',
};
const archiveKeys: Keys = {
  title: 'words',
  description: 'words',
  license: 'words',
  contact: 'words',
  robots: 'robots',
};

/** A value of a key. `faults` says once in how many times it is a wrong one; 0 for never. */
function value(dice: Dice, kind: Kind, faults: number): string {
  const isWrong = faults > 0 && dice.oneIn(faults);
  if (isWrong && dice.oneIn(2)) return dice.one(wrong);
  switch (kind) {
    case 'words':
      return words(dice);
    case 'time':
      return dice.one(isWrong ? times : soundTimes);
    case 'checks':
      return dice.one(isWrong ? times : ['ended', ...soundTimes]);
    case 'address':
      return dice.one(isWrong ? addresses : soundAddresses);
    case 'addresses':
      return `[${dice.several(0, 3, () => quoted(dice.one(soundAddresses))).join(', ')}]`;
    case 'lang':
      return dice.one(
        isWrong ? ['no tag', '"en\\" x"', 'x-'] : ['en', 'de', 'ar', 'ja', 'zh-Hant', 'EN-gb', 'th', 'he'],
      );
    case 'robots':
      return dice.one(isWrong ? ['all', 'none'] : ['index', 'noindex']);
    case 'times':
      return dice.one(isWrong ? ['sometimes'] : ['observed', 'recorded']);
    case 'redact':
      return `[{quote: ${quoted(dice.one(['the', 'harbour', 'said', 'a', sign(dice)]))}, reason: ${words(dice)}}]`;
    case 'aliases':
      return `[${dice.several(0, 2, () => quoted(`alias ${dice.below(1e9)} ${sign(dice)}`)).join(', ')}]`;
  }
}

function front(dice: Dice, keys: Keys, faults: number): string {
  const chosen = Object.entries(keys).filter(() => dice.oneIn(4));
  const lines = chosen.map(([key, kind]) => `${key}: ${value(dice, kind, faults)}`);
  if (dice.oneIn(12)) lines.push(`withdrawn: ${words(dice)}`);
  if (dice.oneIn(10))
    lines.push(`x-${dice.below(99)}: ${dice.one(['[a, {b: c}]', 'x', '{a: [b]}', '2024-02-30', ''])}`);
  if (faults > 0 && dice.oneIn(faults * 3))
    lines.push(dice.one(['Withdrawn: x', 'redakt: x', 'title: twice', '__proto__: x']));
  const all = `---\n${lines.map((line) => `${line}\n`).join('')}---\n`;
  if (faults === 0 || !dice.oneIn(faults * 3)) return lines.length === 0 && dice.oneIn(2) ? '' : all;
  const cut = dice.below(all.length);
  return dice.one([
    all.slice(0, cut),
    all.slice(cut),
    all.replace('---', dice.one(['---js', '----', '--- yaml', ' ---'])),
    `\n${all}`,
  ]);
}

/** The front matter of a version, once in a while a broken one. */
export function versionFront(dice: Dice): string {
  return front(dice, versionKeys, 40);
}

/** The same of `article.md`. */
export function articleFront(dice: Dice): string {
  return front(dice, articleKeys, 30);
}

/** The front matter of `source.md`: sound, since all articles of the source hang on it. */
export function sourceFront(dice: Dice): string {
  return front(dice, sourceKeys, 0).replace(/^withdrawn: /m, 'x-withheld: ');
}

/** The front matter of `archive.md`, sound as well. */
export function archiveFront(dice: Dice): string {
  const zone = dice.one(['UTC', 'Europe/Dublin', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Apia']);
  return front(dice, archiveKeys, 0)
    .replace(/^withdrawn: .*\n/m, '')
    .replace(
      /^---\n/,
      `---\ntime-zone: ${zone}\nurl: ${dice.one(['https://record.example/of/', 'https://record.example/'])}\n`,
    );
}
