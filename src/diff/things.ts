import { known } from './classes/languages.ts';
import { isTitleCase } from './classes/names.ts';
import type { Side } from './tidy.ts';
import { joinTouching, type Span } from './words.ts';

/** How many kept words on either side a replacement is widened by at most. What goes on farther is no one thing. */
const maxReach = 4;

/**
 * Widens replacements to what a reader sees as one thing: a figure with its unit or sign, a date, a name of several
 * words. “1.5 million” became “15 million”, not “1.5” “15”. What both texts have around a replacement is alike, so it
 * is widened by the same words on both sides.
 */
export function wholeThings(spans: readonly Span[], old: Side, neu: Side): Span[] {
  const result: Span[] = [];
  for (const [turn, span] of spans.entries()) {
    if (span.old[0] === span.old[1] || span.new[0] === span.new[1]) {
      result.push(span);
      continue;
    }
    const room = Math.min(span.old[0] - (result.at(-1)?.old[1] ?? 0), maxReach + 1);
    const rest = Math.min((spans[turn + 1]?.old[0] ?? old.tokens.ids.length) - span.old[1], maxReach + 1);
    let [head, tail] = [0, 0];
    while (head < room && isWithin(old, span.old[0] - head) && isWithin(neu, span.new[0] - head)) head += 1;
    while (tail < rest && isWithin(old, span.old[1] + tail) && isWithin(neu, span.new[1] + tail)) tail += 1;
    if (head > maxReach) head = 0;
    if (tail > maxReach) tail = 0;
    result.push({
      old: [span.old[0] - head, span.old[1] + tail],
      new: [span.new[0] - head, span.new[1] + tail],
    });
  }
  return joinTouching(result);
}

/** True where the token before this place and the one at it are parts of one thing. */
function isWithin(side: Side, at: number): boolean {
  const { starts, ends } = side.tokens;
  if (at === 0 || at >= starts.length) return false;
  const gap = side.text.slice(ends[at - 1], starts[at]);
  if (gap !== '' && !/^[ \u00A0\u202F\u2009]$/.test(gap)) return false;
  const [before, after] = [tokenText(side, at - 1), tokenText(side, at)];
  return (
    isAmount(side, at, before, after, gap) || isDate(side, at, before, after) || isName(side, at, before, after, gap)
  );
}

function tokenText(side: Side, at: number): string {
  return side.text.slice(side.tokens.starts[at], side.tokens.ends[at]);
}

const hasFigure = /^[+\-−]?\p{N}/v;
const currencySign = /^\p{Sc}$/v;
const dash = /^[-‐‑–]$/;
const shareSign = /^[%‰٪％°]$/v;
// What Chinese, Japanese and Korean write onto a figure.
const counter = /^(?:\p{Script=Han}|[년월일시분초원만억명개])$/v;

/** Words that say what a figure counts, and those that say when, in all languages whose words are known. */
const [unitWords, months] = [
  new Set(['am', 'pm', ...partWords('scale', 'currency', 'share', 'unit', 'clock')]),
  new Set(partWords('month')),
] as const;

function* partWords(...parts: readonly string[]): Generator<string> {
  for (const { meanings } of known) for (const [word, { part }] of meanings) if (parts.includes(part)) yield word;
}

/** “€5”, “5 %”, “15 km”, “1.5 million euros”, “-3”, “7.30 pm”, “3–1”, “5 °C”. */
function isAmount(side: Side, at: number, before: string, after: string, gap: string): boolean {
  if (hasFigure.test(before)) {
    if (gap === '' && dash.test(after)) return hasFigure.test(tokenText(side, at + 1));
    return shareSign.test(after) || currencySign.test(after) || counter.test(after) || unitWords.has(lower(after));
  }
  if (hasFigure.test(after)) return currencySign.test(before) || (gap === '' && /^[+\-−–]$/.test(before));
  if (before === '°') return gap === '' && /^[CF]$/.test(after);
  if (counter.test(before) && counter.test(after)) return gap === '';
  return unitWords.has(lower(before)) && unitWords.has(lower(after));
}

const dayLike = /^\p{N}{1,2}(?:st|nd|rd|th|er|º)?$/v;
const yearLike = /^\p{N}{4}$/v;

/** “5 May 2024”, “May 5, 2024”, “5. Mai 2024”, “5 de mayo de 2024”, “2024年5月6日”. */
function isDate(side: Side, at: number, before: string, after: string): boolean {
  const isMonth = (word: string): boolean => months.has(lower(word)) && word.length > 2;
  const [twoBefore, twoAfter] = [at > 1 ? tokenText(side, at - 2) : '', tokenText(side, at + 1)];
  if (isMonth(after)) return dayLike.test(before) || (/^(?:\.|de|of)$/.test(before) && dayLike.test(twoBefore));
  if (isMonth(before)) {
    return dayLike.test(after) || yearLike.test(after) || (/^(?:,|de)$/.test(after) && yearLike.test(twoAfter));
  }
  if (dayLike.test(before)) {
    return (
      (/^(?:\.|de|of)$/.test(after) && isMonth(twoAfter)) ||
      (after === ',' && isMonth(twoBefore) && yearLike.test(twoAfter))
    );
  }
  if (yearLike.test(after)) return /^(?:,|de)$/.test(before) && (isMonth(twoBefore) || dayLike.test(twoBefore));
  return /^[年月]$/.test(before) && hasFigure.test(after);
}

const capitalised = /^\p{Lu}/v;
// What leads from a first name to a last one, and what may stand behind that: alone, the latter are mostly articles.
const particle = /^(?:van|von|de|del|della|di|da|dos|du|al|bin|ibn|ter|ten|zu|y)$/;
const secondParticle = /^(?:der|den|la|le|las|los)$/;
const sentenceEnd = /^[.!?…:"“”„»«]$/v;

/** “Lena Marie Hart”, “Oskar van der Velde”, but not “Ende der Straße”. A capital at the start of a sentence says nothing. */
function isName(side: Side, at: number, before: string, after: string, gap: string): boolean {
  if (gap === '') return false;
  let first = at - 1;
  if (secondParticle.test(before)) first -= 1;
  if (first < at - 1 || particle.test(before)) first -= 1;
  const isPart = first < at - 1 ? leadsToName(side, first + 1) : capitalised.test(after) || leadsToName(side, at);
  return isPart && isFirstName(side, first) && !isTitleCase(side.text);
}

/** True for a word with a capital that does not begin a sentence. */
function isFirstName(side: Side, at: number): boolean {
  return at > 0 && capitalised.test(tokenText(side, at)) && !sentenceEnd.test(tokenText(side, at - 1));
}

/** True for a particle, or two, with a name behind. */
function leadsToName(side: Side, at: number): boolean {
  if (!particle.test(tokenText(side, at))) return false;
  const next = tokenText(side, at + 1);
  return capitalised.test(next) || (secondParticle.test(next) && capitalised.test(tokenText(side, at + 2)));
}

function lower(word: string): string {
  return word.toLowerCase();
}
