import type { Language } from './language.ts';
import type { Word } from './words.ts';

/**
 * True where two lists of words are the same but for how some are spelled. Conservative: a word that a slip would turn
 * into another, a name, or a letter of another script that only looks the same are never a matter of spelling.
 */
export function differInSpelling(old: readonly Word[], neu: readonly Word[], language: Language): boolean {
  if (old.length !== neu.length || old.length === 0) return false;
  return old.every(({ raw }, at) => {
    const other = neu[at]?.raw ?? '';
    return raw === other || isVariant(raw, other, language);
  });
}

const plainWord = /^[a-zß-öø-ÿœ]+$/;
const capitalWord = /^[A-ZÄÖÜ][a-zßäöü]+$/;

function isVariant(raw: string, otherRaw: string, language: Language): boolean {
  const [one, other] = [raw.normalize('NFC'), otherRaw.normalize('NFC')];
  // No variants begin and end with other letters.
  if (one.charAt(0) !== other.charAt(0) && one.at(-1) !== other.at(-1)) return false;
  const isPlain = plainWord.test(one) && plainWord.test(other);
  // A capital may be that of a name, but for German nouns that are known word by word.
  if (!isPlain && !(language.capitalNouns && capitalWord.test(one) && capitalWord.test(other))) return false;
  if (language.regularSpelling(one) === language.regularSpelling(other)) return true;
  if (!isPlain || language.traps.has(one) || language.traps.has(other)) return false;
  if (language.marksAreSpelling && unmarked(one) === unmarked(other) && !language.traps.has(unmarked(one))) return true;
  return isSlip(one, other, language.doublesAreSlips) || isSlip(other, one, language.doublesAreSlips);
}

function unmarked(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Letters that a word must have for a slip to be likelier than another word. */
const shortest = 7;

/**
 * True where the second word is the first with two neighbours changed, or with a consonant doubled: not an s, nor where
 * an ending follows before which doubling makes another word (“striped”, “stripped”), nor at the end.
 */
function isSlip(one: string, other: string, doublesAreSlips: boolean): boolean {
  if (Math.min(one.length, other.length) < shortest || Math.max(one.length, other.length) > 40) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (at === 0) return false;
  if (one.length === other.length) {
    return (
      one[at] === other[at + 1] && one[at + 1] === other[at] && at > 1 && one.slice(at + 2) === other.slice(at + 2)
    );
  }
  const doubled = other[at];
  if (!doublesAreSlips || doubled === undefined || other.length !== one.length + 1) return false;
  const rest = one.slice(at);
  return (
    doubled === one[at - 1] &&
    /[bcdfglmnprt]/.test(doubled) &&
    other.slice(at + 1) === rest &&
    rest !== '' &&
    !/^(?:e|i|y|able|or|age|ish|al)/.test(rest)
  );
}
