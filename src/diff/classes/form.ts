import type { Language, Separators } from './language.ts';
import { figureValue } from './parts.ts';

/** What alone may differ between two texts that say the same in the same words. */
export type Form = 'white space' | 'invisible characters' | 'Unicode form' | 'case' | 'punctuation';

// Of what Unicode lets programs ignore, some is seen all the same: joiners shape letters and emoji, controls of
// direction turn figures round, and tags make one flag another.
const invisible =
  /[\p{Default_Ignorable_Code_Point}--[\u200C\u200D\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]]|(?<=[\p{Script=Latin}\s])[\u200C\u200D](?=[\p{Script=Latin}\s])/gv;
const wide = /[\uFF01-\uFF5E\uFB00-\uFB06]/g;
const wordSign = '[\\p{L}\\p{M}\\p{N}]';
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
// White space between a word and a sign of punctuation is layout. Beside a hyphen or an apostrophe it is not: “re-sign”;
// nor behind a point, as in an address.
const idleSpace = new RegExp(
  ` (?![\\p{L}\\p{M}\\p{N}\\-‐‑'’])|(?<![\\p{L}\\p{M}\\p{N}\\-‐‑'’.:]) |(?<=${unspaced}) | (?=${unspaced})`,
  'gv',
);
// Signs that part words and sentences. A point, comma or colon within a word or figure is a part of it, and a mark behind
// a figure may stand for feet or inches.
const stop = new RegExp(
  `[;!?…¿¡–—―\\(\\)\\[\\]\\{\\}•·、。，；：！？،؛؟।॥]|(?<!\\p{N})"|(?<!${wordSign})[.,:]|[.,:](?!${wordSign})|(?<!\\p{N}),|,(?!\\p{N})`,
  'gv',
);
const doubleMarks = /["“”„«»「」『』〝〞〟＂]/g;
const singleMarks = /[‘’‚‛‹›＇]/g;
// A typewriter has one sign for both hyphens and for the dash between figures.
const hyphens = /[‐‑]|(?<=\p{N})–(?=\p{N})|(?<=(?:^|[\s\(]))−(?=\p{N})/gv;
const figure = /\p{N}+(?:[.,’'\u00A0\u202F\u2009]\p{N}+)*/gv;

/**
 * The one respect in which two texts differ, from the least visible to the most; undefined where there are others.
 * The texts are pieces with a little of what stands around them, so that it shows which words a space parts.
 */
export function formOf(
  old: string,
  neu: string,
  language: Language | undefined,
  separators: Separators,
): Form | undefined {
  if (!mayBeAlike(old, neu)) return undefined;
  const plain = (text: string): string =>
    text.replace(figure, (raw) => {
      const value = figureValue(raw, separators);
      return value.startsWith('~') ? raw : value;
    });
  const steps: readonly (readonly [Form, (text: string) => string])[] = [
    ['Unicode form', (text) => text.normalize('NFC').replace(wide, (sign) => sign.normalize('NFKC'))],
    ['invisible characters', (text) => text.replace(invisible, '')],
    ['white space', (text) => spaced(text.replace(figure, (raw) => (/\s/.test(raw) ? plain(raw) : raw)))],
    [
      'punctuation',
      (text) =>
        spaced(
          plain(text)
            .replace(doubleMarks, '"')
            .replace(singleMarks, "'")
            .replace(hyphens, '-')
            .replace(stop, ' ')
            .replace(/(?<![\p{L}\p{M}\p{N}])'|(?<!\p{N})'(?![\p{L}\p{M}\p{N}])/gv, ' '),
        ),
    ],
  ];
  let [one, other] = [old, neu];
  for (const [name, fold] of steps) {
    const [oneFolded, otherFolded] = [fold(one), fold(other)];
    if (oneFolded === otherFolded) return name;
    // Where a space stands decides which signs belong to a word, so it is not lost for the steps behind.
    if (name !== 'white space') [one, other] = [oneFolded, otherFolded];
  }
  return differsInCase(one, other, language) ? caseOr(old, neu) : undefined;
}

/** False where two texts have other letters or digits, told at the first: for most edits that is all there is to do. */
function mayBeAlike(old: string, neu: string): boolean {
  let oldAt = 0;
  let newAt = 0;
  for (;;) {
    while (oldAt < old.length && isAsciiSign(old.charCodeAt(oldAt))) oldAt += 1;
    while (newAt < neu.length && isAsciiSign(neu.charCodeAt(newAt))) newAt += 1;
    const [one, other] = [old.charCodeAt(oldAt), neu.charCodeAt(newAt)];
    if (one > 127 || other > 127 || (Number.isNaN(one) && Number.isNaN(other))) return true;
    // In ASCII the cases of a letter differ in this bit alone.
    if ((one | 32) !== (other | 32)) return false;
    oldAt += 1;
    newAt += 1;
  }
}

function isAsciiSign(code: number): boolean {
  return code < 128 && !((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').replace(idleSpace, '').trim();
}

/** Where both case and punctuation changed, as where two sentences became one, the class is that of the second. */
function caseOr(old: string, neu: string): Form {
  const signs = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/[\p{L}\p{M}\p{N}\s]+/gv, ' ')
      .trim();
  return signs(old) === signs(neu) ? 'case' : 'punctuation';
}

/**
 * True where nothing but capitals differ, and they cannot be those of a name: in words too common to be one, or where
 * several words were written in capitals alone.
 */
function differsInCase(one: string, other: string, language: Language | undefined): boolean {
  if (one.length !== other.length || one.toLowerCase() !== other.toLowerCase()) return false;
  const [before, after] = [one.split(' '), other.split(' ')];
  if (before.length !== after.length) return false;
  const inCapitals = (words: readonly string[]): boolean =>
    words.length > 1 && words.every((word) => word === word.toUpperCase());
  // Which capital a dotless i has depends on the language.
  if (inCapitals(before) || inCapitals(after)) return language !== undefined || !/[Iİıi]/.test(one);
  return before.every((word, at) => {
    if (word === after[at]) return true;
    const lower = word.toLowerCase().replace(/[’‘]/g, "'");
    if (language === undefined || !language.common.has(lower) || language.nameTwins.has(lower)) return false;
    if (!language.capitalTwins.has(lower)) return true;
    return !language.capitalNouns && !isCapitals(word) && !isCapitals(after[at] ?? '');
  });
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
