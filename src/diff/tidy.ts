import type { Range } from './model.ts';
import { wholeThings } from './things.ts';
import type { Tokens } from './tokens.ts';
import { joinTouching, type Span, trim } from './words.ts';

/** One side of a comparison: its text and its tokens. */
export interface Side {
  readonly text: string;
  readonly tokens: Tokens;
}

/**
 * Turns an exact answer into a readable one without touching its truth: kept words that are there by chance are given
 * up, and removals and additions slide to where an editor would have cut.
 */
export function tidy(spans: readonly Span[], old: Side, neu: Side): Span[] {
  const joined = dropChance(spans, old, neu);
  if (isConfetti(joined, old, neu)) return [wholeOf(joined, old, neu)];
  // Where what was joined is alike at an end, that end was kept: “the” before “the word” was added, not replaced.
  const trimmed = joined.map((span) => trim(old.tokens.ids, neu.tokens.ids, span));
  const placed = joinTouching(slide(wholeSentences(trimmed, old, neu), old, neu));
  return wholeThings(divideSentences(placed, old, neu), old, neu);
}

/** A kept run that weighs more than this, a long word, is never there by chance. */
const mostByChance = 1;
/** The head or tail of a rewritten text stays when it weighs this much. */
const leastHead = 3;
/** Replacements that weigh this much on both sides may be those of a whole sentence. */
const leastSentence = 3;

/** How much a stretch of tokens says: a word 1, a short one half, a punctuation mark a fifth. */
function weigh(side: Side, from: number, to: number): number {
  let weight = 0;
  for (let at = from; at < to; at += 1) weight += weightOf(tokenText(side, at));
  return weight;
}

const wordLike = /[\p{L}\p{N}]/v;
const figure = /\p{N}/v;

function weightOf(token: string): number {
  if (!wordLike.test(token)) return 0.2;
  return token.length > 3 || figure.test(token) ? 1 : 0.5;
}

function hasWord(side: Side, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (wordLike.test(tokenText(side, at))) return true;
  return false;
}

function tokenText(side: Side, at: number): string {
  return side.text.slice(side.tokens.starts[at], side.tokens.ends[at]);
}

/**
 * Joins two spans across a kept word that weighs no more than half of what changed on either side of it: “the” between
 * two rewritten phrases was not kept, it recurred. (The rule is that of the semantic clean-up in Google's
 * diff-match-patch, on words instead of characters.)
 */
function dropChance(spans: readonly Span[], old: Side, neu: Side): Span[] {
  const result: Weighed[] = [];
  const size = ({ oldWeight, newWeight }: Weighed): number => Math.max(oldWeight, newWeight);
  for (const span of spans) {
    let joined: Weighed = {
      ...span,
      oldWeight: weigh(old, ...span.old),
      newWeight: weigh(neu, ...span.new),
      isSigns: !hasWord(old, ...span.old) && !hasWord(neu, ...span.new),
    };
    for (let last = result.at(-1); last !== undefined; last = result.at(-1)) {
      const kept = weigh(old, last.old[1], joined.old[0]);
      const isWordless = !hasWord(old, last.old[1], joined.old[0]);
      const isStray = isWordless && last.isSigns !== joined.isSigns;
      if (!isStray && kept > Math.min(size(last) / 2, size(joined) / 2, mostByChance)) break;
      joined = {
        old: [last.old[0], joined.old[1]],
        new: [last.new[0], joined.new[1]],
        oldWeight: last.oldWeight + kept + joined.oldWeight,
        newWeight: last.newWeight + kept + joined.newWeight,
        isSigns: isWordless && last.isSigns && joined.isSigns,
      };
      result.pop();
    }
    result.push(joined);
  }
  return result.map(({ old, new: neu }) => ({ old, new: neu }));
}

/** A span with what it weighs: a long one grew of many, and is not weighed again for each of them. */
interface Weighed extends Span {
  readonly oldWeight: number;
  readonly newWeight: number;
  /** True where it holds no word. */
  readonly isSigns: boolean;
}

/** True where so little was kept, in so many pieces, that the whole is better shown as replaced. */
function isConfetti(spans: readonly Span[], old: Side, neu: Side): boolean {
  if (spans.length < 3) return false;
  let changed = 0;
  for (const span of spans) changed += weigh(old, ...span.old) + weigh(neu, ...span.new);
  const all = weigh(old, 0, old.tokens.ids.length) + weigh(neu, 0, neu.tokens.ids.length);
  return all - changed < 0.25 * all;
}

/**
 * Widens replacements of all but the first small word and the last sign of a sentence to the sentence: “The” at the head
 * of two sentences that say different things was not kept.
 */
function wholeSentences(spans: readonly Span[], old: Side, neu: Side): Span[] {
  return spans.map((span, turn) => {
    if (Math.min(weigh(old, ...span.old), weigh(neu, ...span.new)) < leastSentence) return span;
    const before = spans[turn - 1];
    const after = spans[turn + 1];
    const room = span.old[0] - (before?.old[1] ?? 0);
    const rest = (after?.old[0] ?? old.tokens.ids.length) - span.old[1];
    const head = reach(room, (by) => isEdge(old, span.old[0] - by) && isEdge(neu, span.new[0] - by));
    const tail = reach(rest, (by) => isEdge(old, span.old[1] + by) && isEdge(neu, span.new[1] + by));
    if (head === undefined || tail === undefined) return span;
    const kept = weigh(old, span.old[0] - head, span.old[0]) + weigh(old, span.old[1], span.old[1] + tail);
    if (kept > mostByChance) return span;
    return {
      old: [span.old[0] - head, span.old[1] + tail],
      new: [span.new[0] - head, span.new[1] + tail],
    };
  });
}

/** By how many tokens, at most two, an end must be moved to reach an edge; undefined where there is none so near. */
function reach(room: number, isEdgeAt: (by: number) => boolean): number | undefined {
  for (let by = 0; by <= Math.min(room, 2); by += 1) if (isEdgeAt(by)) return by;
  return undefined;
}

/** True between two sentences. */
function isEdge(side: Side, at: number): boolean {
  return boundary(side, at) >= 5;
}

/** A rewritten text as one replacement, but for a head and a tail that are too long to be there by chance. */
function wholeOf(spans: readonly Span[], old: Side, neu: Side): Span {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) throw new Error('Nothing was rewritten: this is a bug');
  const [oldEnd, newEnd] = [old.tokens.ids.length, neu.tokens.ids.length];
  const keepsHead = weigh(old, 0, first.old[0]) >= leastHead;
  const keepsTail = weigh(old, last.old[1], oldEnd) >= leastHead;
  return {
    old: [keepsHead ? first.old[0] : 0, keepsTail ? last.old[1] : oldEnd],
    new: [keepsHead ? first.new[0] : 0, keepsTail ? last.new[1] : newEnd],
  };
}

/** Moves every pure removal or addition to the best place it can stand in without changing what it says. */
function slide(spans: readonly Span[], old: Side, neu: Side): Span[] {
  const result: Span[] = [];
  for (const [turn, span] of spans.entries()) {
    const before = result.at(-1);
    const after = spans[turn + 1];
    if (span.old[0] === span.old[1]) {
      const floor = before?.new[1] ?? 0;
      const ceiling = after?.new[0] ?? neu.tokens.ids.length;
      result.push(shift(span, bestShift(neu, span.new[0], span.new[1], floor, ceiling)));
    } else if (span.new[0] === span.new[1]) {
      const floor = before?.old[1] ?? 0;
      const ceiling = after?.old[0] ?? old.tokens.ids.length;
      result.push(shift(span, bestShift(old, span.old[0], span.old[1], floor, ceiling)));
    } else result.push(span);
  }
  return result;
}

function shift(span: Span, by: number): Span {
  return {
    old: [span.old[0] + by, span.old[1] + by],
    new: [span.new[0] + by, span.new[1] + by],
  };
}

/** By how many tokens to shift a stretch, within floor and ceiling, so that its two ends fall on the best boundaries. */
function bestShift(side: Side, from: number, to: number, floor: number, ceiling: number): number {
  const { ids } = side.tokens;
  let best = 0;
  let bestScore = boundary(side, from) + boundary(side, to);
  const consider = (by: number): void => {
    const score = boundary(side, from + by) + boundary(side, to + by);
    if (score > bestScore) {
      best = by;
      bestScore = score;
    }
  };
  // A shift by one is lawful where the token that leaves at one end equals the one that enters at the other.
  for (let by = -1; from + by >= floor && ids[from + by] === ids[to + by]; by -= 1) consider(by);
  for (let by = 1; to + by <= ceiling && ids[from + by - 1] === ids[to + by - 1]; by += 1) consider(by);
  return best;
}

/**
 * Divides an addition that ends one sentence and begins others: “the key” with “ in the door. The door is red” added is
 * “the key{+ in the door+}.{+ The door is red.+}”. So a removal.
 */
function divideSentences(spans: readonly Span[], old: Side, neu: Side): Span[] {
  return spans.flatMap((span, turn) => {
    const after = spans[turn + 1];
    if (span.old[0] === span.old[1]) {
      const sign = earlierSign(neu, span.new, after?.new[0]);
      if (sign === undefined) return [span];
      const [at, next] = [span.old[0], span.old[0] + 1];
      return [
        { old: [at, at], new: [span.new[0], sign] },
        { old: [next, next], new: [sign + 1, span.new[1] + 1] },
      ];
    }
    if (span.new[0] !== span.new[1]) return [span];
    const sign = earlierSign(old, span.old, after?.old[0]);
    if (sign === undefined) return [span];
    const [at, next] = [span.new[0], span.new[0] + 1];
    return [
      { old: [span.old[0], sign], new: [at, at] },
      { old: [sign + 1, span.old[1] + 1], new: [next, next] },
    ];
  });
}

/** Within a stretch that begins inside a sentence, the first sign that ends one and is the same as that behind it. */
function earlierSign(side: Side, [from, to]: Range, next: number | undefined): number | undefined {
  const { ids } = side.tokens;
  if (to >= ids.length || to + 1 === next || isEdge(side, from) || !isEdge(side, to + 1)) return undefined;
  const sign = ids.indexOf(ids[to] ?? -1, from + 1);
  return sign < to - 1 && isEdge(side, sign + 1) ? sign : undefined;
}

/** How good a place before the token at `at` is for a cut: 6 at the ends of a text, down to 1 between words. */
function boundary(side: Side, at: number): number {
  const { starts, ends } = side.tokens;
  if (at === 0 || at === starts.length) return 6;
  const gap = side.text.slice(ends[at - 1], starts[at]);
  if (gap.includes('\n')) return 6;
  const before = tokenText(side, at - 1);
  const after = tokenText(side, at);
  if (/^[.!?…。！？؟।]$/v.test(before)) return 5;
  if (/^[”»」』’]$/v.test(before) || /^[“«「『‘]$/v.test(after)) return 4;
  if (/^[,;:،、，；：]$/v.test(before)) return 3;
  if (gap !== '') return 2;
  return 1;
}
