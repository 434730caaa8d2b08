import type { Language } from './language.ts';
import type { Side } from './words.ts';

/**
 * True where two lists of words are the same but for how some are spelled. Conservative: a word that a slip would turn
 * into another, a name, or a letter of another script that only looks the same are never a matter of spelling.
 */
export function differInSpelling(old: Side, neu: Side, language: Language): boolean {
  if (old.words.length !== neu.words.length || old.words.length === 0) return false;
  // In a text without capitals a word may be a name, and a slip in it none.
  let hasCapitals: boolean | undefined;
  return old.words.every(({ raw }, at) => {
    const other = neu.words[at]?.raw ?? '';
    if (raw === other || isVariant(raw, other, language)) return true;
    if (!isSlip(raw, other, language)) return false;
    hasCapitals ??= capital.test(old.text);
    return hasCapitals;
  });
}

const capital = /\p{Lu}/v;

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
  return language.marked.get(one) === other || language.marked.get(other) === one;
}

/** Letters that a word must have for a slip to be likelier than another word. */
const shortest = 7;

/** True where two words differ by a slip of the pen or the keyboard, and are neither of them known to be other words. */
function isSlip(one: string, other: string, { traps, doublesAreSlips }: Language): boolean {
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < shortest) return false;
  if (one.length > 40 || !plainWord.test(one) || !plainWord.test(other) || traps.has(one) || traps.has(other))
    return false;
  if (one.length === other.length) return isSwapped(one, other);
  return doublesAreSlips && (one.length < other.length ? isDoubled(one, other) : isDoubled(other, one));
}

/** True where two neighbours among the letters changed places, not the first. */
function isSwapped(one: string, other: string): boolean {
  const at = firstDifference(one, other);
  return at > 1 && one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/**
 * True where the second word is the first with a consonant doubled: not an s, nor where an ending follows before which
 * doubling makes another word (“striped”, “stripped”), nor at the end.
 */
function isDoubled(one: string, other: string): boolean {
  const at = firstDifference(one, other);
  const doubled = other[at];
  const rest = one.slice(at);
  if (doubled === undefined || doubled !== one[at - 1] || !/[bcdfglmnprt]/.test(doubled)) return false;
  return other.slice(at + 1) === rest && rest !== '' && !/^(?:e|i|y|able|or|age|ish|al)/.test(rest);
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
