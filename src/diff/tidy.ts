import type { Tokens } from './tokens.ts';
import { joinTouching, type Span } from './words.ts';

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
  const dropped = dropChance(spans, old, neu);
  if (isConfetti(dropped, old, neu)) {
    return [{ old: [0, old.tokens.ids.length], new: [0, neu.tokens.ids.length] }];
  }
  return joinTouching(slide(dropped, old, neu));
}

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

function tokenText(side: Side, at: number): string {
  return side.text.slice(side.tokens.starts[at], side.tokens.ends[at]);
}

/**
 * Joins two spans across kept words that weigh no more than half of what changed on either side of them: “the” between
 * two rewritten phrases was not kept, it recurred. (The rule is that of the semantic clean-up in Google's
 * diff-match-patch, on words instead of characters.)
 */
function dropChance(spans: readonly Span[], old: Side, neu: Side): Span[] {
  const result: Span[] = [];
  const size = (span: Span): number => Math.max(weigh(old, ...span.old), weigh(neu, ...span.new));
  for (const span of spans) {
    let joined = span;
    for (let last = result.at(-1); last !== undefined; last = result.at(-1)) {
      const kept = weigh(old, last.old[1], joined.old[0]);
      if (kept > Math.min(size(last), size(joined)) / 2) break;
      joined = { old: [last.old[0], joined.old[1]], new: [last.new[0], joined.new[1]] };
      result.pop();
    }
    result.push(joined);
  }
  return result;
}

/** True where so little was kept, in so many pieces, that the whole is better shown as replaced. */
function isConfetti(spans: readonly Span[], old: Side, neu: Side): boolean {
  if (spans.length < 3) return false;
  let changed = 0;
  for (const span of spans) changed += weigh(old, ...span.old) + weigh(neu, ...span.new);
  const all = weigh(old, 0, old.tokens.ids.length) + weigh(neu, 0, neu.tokens.ids.length);
  return all - changed < 0.25 * all;
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
