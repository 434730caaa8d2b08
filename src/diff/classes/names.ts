import type { Language } from './language.ts';
import { meaningOf } from './parts.ts';
import { lowered, type Side, type Word } from './words.ts';

/** How sure it is that a word is a name, and which. */
interface Named {
  readonly word: Word;
  /** The name without what a sentence adds to it: “Anne” for “Anne’s”. */
  readonly key: string;
  /** False where its capital may be that of a sentence, a headline or a German noun. */
  readonly isSure: boolean;
}

/** True where an edit changes a name, or may: where that is in doubt between two words that look alike, it does. */
export function changesName(old: Side, neu: Side, language: Language): boolean {
  const before = namesIn(old, language);
  const after = namesIn(neu, language);
  if (before.length === 0 && after.length === 0) return false;
  const [gone, come] = withoutCommon(before, after);
  if ([...gone, ...come].some((name) => name.isSure)) return true;
  const [first, second] = [gone[0], come[0]];
  if (first === undefined || second === undefined || language.capitalNouns) return false;
  const isVariant = language.regularSpelling(lowered(first.key)) === language.regularSpelling(lowered(second.key));
  if (isVariant && first.key.charAt(0) === second.key.charAt(0)) return false;
  const { isTitle } = old;
  const isAlike = (one: string, other: string): boolean =>
    looksLike(one, other) && !(isTitle && lowered(one) === lowered(other));
  if (gone.some((one) => come.some((other) => isAlike(one.key, other.key)))) return true;
  if (isTitle) return false;
  // “Anne left” and “Paul left”: at the start of a sentence a word that is no common one, nor shaped like one.
  return isNameLike(first, language) && isNameLike(second, language);
}

const anyCapital = /[\p{Lu}\p{Lt}]/v;
const capital = /^[\p{Lu}\p{Lt}]/v;
const innerCapital = /\p{Ll}[\p{M}'’\-‐]*\p{Lu}/v;
const allCapitals = /^[\p{Lu}\p{M}]{2,6}$/v;
const initial = /^\p{Lu}$/v;
const roman = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

function namesIn(side: Side, language: Language): Named[] {
  const names: Named[] = [];
  for (const word of side.words) {
    const name = nameOf(word, side, language);
    if (name !== undefined) names.push(name);
  }
  return names;
}

function nameOf(word: Word, side: Side, language: Language): Named | undefined {
  if (!anyCapital.test(word.raw)) return undefined;
  const key = bare(word.raw);
  const hasInner = innerCapital.test(key);
  if (side.text.charAt(word.from - 1) === '°') return undefined;
  if (!capital.test(key)) return hasInner && !/^\p{N}/v.test(key) ? { word, key, isSure: true } : undefined;
  const lower = lowered(key);
  const part = meaningOf(key, language)?.part;
  if (part === 'currency' || part === 'unit' || /^[ap]m$/.test(lower)) return undefined;
  if (allCapitals.test(key) && !side.isTitle) {
    const isTwin = language.capitalTwins.has(lower);
    return isTwin || !language.common.has(lower) ? { word, key, isSure: true } : undefined;
  }
  if (language.common.has(lower) || language.negations.has(lower)) return undefined;
  if (part !== undefined && /^(?:month|weekday|number|scale|period)$/.test(part)) return undefined;
  if (initial.test(key) && side.text.charAt(word.to) !== '.' && roman.test(key)) return { word, key, isSure: true };
  if (hasInner && !side.isTitle) return { word, key, isSure: true };
  const starts = startsSentence(side.text, word.from);
  const isSure = !side.isTitle && (language.capitalNouns ? isGermanName(word, side, language, starts) : !starts);
  return { word, key, isSure };
}

/** In German two words with capitals in a row, or one after a title, are a name: “Angela Merkel”, “Frau Merkel”. */
function isGermanName(word: Word, side: Side, language: Language, starts: boolean): boolean {
  const before = /(\p{L}[\p{L}\p{M}.\-]*)\s$/v.exec(side.text.slice(Math.max(0, word.from - 30), word.from));
  const [, previous] = before ?? [];
  if (previous !== undefined) {
    const lower = lowered(previous.replace(/\.$/, ''));
    if (language.titles.has(lower)) return true;
    const start = word.from - previous.length - 1;
    const isPair = capital.test(previous) && !/\.$/.test(previous) && isPlainNoun(lower, language);
    if (isPair && (!startsSentence(side.text, start) || !language.notNames.test(lower))) return true;
  }
  const next = /^\s(\p{Lu}[\p{L}\p{M}\-]+)/v.exec(side.text.slice(word.to, word.to + 30))?.[1];
  if (next === undefined || !isPlainNoun(lowered(next), language)) return false;
  return !starts || !language.notNames.test(word.lower);
}

function isPlainNoun(lower: string, language: Language): boolean {
  return !language.common.has(lower) && meaningOf(lower, language) === undefined;
}

/** A name without “’s”, “l’”, soft hyphens, and in one form. */
function bare(raw: string): string {
  const plain = raw
    .replace(/\u00AD/g, '')
    .replace(/’/g, "'")
    .normalize('NFC');
  return plain.replace(/'s$/i, '').replace(/^(?:l|d|qu|n|s|c|j|m|t|jusqu|lorsqu|puisqu)'(?=\p{Lu})/iv, '');
}

/** Names that are on one side alone. A name that is sure on one side is known on the other, too. */
function withoutCommon(before: readonly Named[], after: readonly Named[]): [Named[], Named[]] {
  const counts = new Map<string, number>();
  for (const { key } of after) counts.set(key, (counts.get(key) ?? 0) + 1);
  const gone = before.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    return count === 0;
  });
  const left = new Map<string, number>();
  for (const { key } of before) left.set(key, (left.get(key) ?? 0) + 1);
  const come = after.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  return [gone, come];
}

function isNameLike({ key }: Named, language: Language): boolean {
  return key.length > 1 && !language.notNames.test(lowered(key));
}

/** True where two words differ in so little that it may be a slip, and in a name is none. */
export function looksLike(one: string, other: string): boolean {
  const [a, b] = [lowered(one), lowered(other)];
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 2 || a.length > 40) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return Math.max(a.length, b.length) - head - tail <= 2 && head + tail > 1;
}

const abbreviation =
  /(?:^|[\s\(])(?:\p{Lu}|mr|mrs|ms|dr|st|ste|prof|gen|col|capt|lt|sen|rep|gov|rev|hon|no|vs|jr|sr|sra|mme|mlle|mm|bzw|ca|etc|inc|ltd|co|\p{N}+)\.$/iv;

/** True where a word begins a sentence, so that its capital says nothing. */
export function startsSentence(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - 24), at)
    .replace(/[\s"“”„«»‘’'([¿¡*]+$/, (end) => (end.includes('\n') ? '\n' : ''));
  if (before === '') return true;
  if (/[\n!?…:;。！？•–—]$/.test(before)) return true;
  return before.endsWith('.') && !abbreviation.test(before);
}

/** True where most words of a text have capitals: a headline in the English manner, or one in capitals alone. */
export function isTitleCase(text: string): boolean {
  if (text.length > 240) return false;
  const long = text.match(/[\p{L}\p{M}'’\-]{4,}/gv) ?? [];
  const capitals = long.filter((word) => capital.test(word)).length;
  if (/\p{Lu}{4}/v.test(text) && !/\p{Ll}/v.test(text)) return true;
  return long.length > 3 && capitals > 0.75 * long.length;
}
