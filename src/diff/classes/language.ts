/** What a word can be in a phrase that says how much, how many or when. */
export type Part =
  | 'number' // three, third, half, dozens
  | 'scale' // million
  | 'currency' // dollars
  | 'share' // per cent, percentage
  | 'unit' // miles
  | 'period' // week; in a phrase with a number a unit, in one with “last” a date
  | 'month'
  | 'weekday'
  | 'day' // yesterday
  | 'clock' // o’clock, noon
  | 'which' // last, this: counts only beside a period, a month or a day
  | 'bound' // over, under, about: counts only beside a number
  | 'one' // a, an: counts only before a scale or a period
  | 'link'; // of, and: joins two parts, says nothing itself

/** What a word says in such a phrase. Words of one part and key say the same: “dollar” and “dollars”, “three” and 3. */
export interface Meaning {
  readonly part: Part;
  readonly key: string;
}

/** How the figures of a language are written. Undefined signs are not known: two ways to write a value then differ. */
export interface Separators {
  readonly decimal: string | undefined;
  /** Signs that part groups of three digits. */
  readonly groups: string;
}

/** What is known of a language. Words are in lower case and NFC, with a straight apostrophe. */
export interface Language {
  /** The primary subtag: `en`. */
  readonly tag: string;
  /** By BCP 47 tag, since a language may write its figures in several ways. */
  readonly separators: (tag: string) => Separators;
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** The number that a long compound says, as `zweihundertzehn`. */
  readonly compoundNumber: ((word: string) => number | undefined) | undefined;
  /** Words after which four digits are a year. */
  readonly beforeYears: ReadonlySet<string>;
  /** The commonest words: no names whatever their case, and how a text of this language is recognised. */
  readonly common: ReadonlySet<string>;
  /** Of these, those that in capitals say another thing: “US”. */
  readonly capitalTwins: ReadonlySet<string>;
  /** Of these, those that with a capital may be a name: “Will”. */
  readonly nameTwins: ReadonlySet<string>;
  /** True where every noun is written with a capital. */
  readonly capitalNouns: boolean;
  /** Words that come before a name: “Frau”. */
  readonly titles: ReadonlySet<string>;
  /** Lower-case endings that names seldom have, and other words often do when they begin a sentence: “Trees”, “Local”. */
  readonly notNames: RegExp;
  /** Words that deny, each with what it says: “can’t” and “cannot” say the same. */
  readonly negations: ReadonlyMap<string, string>;
  /** Negations only beside one of `denying`: “personne” beside “ne”. */
  readonly halfNegations: ReadonlySet<string>;
  readonly denying: RegExp | undefined;
  /** Turns a word into its opposite: `un`, `il`. */
  readonly opposites: ReadonlySet<string>;
  /** Pairs of endings that turn a word into its opposite: `ful`, `less`. */
  readonly oppositeEndings: readonly (readonly [string, string])[];
  /** Words that seem to begin with such a prefix, but do not: “under”. */
  readonly notOpposites: ReadonlySet<string>;
  readonly attributions: ReadonlySet<string>;
  /** Says whose words follow: “according to”. */
  readonly accordingTo: string;
  /** One spelling for all regular variants of a word; the word itself where it has none. */
  readonly regularSpelling: (word: string) => string;
  /** By the word without marks, those that may be written with them or without: `naive` and `naïve`. */
  readonly marked: ReadonlyMap<string, string>;
  /** True where a doubled consonant is likely a slip. */
  readonly doublesAreSlips: boolean;
  /** Words of which a slip would make another word. */
  readonly traps: ReadonlySet<string>;
}

/** A set of words from a text of them. */
export function words(text: string): Set<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** Negations from a text of `word` or `word=what it says`. */
export function keyed(text: string): Map<string, string> {
  return new Map(
    [...words(text)].map((entry): [string, string] => {
      const [word = '', key = word] = entry.split('=');
      return [word, key];
    }),
  );
}

/**
 * Meanings from a table of parts, each a text of groups: `euro/euros dollar/dollars=$`. Words of a group say the same,
 * which is the part after `=`, else the first of them.
 */
export function meaningsFrom(
  table: Partial<Record<Part, string>>,
  numbers: ReadonlyMap<string, number>,
): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [word, value] of numbers) meanings.set(word, { part: 'number', key: String(value) });
  for (const part of parts) {
    for (const group of words(table[part] ?? '')) {
      const [forms = '', named] = group.split('=');
      const all = forms.split('/');
      for (const word of all) meanings.set(word, { part, key: named ?? all[0] ?? word });
    }
  }
  return meanings;
}

const parts: readonly Part[] = [
  'link',
  'one',
  'bound',
  'which',
  'period',
  'unit',
  'share',
  'currency',
  'clock',
  'day',
  'weekday',
  'month',
  'scale',
  'number',
];

/** The words for 0, 1, 2 … in order; several for one number parted by `/`. */
export function counted(text: string, from = 0): [word: string, value: number][] {
  return [...text.split(/\s+/)].flatMap((forms, at) =>
    forms.split('/').map((word): [string, number] => [word, from + at]),
  );
}

/** What a pattern of spelling replaces: stems at the start of a word, after a prefix that often stands there. */
export function respelling(prefixes: string, pairs: string): (word: string) => string {
  const replacements = new Map(
    [...words(pairs)].map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split('/');
      return [from, to];
    }),
  );
  const pattern = new RegExp(`^((?:${prefixes})?)(${[...replacements.keys()].join('|')})`, 'u');
  return (word) =>
    word.replace(pattern, (_, prefix: string, stem: string) => prefix + (replacements.get(stem) ?? stem));
}
