import type { Language } from './language.ts';
import type { Side, Word } from './words.ts';

/** True where an edit adds, takes away, moves or changes a denial. */
export function changesNegation(old: Side, neu: Side, language: Language): boolean {
  const before = negationsIn(old, language);
  const after = negationsIn(neu, language);
  if (before.join(' ') !== after.join(' ')) return true;
  const lower = (words: readonly Word[]): string[] => words.map((word) => word.lower);
  const [one, other] = [lower(old.words), lower(neu.words)];
  // “Not all were” and “all were not” hold the same words.
  if (before.length > 0 && one.join(' ') !== other.join(' ') && one.sort().join(' ') === other.sort().join(' ')) {
    return true;
  }
  if (one.length === 0 || other.length === 0) return false;
  return hasOpposites(new Set(one), new Set(other), language);
}

function negationsIn({ words, before, after }: Side, language: Language): string[] {
  const isDenied = language.denying?.test(before) === true || language.denying?.test(after) === true;
  return words.flatMap(({ lower }) => {
    const elision = lower.indexOf("'");
    const known =
      language.negations.get(lower) ?? (elision === -1 ? undefined : language.negations.get(lower.slice(0, elision)));
    if (known !== undefined) return [known];
    if (lower.endsWith("n't")) return ['not'];
    const isHalf = language.halfNegations.has(lower) && isDenied;
    return isHalf ? [lower] : [];
  });
}

/** True where a word of one side is the opposite of one of the other by its first or last syllable: “legal”, “illegal”. */
function hasOpposites(one: ReadonlySet<string>, other: ReadonlySet<string>, language: Language): boolean {
  return isOppositeIn(one, other, language) || isOppositeIn(other, one, language);
}

function isOppositeIn(plain: ReadonlySet<string>, denied: ReadonlySet<string>, language: Language): boolean {
  for (const word of denied) {
    if (plain.has(word) || language.notOpposites.has(word)) continue;
    for (const prefix of language.opposites) {
      const rest = word.startsWith(prefix) ? word.slice(prefix.length).replace(/^-/, '') : '';
      if (rest.length > 2 && plain.has(rest)) return true;
    }
    for (const [full, less] of language.oppositeEndings) {
      if (word.endsWith(less) && plain.has(word.slice(0, -less.length) + full)) return true;
    }
  }
  return false;
}

/** True where an edit changes who is said to have said something, or how. */
export function changesAttribution(old: Side, neu: Side, language: Language): boolean {
  const before = sayingIn(old.words, language);
  const after = sayingIn(neu.words, language);
  if (before.length > 0 || after.length > 0) return before.join(' ') !== after.join(' ');
  const [lastOld, lastNew] = [old.words.at(-1), neu.words.at(-1)];
  if (lastOld === undefined || lastNew === undefined) return false;
  // “The mayor said” and “the governor said”; not “then said” and “later said”.
  if (!isWho(lastOld, language) || !isWho(lastNew, language)) return false;
  const next = /^\s(\p{L}+)/v.exec(old.after)?.[1];
  if (next !== undefined && language.attributions.has(next.toLowerCase())) return true;
  // “According to the mayor”: between the two there may stand one word.
  const said = language.accordingTo;
  if (!old.before.toLowerCase().includes(said)) return false;
  const previous = old.before.toLowerCase().trimEnd();
  return previous.endsWith(said) || previous.slice(0, previous.lastIndexOf(' ')).endsWith(said);
}

function sayingIn(words: readonly Word[], { attributions }: Language): string[] {
  const found: string[] = [];
  for (const { lower } of words) {
    if (attributions.has(lower) || attributions.has(lower.slice(lower.lastIndexOf("'") + 1))) found.push(lower);
  }
  return found;
}

function isWho({ lower }: Word, language: Language): boolean {
  return !language.common.has(lower) && !/(?:ly|mente?)$/.test(lower);
}
